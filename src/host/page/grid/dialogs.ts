import type { Univer } from '@univerjs/core';
import { IDialogService } from '@univerjs/preset-sheets-core';
import { ReplaySubject, type Observable } from 'rxjs';

/**
 * Keeps the engine's messages until there is something on the page to show them. The engine puts that up a while after a
 * workbook is open and forgets what was said before: what a validation refused in that time was gone without a word.
 */
export function keepDialogsUntilShown(univer: Univer): void {
  const service = univer.__getInjector().get(IDialogService);
  service.getDialogs$ = replayed(service.getDialogs$());
}

/** The same values, and the last one first for whoever comes later. */
function replayed<T>(values: Observable<T>): () => Observable<T> {
  const kept = new ReplaySubject<T>(1);
  values.subscribe(kept);
  return () => kept;
}
