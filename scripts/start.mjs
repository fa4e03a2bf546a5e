import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { serve } from './server.mjs';

const USAGE = 'Usage: npm start -- [--no-open] [--port N]';

function options() {
  let values;
  try {
    ({ values } = parseArgs({ options: { 'no-open': { type: 'boolean', default: false }, port: { type: 'string', default: '3000' }, help: { type: 'boolean', default: false } } }));
  } catch (error) {
    fail(`${error.message}\n${USAGE}`);
  }
  if (values.help) {
    console.log(USAGE);
    process.exit(0);
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) fail(`The port must be a whole number from 0 to 65535; found "${values.port}".\n${USAGE}`);
  return { open: !values['no-open'], port };
}

function fail(message) {
  console.error(message);
  process.exit(2);
}

/** Opens the officer's own browser; a machine without one simply shows the address. */
function openBrowser(url) {
  const [command, ...args] = process.platform === 'darwin' ? ['open', url] : process.platform === 'win32' ? ['cmd', '/c', 'start', '', url] : ['xdg-open', url];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

const { open, port } = options();
console.error('Preparing the local workbook host (about half a minute the first time)…');
try {
  const { url, stop } = await serve({ port });
  const page = `${url}/host.html`;
  console.log(`Scrutiny is ready in the local workbook host: ${page}`);
  if (open) openBrowser(page);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop().finally(() => process.exit(0)));
} catch (error) {
  if (error.code === 'EADDRINUSE') fail(`Port ${port} is in use. Choose another: npm start -- --port ${port + 1}`);
  fail(error.message);
}
