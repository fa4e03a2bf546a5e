import { beforeAll, describe, expect, it } from 'vitest';
import { workbookFromRows } from '../../src/host/xlsx/fromRows';
import { violationsIn } from './support/accessibility';
import { openBytes, staysQuiet, useHostPage } from './support/browser';
import { eventually } from './support/eventually';

/** The last total is one too many: 295 complaints were received. */
const ROWS = [
  ['Complaints received'],
  ['Division', '2016/17', '2017/18'],
  ['Adults', 245, 183],
  ['Housing', 126, 112],
  ['Total', 371, 296],
  [],
  ['The Council received 371 complaints in 2016/17.'],
];


const host = useHostPage();
const selection = () => host.page.evaluate(() => window.workbookHost.selection());
const read = (area: string, sheet: string) => host.page.evaluate(([cells, name]) => window.workbookHost.read(cells, name), [area, sheet] as const);
/** Buttons fade between their colours: a moment of too little contrast on the way is no fault. */
const violations = () => violationsIn(host.pane);

beforeAll(() => openBytes(host.page, workbookFromRows([{ name: 'Complaints', rows: ROWS, columnWidths: [150, 70, 70] }]), 'complaints.xlsx'));

// One officer's look at one paper, in order: each test goes on from where the one before left the workbook.
describe('the table audit, by clicks alone', () => {
  it('finds the table and draws what is known of each figure', async () => {
    await host.pane.getByRole('button', { name: 'Table audit' }).click();
    await host.pane.getByTestId('picture').waitFor();
    expect(await host.pane.getByTestId('audited').innerText()).toMatch(/1 table · 6 figures/);
    const mark = host.pane.getByRole('button', { name: /^C5, 296: broken/ });
    await eventually(violations).toEqual([]);
    await mark.click();
    await eventually(selection).toMatch(/C5$/);
  });

  it('tells of the wrong total, goes to it and shows its cells', async () => {
    await host.pane.getByRole('tab', { name: 'Findings (1)' }).click();
    const finding = host.pane.getByTestId('finding-C5');
    expect(await finding.innerText()).toMatch(/Printed\s+296\s+Comes to\s+295/);
    await finding.getByRole('button', { name: 'Select C3:C4' }).click();
    await eventually(selection).toMatch(/C3:C4$/);
    await finding.getByRole('button', { name: /^C5/ }).click();
    await eventually(selection).toMatch(/C5$/);
    await finding.getByRole('button', { name: 'Show its cells' }).click();
    await eventually(selection).toMatch(/C3:C5$/);
    await eventually(violations).toEqual([]);
  });

  it('audits only what is selected, when asked to', async () => {
    await host.page.evaluate(() => window.workbookHost.select('A2:B5'));
    await host.pane.getByRole('radio', { name: 'Selection A2:B5' }).click();
    await host.pane.getByRole('tab', { name: 'Findings (0)' }).waitFor();
    await host.pane.getByRole('radio', { name: 'Whole sheet' }).click();
    await host.pane.getByRole('tab', { name: 'Findings (1)' }).waitFor();
  });

  it('writes the summary sheet, and leads to it', async () => {
    await host.pane.getByRole('tab', { name: 'Record' }).click();
    await host.pane.getByRole('button', { name: 'Write a summary sheet' }).click();
    await host.pane.getByTestId('result').waitFor();
    await eventually(violations).toEqual([]);
    const { values } = await read('A1:G20', 'Table audit');
    expect(values[0][0]).toBe('Table audit of Complaints');
    expect(values.find(([cell]) => cell === 'C5')?.slice(3, 6)).toEqual(['296', '295', 'C3:C4']);
    await host.pane.getByRole('button', { name: 'Go to the summary sheet' }).click();
    await eventually(selection).toMatch(/^'?Table audit'?!A1$/);
    expect(await host.pane.getByTestId('sheet-name').innerText()).toBe('Complaints');
  });

  it('marks the cell with a note, and takes it off again', async () => {
    await host.pane.getByRole('button', { name: 'Mark the cells' }).click();
    await host.pane.getByRole('group', { name: '1 note added.' }).waitFor();
    await eventually(violations).toEqual([]);
    await host.pane.getByRole('button', { name: 'Remove the notes' }).click();
    await host.pane.getByRole('group', { name: '1 note removed.' }).waitFor();
  });

  staysQuiet(host);
});
