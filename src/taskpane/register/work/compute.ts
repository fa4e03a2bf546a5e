import type { Grid } from '../../../registers/shared/grid';
import type { RecogniseOptions, Recognised, RegisterKind } from '../../../registers/shared/registerKind';
import { runChecks } from '../../../registers/shared/runChecks';
import type { Judged } from './runner';

/** Recognises and checks a sheet. */
export function judgeGrid<R extends Recognised>(kind: RegisterKind<R>, grid: Grid, options: RecogniseOptions, onProgress?: (done: number, total: number) => void): Judged<R> {
  const recognition = kind.recognise(grid, options);
  if (!recognition.ok) return recognition;
  return { ok: true, register: recognition.register, findings: runChecks(kind.checks, recognition.register, onProgress) };
}
