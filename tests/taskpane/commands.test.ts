import { afterEach, describe, expect, it, vi } from 'vitest';
import { registerCommands } from '../../src/commands';
import { onCheckRequested, requestCheck, type PaneRequest } from '../../src/commands/paneRequests';

type Command = (event: { completed: () => void }) => Promise<void>;

/** Registers the ribbon buttons on a pretended Office; gives them by name. */
function ribbon(showAsTaskpane: () => Promise<void>): Map<string, Command> {
  const commands = new Map<string, Command>();
  vi.stubGlobal('Office', { actions: { associate: (name: string, command: Command) => commands.set(name, command) }, addin: { showAsTaskpane } });
  registerCommands();
  return commands;
}

afterEach(() => vi.unstubAllGlobals());

describe('ribbon buttons', () => {
  it('show the pane, ask it to check the risk register, and say that they are over', async () => {
    const shown = vi.fn(async () => undefined);
    const heard: PaneRequest[] = [];
    const stop = onCheckRequested((request) => heard.push(request));
    const completed = vi.fn();
    await ribbon(shown).get('checkRiskRegister')?.({ completed });
    expect(shown).toHaveBeenCalledOnce();
    expect(heard).toEqual([{ pane: 'risk' }]);
    expect(completed).toHaveBeenCalledOnce();
    stop();
  });

  it('show the pane without a check', async () => {
    const heard: PaneRequest[] = [];
    const stop = onCheckRequested((request) => heard.push(request));
    const completed = vi.fn();
    await ribbon(async () => undefined).get('showScrutiny')?.({ completed });
    expect(heard).toEqual([]);
    expect(completed).toHaveBeenCalledOnce();
    stop();
  });

  it('say that they are over also when the pane cannot be shown', async () => {
    const completed = vi.fn();
    const commands = ribbon(async () => {
      throw new Error('not supported');
    });
    await commands.get('checkRiskRegister')?.({ completed });
    expect(completed).toHaveBeenCalledOnce();
  });
});

describe('requests to the pane', () => {
  it('wait for a pane that is not there yet, once', () => {
    requestCheck({ pane: 'risk' });
    const first: PaneRequest[] = [];
    onCheckRequested((request) => first.push(request))();
    expect(first).toEqual([{ pane: 'risk' }]);
    const second: PaneRequest[] = [];
    onCheckRequested((request) => second.push(request))();
    expect(second).toEqual([]);
  });
});
