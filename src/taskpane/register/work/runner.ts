import type { TidyChoices, TidyPlan } from '../../../registers/shared/edit';
import type { Finding } from '../../../registers/shared/finding';
import type { Grid } from '../../../registers/shared/grid';
import type { RecogniseOptions, Recognised, RegisterKind } from '../../../registers/shared/registerKind';
import type { Scheme } from '../../../schemes/scheme';

/** A sheet as one kind of register with everything the checks found; or why it is none. */
export type Judged<R> = { readonly ok: true; readonly register: R; readonly findings: readonly Finding[] } | { readonly ok: false; readonly reason: string };

/** A kind of register, and the scheme that it was made from. */
export interface KindInUse<R extends Recognised> {
  readonly kind: RegisterKind<R>;
  readonly scheme: Scheme;
}

export interface WorkOptions {
  readonly signal: AbortSignal;
  /** How far the work has come, in parts of no fixed size. */
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Where the computing of a pane is done: recognising, checking, planning. All of it is a function of a grid, so it can be
 * done anywhere; what it gives is the same.
 */
export interface RegisterRunner {
  /** @throws Cancelled when the signal says so */
  judge<R extends Recognised>(use: KindInUse<R>, grid: Grid, options: RecogniseOptions, work: WorkOptions): Promise<Judged<R>>;
  /** @throws Cancelled when the signal says so */
  plan<R extends Recognised>(use: KindInUse<R>, grid: Grid, choices: TidyChoices, options: RecogniseOptions, work: WorkOptions): Promise<TidyPlan>;
  /** Lets go of what it holds. It is not used afterwards. */
  dispose(): void;
}
