import os from 'node:os';

/** The machine in a line: what figures depend on. */
export function machine(): string {
  const cpus = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return `${cpus[0]?.model.trim() ?? 'unknown processor'}, ${cpus.length} cores, ${memory} GB, ${os.type()} ${os.arch()}, Node ${process.version}`;
}
