/** The messages between office.js and its host on the web: JSON text through postMessage. */

export const MessageType = { Request: 0, Response: 1 } as const;
export const ActionKind = { Invoke: 0, RegisterEvent: 1, UnregisterEvent: 2 } as const;
export const ResponseKind = { Response: 0, Event: 1 } as const;
/** The answer to a request the host does not understand. */
export const errorHandlingRequest = -2;

/** Numbers of the methods office.js calls through "executeMethod". */
export const DispatchId = { RichApi: 93, CommandCompleted: 94, LoadSettings: 75, SaveSettings: 76 } as const;

/** What a method can fail with, as the number office.js turns into a named error. */
export const TransportCode = {
  operationNotSupported: 5000,
  generalException: 5001,
  cellEditMode: 5004,
  invalidOrTimedOutSession: 5012,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  accessDenied: 7000,
} as const;

/** Names of the events that office.js registers for. */
export type HostEvent = 'richApiMessage' | 'appCommandInvoked' | 'documentSelectionChanged' | 'settingsChanged';

export interface IncomingMessage {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType: number;
  readonly _data: unknown;
}

export type MethodData = Readonly<Record<string, unknown>> & { readonly DdaMethod: { readonly DispatchId: number } };

/** Categories of the entries of a richApiMessage. */
export const MessageCategory = { CustomFunction: 1, Action: 2, Event: 65536 } as const;

export interface RichApiMessage {
  readonly category: number;
  readonly type: number;
  readonly target: string;
  readonly message: unknown;
}

/** Reads a message; null for text that is none of ours. */
export function parseMessage(text: string): IncomingMessage | null {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return null;
  }
  return typeof message === 'object' && message !== null && '_messageType' in message && '_conversationId' in message ? (message as IncomingMessage) : null;
}
