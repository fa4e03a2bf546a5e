import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { generateCertificates } from 'office-addin-dev-certs/lib/generate.js';

/** Where `npm run trust` puts the certificate that Excel and the browsers on this computer trust. */
const TRUSTED = path.join(os.homedir(), '.office-addin-dev-certs');
const THIRTY_DAYS = 30;
const DAY_MS = 86_400_000;

const files = (folder) => ({ ca: path.join(folder, 'ca.crt'), cert: path.join(folder, 'localhost.crt'), key: path.join(folder, 'localhost.key') });
const read = ({ cert, key }) => ({ cert: readFileSync(cert), key: readFileSync(key) });
const fresh = ({ cert, key }) => existsSync(key) && existsSync(cert) && Date.now() - statSync(cert).mtimeMs < (THIRTY_DAYS - 1) * DAY_MS;

async function generateIn(folder) {
  const place = files(folder);
  if (!fresh(place)) {
    mkdirSync(folder, { recursive: true });
    // The generator announces its files; the officer asked for one line only.
    const log = console.log;
    console.log = () => {};
    try {
      await generateCertificates(place.ca, place.cert, place.key, THIRTY_DAYS, ['localhost', '127.0.0.1']);
    } finally {
      console.log = log;
    }
  }
  return read(place);
}

/**
 * Certificate and key for https://localhost. The trusted one made by `npm run trust` where there is one; otherwise one made
 * on the spot, untrusted (the browser warns once), without sudo and without touching any trust store.
 * @param {string} cacheFolder where the untrusted one is kept between runs; the temporary folder when it cannot be written
 * @returns {Promise<{cert: Buffer, key: Buffer}>}
 */
export async function localhostCertificate(cacheFolder) {
  const trusted = files(TRUSTED);
  if (fresh(trusted)) return read(trusted);
  try {
    return await generateIn(cacheFolder);
  } catch {
    return generateIn(path.join(os.tmpdir(), 'scrutiny-certificate'));
  }
}
