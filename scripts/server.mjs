import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';
import DevServer from 'webpack-dev-server';
import { cachePath } from './cachePath.cjs';
import { localhostCertificate } from './certificate.mjs';

const require = createRequire(import.meta.url);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Builds the add-in with the local workbook host and serves both from https://localhost.
 * Resolves once the first build is ready to use.
 * @param {{port: number}} options 0 takes any free port
 * @returns {Promise<{url: string, stop: () => Promise<void>}>}
 * @throws {Error} when the build fails or the port is taken
 */
export async function serve({ port }) {
  const config = require('../webpack.config.js')({ host: true }, { mode: 'development' });
  const compiler = webpack({ ...config, infrastructureLogging: { level: 'error' }, stats: 'none' });
  const office = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
  const server = new DevServer({
    host: 'localhost',
    port: port === 0 ? 'auto' : port,
    server: { type: 'https', options: await localhostCertificate(cachePath('scrutiny-certificate')) },
    // Nothing is injected into the pages: the pane under test is the pane as shipped.
    client: false,
    hot: false,
    liveReload: false,
    webSocketServer: false,
    headers: { 'Cache-Control': 'no-store', 'Access-Control-Allow-Origin': '*' },
    static: [
      { directory: path.join(root, 'assets'), publicPath: '/assets', watch: false },
      { directory: office, publicPath: '/lib/office', watch: false },
    ],
    setupExitSignals: false,
  }, compiler);

  const built = new Promise((resolve, reject) => {
    compiler.hooks.done.tap('Serve', (stats) => (stats.hasErrors() ? reject(new Error(stats.toString({ all: false, errors: true }))) : resolve()));
    compiler.hooks.failed.tap('Serve', reject);
  });
  // A port that is taken rejects start(); the build's own outcome must then not go unhandled.
  built.catch(() => {});
  await server.start();
  const address = server.server.address();
  const stop = () => server.stop();
  try {
    await built;
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `https://localhost:${address.port}`, stop };
}
