/** What a ribbon button may ask of the pane: come to the front with one of its panes, and check the sheet. */
export interface PaneRequest {
  readonly pane: string;
}

type Listener = (request: PaneRequest) => void;

const listeners = new Set<Listener>();
let waiting: PaneRequest | null = null;

/** Asks the pane to check the sheet. A request made before the pane is there waits for it. */
export function requestCheck(request: PaneRequest): void {
  if (listeners.size === 0) waiting = request;
  for (const listener of listeners) listener(request);
}

/** Hears requests, beginning with one that waited. Gives a function that stops it. */
export function onCheckRequested(listener: Listener): () => void {
  listeners.add(listener);
  if (waiting) {
    const request = waiting;
    waiting = null;
    listener(request);
  }
  return () => listeners.delete(listener);
}
