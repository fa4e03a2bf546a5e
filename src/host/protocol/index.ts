export { AddinHost, type AddinHostOptions } from './addinHost';
export { paneName } from './appContext';
export type { CommandResult } from './commands';
export { Faults, type Fault, type FaultEffect, type RequestCounts, type RequestKind } from './faults';
export type { PaneExit } from './paneExit';
export { Ribbon } from './ribbon';
export type { RequestRecord } from './richApiGate';
export { iframeTransport, type Transport } from './transport';
