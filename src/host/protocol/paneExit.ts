/** How the keyboard leaves the pane: Tab past its last control, Shift+Tab past its first, or F6 to the document. */
export type PaneExit = 'next' | 'previous' | 'document';

/** Numbers of what office.js tells its host about the keyboard. */
const action = { tabExit: 13, shiftTabExit: 14, nothingToFocus: 17, shiftNothingToFocus: 18, key: 39 } as const;
const f6 = 117;

/** Reads a notification: [control, action, details]. @returns null for one that is about something else */
export function paneExit(notification: unknown): PaneExit | null {
  if (!Array.isArray(notification)) return null;
  const [, code, details] = notification as [unknown, unknown, { keyCode?: unknown } | undefined];
  switch (code) {
    case action.tabExit:
    case action.nothingToFocus: return 'next';
    case action.shiftTabExit:
    case action.shiftNothingToFocus: return 'previous';
    case action.key: return details?.keyCode === f6 ? 'document' : null;
    default: return null;
  }
}
