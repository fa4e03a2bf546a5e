import { createRoot } from 'react-dom/client';
import { registerCommands } from '../commands';
import { excelPort } from '../excel/port';
import { followKeptScheme } from '../excel/settings/followScheme';
import { App } from './app/App';
import { readWhenKept } from './schemes/readWhenKept';

const NOT_IN_EXCEL = 'Scrutiny works inside Excel. Open a workbook and choose Scrutiny on the ribbon.';
const NO_OFFICE = 'Scrutiny could not reach Office. Check the connection, then close and reopen this pane.';

const root = document.getElementById('root');

if (root) {
  if (typeof Office === 'undefined') root.textContent = NO_OFFICE;
  else void start(root);
}

async function start(element: HTMLElement): Promise<void> {
  registerCommands();
  const { host } = await Office.onReady();
  // The custom functions run in this page too, whether or not the pane is ever shown.
  if (host === Office.HostType.Excel) followKeptScheme(readWhenKept).catch(() => undefined);
  if (host === Office.HostType.Excel) createRoot(element).render(<App workbook={excelPort} />);
  else element.textContent = NOT_IN_EXCEL;
}
