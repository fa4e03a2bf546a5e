import type { MethodData } from './messages';
import type { XdmServer } from './xdmServer';

/** How a ribbon command ended: status 0 is success. */
export interface CommandResult {
  readonly status: number;
  readonly data: unknown;
}

interface Waiting {
  readonly call: readonly [id: string, name: string, event: string];
  readonly resolve: (result: CommandResult) => void;
  readonly reject: (error: Error) => void;
  sent: boolean;
}

/** How long a pressed button waits for the add-in's page to load. */
const startLimit = 30_000;

/** Ribbon buttons that run a function in the add-in's page. Pressed before the page is ready, they wait for it. */
export class Commands {
  private readonly waiting = new Map<string, Waiting>();
  private next = 1;

  constructor(private readonly server: XdmServer) {}

  invoke(name: string, sourceId: string): Promise<CommandResult> {
    return new Promise((resolve, reject) => {
      const id = `command-${this.next++}`;
      const command: Waiting = { call: [id, name, JSON.stringify({ source: { id: sourceId } })], resolve, reject, sent: false };
      this.waiting.set(id, command);
      this.send(command);
      if (!command.sent) setTimeout(() => this.giveUp(command), startLimit);
    });
  }

  /** The page listens for commands now. */
  ready(): void {
    for (const command of this.waiting.values()) if (!command.sent) this.send(command);
  }

  /** The add-in reports that a command has ended: [id, status, data]. */
  completed(data: MethodData): Record<string, never> {
    const id = String(data[0]);
    this.waiting.get(id)?.resolve({ status: Number(data[1]), data: data[2] ?? null });
    this.waiting.delete(id);
    return {};
  }

  dispose(): void {
    for (const { reject } of this.waiting.values()) reject(new Error('The add-in was closed.'));
    this.waiting.clear();
  }

  private send(command: Waiting): void {
    command.sent = this.server.fire('appCommandInvoked', command.call);
  }

  private giveUp(command: Waiting): void {
    if (command.sent || !this.waiting.delete(command.call[0])) return;
    command.reject(new Error(`The add-in did not start, so the button "${command.call[1]}" did nothing.`));
  }
}
