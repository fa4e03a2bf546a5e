import type { Scheme } from '../../../schemes/scheme';
import type { Slice } from '../../register/work/slices';

/** What the pane tells the worker that reads a file: the file, then that it has taken a slice of the answer. */
export type FileOrder =
  | { readonly type: 'read'; readonly name: string; readonly bytes: Uint8Array; readonly scheme: Scheme }
  | { readonly type: 'more' };

/** What the worker answers: progress, the registers' long lists in slices, and at last the registers or why there are none. */
export type FileAnswer =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'slice'; readonly slice: Slice }
  | { readonly type: 'done'; readonly rest: unknown }
  /** The file cannot be used: a FileProblem, in words. */
  | { readonly type: 'problem'; readonly message: string; readonly advice: string }
  | { readonly type: 'failed'; readonly message: string };
