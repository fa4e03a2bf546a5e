import type { Check, Finding, Severity } from './finding';

const WORST_FIRST: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Findings of all checks: worst first, then in the order of the checks, then down the sheet and across. */
export function runChecks<R>(checks: ReadonlyArray<Check<R>>, register: R): Finding[] {
  return [...checks]
    .sort((a, b) => WORST_FIRST[a.severity] - WORST_FIRST[b.severity])
    .flatMap((check) => check.run(register).sort((a, b) => a.row - b.row || a.column - b.column));
}
