import { IShortcutService, KeyCode } from '@univerjs/preset-sheets-core';
import type { Univer } from '@univerjs/core';

/** How the engine's list of functions names its keys; the name of the editor follows. */
const KEYS_OF_LIST = 'sheet.formula-embedding-editor.search_function.';

/**
 * Enter ends a formula and Tab takes a function from the list under it, as in Excel. The engine's list takes Enter too, and
 * follows what is typed only 0.3 s later: of "=RISK", a pause and "RAG(4,5)" at once, Enter would make =RISKSCORE(4,5).
 */
export function leaveEnterToTheCell(univer: Univer, editors: HTMLElement): void {
  const shortcuts = univer.__getInjector().get(IShortcutService);
  const register = shortcuts.registerShortcut.bind(shortcuts);
  let typed = 0;
  editors.addEventListener('input', () => { typed += 1; }, true);
  shortcuts.registerShortcut = (item) => {
    if (!item.id.startsWith(KEYS_OF_LIST)) return register(item);
    if (item.binding === KeyCode.ENTER) return { dispose: () => undefined };
    // Its keys are registered anew with each list: one that was made before the last letter is of something else.
    const typedBefore = typed;
    return register(item.binding === KeyCode.TAB ? { ...item, preconditions: () => typed === typedBefore } : item);
  };
}
