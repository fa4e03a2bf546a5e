import { OfficeRuntime, type FunctionsMetadata, type SendInvocations } from '../functions';

/** The custom functions of the add-in in the pane, with what the page needs to know of them. */
export class PageRuntime extends OfficeRuntime {
  /** Resolves when the add-in has started and its functions can be called. */
  readonly connected: Promise<void>;
  /** How many calls were sent to the add-in. */
  calls = 0;
  private setConnected: () => void = () => undefined;

  constructor(metadata: FunctionsMetadata) {
    super(metadata);
    this.connected = new Promise((resolve) => { this.setConnected = resolve; });
  }

  override connect(send: SendInvocations): void {
    super.connect((messages) => {
      this.calls += messages.length;
      return send(messages);
    });
    this.setConnected();
  }
}
