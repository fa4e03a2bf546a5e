import { describe, expect, it } from 'vitest';
import type { Transport } from '../../../src/host/protocol';
import { TransportError, XdmServer } from '../../../src/host/protocol/xdmServer';

function start(execute: () => Promise<Record<string, unknown> | null> = async () => ({ Data: 'ok' })) {
  const posted: Array<Record<string, unknown>> = [];
  let receive: (text: string) => void = () => undefined;
  const transport: Transport = {
    post: (text) => posted.push(JSON.parse(text) as Record<string, unknown>),
    onMessage: (listener) => {
      receive = listener;
      return () => { receive = () => undefined; };
    },
  };
  const server = new XdmServer(transport, { conversationId: 'c1', hostOrigin: 'https://localhost:8443' }, {
    appContext: () => ({ _id: 'control' }), execute, offers: (event) => event !== 'dialogMessageReceived',
  });
  const say = async (message: Record<string, unknown>) => {
    receive(JSON.stringify({ _messageType: 0, _conversationId: 'c1', _correlationId: 7, _actionType: 0, _data: null, ...message }));
    await new Promise((resolve) => { setTimeout(resolve, 0); });
    return posted.at(-1);
  };
  return { server, posted, say, receive: (text: string) => receive(text) };
}

describe('the message server', () => {
  it('hands over the context, with the conversation and correlation of the request', async () => {
    const { say } = start();
    expect(await say({ _actionName: 'ContextActivationManager_getAppContextAsync' })).toEqual({
      _messageType: 1, _actionName: 'ContextActivationManager_getAppContextAsync', _conversationId: 'c1', _correlationId: 7,
      _origin: 'https://localhost:8443', _data: { _id: 'control' }, _errorCode: 0, _responseType: 0, _serializerVersion: 1,
    });
  });

  it('answers methods, failed methods with their number, and dropped ones not at all', async () => {
    const method = { _actionName: 'executeMethod', _data: { DdaMethod: { DispatchId: 93 } } };
    expect((await start().say(method))?._data).toEqual({ Version: 1, Error: 0, Data: 'ok' });
    expect((await start(() => Promise.reject(new TransportError(5004))).say(method))?._data).toEqual({ Version: 1, Error: 5004 });
    expect((await start(() => Promise.reject(new Error('x'))).say(method))?._data).toEqual({ Version: 1, Error: 5001 });
    expect(await start(async () => null).say(method)).toBeUndefined();
  });

  it('sends events only while they are registered for', async () => {
    const { server, posted, say } = start();
    expect(server.fire('richApiMessage', {})).toBe(false);
    await say({ _actionName: 'richApiMessage', _actionType: 1, _correlationId: 9 });
    expect(server.fire('richApiMessage', { ArrayData: [] })).toBe(true);
    expect(posted.at(-1)).toMatchObject({ _actionName: 'richApiMessage', _correlationId: 9, _responseType: 1, _data: { ArrayData: [] } });
    await say({ _actionName: 'richApiMessage', _actionType: 2 });
    expect(server.fire('richApiMessage', {})).toBe(false);
  });

  it('refuses what it cannot do, and ignores what is not meant for it', async () => {
    const { posted, say, receive } = start();
    expect((await say({ _actionName: 'dialogMessageReceived', _actionType: 1 }))?._data).toEqual({ Error: 5000 });
    expect((await say({ _actionName: 'somethingElse' }))?._errorCode).toBe(-2);
    const before = posted.length;
    receive('not json');
    receive('"text"');
    await say({ _conversationId: 'another', _actionName: 'executeMethod' });
    await say({ _messageType: 1, _actionName: 'executeMethod' });
    expect(posted).toHaveLength(before);
  });

  it('falls silent when it is ended', async () => {
    const { server, posted, say } = start();
    server.dispose();
    await say({ _actionName: 'ContextActivationManager_getAppContextAsync' });
    expect(posted).toEqual([]);
  });
});
