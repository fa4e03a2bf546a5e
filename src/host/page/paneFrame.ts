import { paneName } from '../protocol';

export interface PaneFrameOptions {
  readonly url: string;
  readonly title: string;
  readonly conversationId: string;
  readonly controlId: string;
}

/**
 * The frame in which the add-in's page runs. Its name tells office.js which host it is in, so the page needs nothing else;
 * every workbook gets a new frame, because office.js remembers the workbook it started with.
 */
export function paneFrame({ url, title, conversationId, controlId }: PaneFrameOptions): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.name = paneName({ conversationId, controlId, hostOrigin: location.origin });
  frame.src = url;
  return frame;
}
