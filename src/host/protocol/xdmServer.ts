import { ActionKind, errorHandlingRequest, MessageType, parseMessage, ResponseKind, TransportCode, type HostEvent, type IncomingMessage, type MethodData } from './messages';
import type { Transport } from './transport';

/** Fails a method with a number that office.js knows. */
export class TransportError extends Error {
  constructor(readonly transportCode: number) {
    super(`Transport error ${transportCode}`);
    this.name = 'TransportError';
  }
}

/** What the server asks of the host behind it. */
export interface XdmHandlers {
  appContext(): unknown;
  /**
   * Carries out a method. @returns what goes into the reply; null leaves the add-in without any reply
   * @throws TransportError
   */
  execute(dispatchId: number, data: MethodData): Promise<Readonly<Record<string, unknown>> | null>;
  /** Whether the host can raise an event: a dialog cannot be opened where nobody would show it. */
  offers(event: string): boolean;
  /** The add-in now listens for an event. */
  listening?(event: string): void;
  /** Something the add-in says without wanting an answer: focus, Esc, F6. */
  notified?(data: unknown): void;
}

export interface XdmIdentity {
  /** New for every load of the pane. */
  readonly conversationId: string;
  readonly hostOrigin: string;
}

/** The host's half of the office.js message protocol: hand-shake, method calls and events of one add-in page. */
export class XdmServer {
  private readonly registered = new Map<string, number>();
  private readonly stop: () => void;
  private nextNotification = 0;

  constructor(
    private readonly transport: Transport,
    private readonly identity: XdmIdentity,
    private readonly handlers: XdmHandlers,
  ) {
    this.stop = transport.onMessage((text) => {
      const message = parseMessage(text);
      if (message && message._messageType === MessageType.Request && message._conversationId === identity.conversationId) void this.receive(message);
    });
  }

  /** Sends an event. @returns false where the add-in has not registered for it */
  fire(event: HostEvent, data: unknown): boolean {
    const correlationId = this.registered.get(event);
    if (correlationId === undefined) return false;
    this.post({
      _messageType: MessageType.Response, _actionName: event, _conversationId: this.identity.conversationId, _correlationId: correlationId,
      _data: data, _errorCode: 0, _responseType: ResponseKind.Event,
    });
    return true;
  }

  /** Moves the keyboard focus into the pane (TabIn). */
  focusPane(): void {
    const tabIn = 11;
    this.post({
      _messageType: MessageType.Request, _actionName: 'Office_notifyAgave', _conversationId: `${this.identity.conversationId}_ntf`,
      _correlationId: this.nextNotification++, _data: [tabIn], _actionType: ActionKind.Invoke,
    });
  }

  dispose(): void {
    this.stop();
    this.registered.clear();
  }

  private async receive(message: IncomingMessage): Promise<void> {
    switch (message._actionType) {
      case ActionKind.RegisterEvent:
        if (!this.handlers.offers(message._actionName)) return this.respond(message, { Error: TransportCode.operationNotSupported });
        this.registered.set(message._actionName, message._correlationId);
        this.respond(message, { Error: 0 });
        return this.handlers.listening?.(message._actionName);
      case ActionKind.UnregisterEvent:
        this.registered.delete(message._actionName);
        return this.respond(message, { Error: 0 });
    }
    switch (message._actionName) {
      case 'ContextActivationManager_getAppContextAsync': return this.respond(message, this.handlers.appContext());
      case 'ContextActivationManager_notifyHost':
        this.handlers.notified?.(message._data);
        return this.respond(message, null);
      case 'ContextActivationManager_openWindowInHost': return this.respond(message, null);
      case 'executeMethod': return this.execute(message);
      default: return this.respond(message, null, errorHandlingRequest);
    }
  }

  private async execute(message: IncomingMessage): Promise<void> {
    const data = message._data as MethodData;
    try {
      const reply = await this.handlers.execute(data.DdaMethod.DispatchId, data);
      if (reply) this.respond(message, { Version: 1, Error: 0, ...reply });
    } catch (error) {
      this.respond(message, { Version: 1, Error: error instanceof TransportError ? error.transportCode : TransportCode.generalException });
    }
  }

  private respond(to: IncomingMessage, data: unknown, errorCode = 0): void {
    this.post({
      _messageType: MessageType.Response, _actionName: to._actionName, _conversationId: to._conversationId, _correlationId: to._correlationId,
      _data: data ?? null, _errorCode: errorCode, _responseType: ResponseKind.Response,
    });
  }

  private post(message: Record<string, unknown>): void {
    this.transport.post(JSON.stringify({ ...message, _origin: this.identity.hostOrigin, _serializerVersion: 1 }));
  }
}
