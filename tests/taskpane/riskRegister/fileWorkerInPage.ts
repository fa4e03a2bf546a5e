import { fileWorkerSide } from '../../../src/taskpane/riskRegister/fileWork/fileWorkerSide';
import type { FileAnswer, FileOrder } from '../../../src/taskpane/riskRegister/fileWork/messages';

/** The worker that reads a file, in the same thread: messages are copied as between real ones, and arrive later. */
export class FileWorkerInPage {
  static readonly started: FileWorkerInPage[] = [];
  onmessage: ((event: { readonly data: FileAnswer }) => void) | null = null;
  onerror: (() => void) | null = null;
  readonly orders: FileOrder['type'][] = [];
  isEnded = false;
  private readonly take = fileWorkerSide((answer) => {
    const data: FileAnswer = structuredClone(answer);
    this.soon(() => this.onmessage?.({ data }));
  });

  constructor() {
    FileWorkerInPage.started.push(this);
  }

  postMessage(order: FileOrder): void {
    this.orders.push(order.type);
    const copy: FileOrder = structuredClone(order);
    this.soon(() => this.take(copy));
  }

  terminate(): void {
    this.isEnded = true;
  }

  private soon(act: () => void): void {
    setTimeout(() => {
      if (!this.isEnded) act();
    }, 0);
  }
}
