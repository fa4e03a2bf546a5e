import type { TidyChoices, TidyPlan } from '../../../registers/shared/edit';
import type { Finding } from '../../../registers/shared/finding';
import type { Grid } from '../../../registers/shared/grid';
import type { Recognition, RecogniseOptions, Recognised, RegisterKind, RegisterSummary } from '../../../registers/shared/registerKind';
import type { Scheme } from '../../../schemes/scheme';

/** A register without the lists of its own, such as its records: what every register has in common, and single facts. */
export type RegisterOutline<R extends Recognised> = Recognised & { readonly [K in keyof R as R[K] extends readonly unknown[] ? never : K]: R[K] };

/** A sheet as one kind of register, in figures, with everything the checks found; or why it is none. */
export type Judged<R extends Recognised, S extends RegisterSummary = RegisterSummary> =
  | {
      readonly ok: true;
      readonly outline: RegisterOutline<R>;
      /** Null for a long register: its records stay where they were read until they are asked for. */
      readonly whole: R | null;
      readonly summary: S;
      readonly findings: readonly Finding[];
    }
  | { readonly ok: false; readonly reason: string };

/** A kind of register with a summary of its own kind. */
export interface SummarisedKind<R extends Recognised, S extends RegisterSummary = RegisterSummary> extends RegisterKind<R> {
  summary(register: R): S;
}

/** A kind of register, and the scheme that it was made from. */
export interface KindInUse<R extends Recognised, S extends RegisterSummary = RegisterSummary> {
  readonly kind: SummarisedKind<R, S>;
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
  judge<R extends Recognised, S extends RegisterSummary>(use: KindInUse<R, S>, grid: Grid, options: RecogniseOptions, work: WorkOptions): Promise<Judged<R, S>>;
  /** A register with all its records. @throws Cancelled when the signal says so */
  whole<R extends Recognised>(use: KindInUse<R>, grid: Grid, options: RecogniseOptions, work: WorkOptions): Promise<Recognition<R>>;
  /** @throws Cancelled when the signal says so */
  plan<R extends Recognised>(use: KindInUse<R>, grid: Grid, choices: TidyChoices, options: RecogniseOptions, work: WorkOptions): Promise<TidyPlan>;
  /** Lets go of what it holds. It is not used afterwards. */
  dispose(): void;
}
