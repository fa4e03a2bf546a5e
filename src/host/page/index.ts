/** Entry of host.html: finds the add-in, opens the first workbook, and offers `window.workbookHost`. */
import './styles/page.css';
import './styles/bars.css';
import './styles/pane.css';
import { automationOf } from './automationHost';
import { element } from './chrome/elements';
import { Notice } from './chrome/notice';
import { HostPage } from './hostPage';
import { readManifest } from './manifest';
import type { Addin } from './session';
import { fetchText } from './sources';

async function findAddin(): Promise<Addin> {
  const manifest = readManifest(await fetchText('manifest.xml'), location.href);
  const functions = manifest.functionsUrl ? JSON.parse(await fetchText(manifest.functionsUrl)) as Addin['functions'] : { functions: [] };
  return { manifest, functions };
}

/** The canvas draws with a font only once it is loaded. A computer without any of them keeps the browser's own. */
async function loadFonts(): Promise<void> {
  await Promise.allSettled(['Calibri', 'Aptos Narrow'].flatMap((name) => ['', 'bold '].map((weight) => document.fonts.load(`${weight}11pt "${name}"`))));
}

const starting = Promise.all([findAddin(), loadFonts()]).then(([addin]) => new HostPage(addin, new URLSearchParams(location.search).get('file')));
let page: HostPage | undefined;
starting.then(
  (started) => { page = started; },
  (error: unknown) => {
    element('status').textContent = 'Not started';
    new Notice().show(`The local workbook host could not start. ${error instanceof Error ? error.message : String(error)}`);
  },
);

window.workbookHost = automationOf({
  ready: async () => (await starting).ready(),
  open: async (source, name) => (await starting).open(source, name),
  session: () => {
    if (!page) throw new Error('The page is still starting: wait for workbookHost.ready first.');
    return page.session;
  },
});
