/** A way for messages to and from the add-in's page. Everything else of the host runs without a browser. */
export interface Transport {
  /** Sends one message (JSON text) to the add-in. */
  post(text: string): void;
  /** Hands over each message that came from the add-in. @returns ends it */
  onMessage(listener: (text: string) => void): () => void;
}

/**
 * The transport to an add-in in an iframe of this page. Messages from anywhere else are ignored.
 * @param frame the iframe, whose name holds what paneName() gives
 * @param addinOrigin the origin of the add-in's page: same host name as this page, and https, or office.js refuses to work
 */
export function iframeTransport(frame: HTMLIFrameElement, addinOrigin: string): Transport {
  return {
    post: (text) => frame.contentWindow?.postMessage(text, addinOrigin),
    onMessage: (listener) => {
      const receive = (event: MessageEvent) => {
        if (event.source === frame.contentWindow && event.origin === addinOrigin && typeof event.data === 'string') listener(event.data);
      };
      window.addEventListener('message', receive);
      return () => window.removeEventListener('message', receive);
    },
  };
}
