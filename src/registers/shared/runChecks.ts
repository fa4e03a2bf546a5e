import type { Check, Finding, Severity } from './finding';

const WORST_FIRST: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * Findings of all checks: worst first, then in the order of the checks, then down the sheet and across.
 * @param onProgress told after each check how many are done
 */
export function runChecks<R>(checks: ReadonlyArray<Check<R>>, register: R, onProgress?: (done: number, total: number) => void): Finding[] {
  const findings: Finding[] = [];
  [...checks].sort((a, b) => WORST_FIRST[a.severity] - WORST_FIRST[b.severity]).forEach((check, index) => {
    const found = check.run(register).sort((a, b) => a.row - b.row || a.column - b.column);
    for (const finding of found) findings.push(finding);
    onProgress?.(index + 1, checks.length);
  });
  return findings;
}
