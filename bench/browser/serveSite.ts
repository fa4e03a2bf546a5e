import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { localhostCertificate } from '../../scripts/certificate.mjs';
import { OUTPUT } from '../build';

const ROOT = path.resolve(__dirname, '../..');
const OFFICE_FILES = path.join(ROOT, 'node_modules', '@microsoft', 'office-js', 'dist');
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.png': 'image/png', '.xlsx': 'application/octet-stream', '.xml': 'text/xml' };

/** Serves a built site, as a council's web server would, with the samples that the local workbook host offers. */
export async function serveSite(folder: string): Promise<{ origin: string; stop: () => Promise<void> }> {
  const server = createServer(await localhostCertificate(path.join(OUTPUT, 'certificate')), (request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'https://localhost').pathname);
    const file = asked.startsWith('/assets/samples/') ? path.join(ROOT, asked) : path.join(folder, asked);
    readFile(file).then(
      (content) => response.writeHead(200, { 'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream' }).end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const stop = (): Promise<void> => new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
  return { origin: `https://localhost:${port}`, stop };
}

/** Answers for Microsoft's address with the same files from the installed package, so that measuring needs no network. */
export async function standInForOffice(context: BrowserContext): Promise<void> {
  await context.route('https://appsforoffice.microsoft.com/**', async (route) => {
    const name = new URL(route.request().url()).pathname.replace('/lib/1/hosted/', '');
    const content = await readFile(path.join(OFFICE_FILES, name)).catch(() => readFile(path.join(OFFICE_FILES, name.toLowerCase())).catch(() => null));
    if (content) await route.fulfill({ body: content, contentType: 'text/javascript', headers: { 'Access-Control-Allow-Origin': '*' } });
    else await route.fulfill({ status: 404 });
  });
}
