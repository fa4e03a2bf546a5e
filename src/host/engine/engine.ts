import type { Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';

/**
 * A started calculation engine: headless (see headlessEngine) or with its grid on a page. The model takes either.
 * It must have the core, engine-formula, sheets, sheets-formula and sheets-numfmt plugins registered, and
 * `prepareEngine` called before it was made.
 */
export interface Engine {
  readonly univer: Univer;
  readonly univerAPI: FUniver;
}
