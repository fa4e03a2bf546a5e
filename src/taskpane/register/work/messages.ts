import type { TidyChoices } from '../../../registers/shared/edit';
import type { RecogniseOptions } from '../../../registers/shared/registerKind';
import type { Scheme } from '../../../schemes/scheme';
import type { GridFrame, GridPart } from './gridParts';
import type { Slice } from './slices';

/** Work on the grid that was sent last. The kind of register is made anew, by its id and from the scheme. */
export type Job = { readonly kind: string; readonly scheme: Scheme; readonly options: RecogniseOptions } & ({ readonly work: 'judge' | 'whole' } | { readonly work: 'plan'; readonly choices: TidyChoices });

/** What the pane tells the worker: a grid in parts, perhaps another frame around the same cells, then jobs on it, one after another. */
export type Order =
  | { readonly type: 'grid'; readonly frame: GridFrame }
  | { readonly type: 'part'; readonly part: GridPart }
  | { readonly type: 'frame'; readonly frame: GridFrame }
  | { readonly type: 'job'; readonly job: Job }
  /** The slice sent last has been taken: the next may come. */
  | { readonly type: 'more' };

/** A register read and judged, as the worker sends it: without its grid, which the pane has, and a long one without its records. */
export type JudgedApart =
  | { readonly ok: true; readonly register: object; readonly isWhole: boolean; readonly summary: unknown; readonly findings: unknown }
  | { readonly ok: false; readonly reason: string };

/** A register read, as the worker sends it: without its grid, which the pane has. */
export type RecognisedApart =
  | { readonly ok: true; readonly register: object }
  | { readonly ok: false; readonly reason: string };

/** What the worker answers to a job: progress, the long lists of the result, and at last the result or why there is none. */
export type Answer =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'slice'; readonly slice: Slice }
  | { readonly type: 'done'; readonly rest: unknown }
  | { readonly type: 'failed'; readonly message: string };
