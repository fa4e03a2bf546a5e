import type { Finding } from '../../../registers/shared/finding';
import type { Grid } from '../../../registers/shared/grid';
import type { RecogniseOptions, Recognised, RegisterSummary } from '../../../registers/shared/registerKind';
import type { RegisterOutline, SummarisedKind } from './runner';

/** A register read and judged, all of it. */
export type JudgedHere<R extends Recognised, S extends RegisterSummary> =
  | { readonly ok: true; readonly register: R; readonly summary: S; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly reason: string };

/** Recognises and checks a sheet. */
export function judgeGrid<R extends Recognised, S extends RegisterSummary>(
  kind: SummarisedKind<R, S>, grid: Grid, options: RecogniseOptions, onProgress?: (done: number, total: number) => void,
): JudgedHere<R, S> {
  const recognition = kind.recognise(grid, options);
  if (!recognition.ok) return recognition;
  const { register } = recognition;
  return { ok: true, register, summary: kind.summary(register), findings: kind.check(register, onProgress) };
}

/** The lists that every register has. */
const COMMON_LISTS: ReadonlySet<string> = new Set<keyof Recognised>(['headerRows', 'fields', 'blocks']);

/** A register without the lists of its own. */
export function outlineOf<R extends Recognised>(register: R): RegisterOutline<R> {
  return Object.fromEntries(Object.entries(register).filter(([key, value]) => COMMON_LISTS.has(key) || !Array.isArray(value))) as unknown as RegisterOutline<R>;
}
