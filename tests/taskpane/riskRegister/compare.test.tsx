// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ExcelProblem } from '../../../src/excel/problems';
import { workbookFromRows } from '../../../src/host/xlsx/fromRows';
import { riskRow, SIMPLE_HEADINGS } from '../../registers/support/registers';
import { expectAccessible } from '../support/renderPane';
import { FileWorkerInPage } from './fileWorkerInPage';
import { cellsOf, FakeReportWorkbook, renderRisks } from './support';

afterEach(cleanup);

const red = { grossLikelihood: 5, grossImpact: 5, grossRating: 25, netLikelihood: 4, netImpact: 5, netRating: 20 };
const now = [SIMPLE_HEADINGS, riskRow(), riskRow({ ref: '2', title: 'Flood', ...red }), riskRow({ ref: '4', title: 'Strike' })];
const before = [
  SIMPLE_HEADINGS,
  riskRow({ netLikelihood: 4, netImpact: 4, netRating: 16 }),
  riskRow({ ref: '2', title: 'Flood', ...red }),
  riskRow({ ref: '3', title: 'Old boiler' }),
];
const others = { 'Last quarter': before, Notes: [['Nothing to see']] };

async function openCompare(workbook: FakeReportWorkbook) {
  const officer = renderRisks(workbook);
  await officer.click(await screen.findByRole('tab', { name: 'Compare' }));
  return officer;
}

describe('comparing with the sheet of the last report', () => {
  it('offers the other sheets, registers first', async () => {
    await openCompare(new FakeReportWorkbook(now, others));
    await screen.findByLabelText('Sheet of the last report');
    const offered = (group: string) => within(screen.getByRole('group', { name: group })).getAllByRole('option').map(({ textContent }) => textContent);
    expect(offered('Recognised as risk registers')).toEqual(['Last quarter']);
    expect(offered('Other sheets')).toEqual(['Notes']);
    await expectAccessible();
  });

  it('shows moves of levels, movements, new and closed risks, and what stayed Red', async () => {
    const workbook = new FakeReportWorkbook(now, others);
    const officer = await openCompare(workbook);
    await officer.selectOptions(await screen.findByLabelText('Sheet of the last report'), 'Last quarter');
    expect((await screen.findByTestId('level-moves')).textContent).toBe('Net levels since sheet “Last quarter”: 1 high risk to medium.');
    expect(cellsOf(screen.getByTestId('movements')).slice(2)).toEqual([['1 Loss of data', '16', '16', '→ 0', '16', '6', '↓ 10']]);
    expect(screen.getByTestId('list-new').textContent).toContain('4 Strike');
    expect(screen.getByTestId('list-closed').textContent).toContain('3 Old boiler');
    expect(screen.getByTestId('list-red').textContent).toContain('2 Flood');
    expect(workbook.comparisons.get('This quarter')).toBe('Last quarter');
    await expectAccessible();

    await officer.click(within(screen.getByTestId('list-closed')).getByRole('button'));
    await officer.click(within(screen.getByTestId('list-new')).getByRole('button'));
    expect(workbook.visited).toEqual(['Last quarter!A4', 'This quarter!A4']);
  });

  it('shows a page of many movements, and the next when asked', async () => {
    const many = (rating: number) => [SIMPLE_HEADINGS, ...Array.from({ length: 27 }, (_, index) => riskRow({ ref: String(index + 1), title: `Risk ${index}`, netLikelihood: 1, netImpact: rating, netRating: rating }))];
    const officer = await openCompare(new FakeReportWorkbook(many(4), { Before: many(3) }));
    await officer.selectOptions(await screen.findByLabelText('Sheet of the last report'), 'Before');
    expect(cellsOf(await screen.findByTestId('movements')).slice(2)).toHaveLength(25);
    await officer.click(screen.getByRole('button', { name: 'Show 2 more: Ratings that changed' }));
    expect(cellsOf(screen.getByTestId('movements')).slice(2)).toHaveLength(27);
    expect(screen.queryByRole('button', { name: /more: Ratings that changed/ })).toBeNull();
  });

  it('remembers the choice, and forgets it when asked', async () => {
    const workbook = new FakeReportWorkbook(now, others);
    workbook.comparisons.set('This quarter', 'Last quarter');
    const officer = await openCompare(workbook);
    expect(await screen.findByTestId('level-moves')).toBeTruthy();
    await officer.selectOptions(screen.getByLabelText('Sheet of the last report'), 'Choose a sheet…');
    expect(screen.queryByTestId('level-moves')).toBeNull();
    expect(workbook.comparisons.size).toBe(0);
  });

  it('says why a sheet cannot be compared with', async () => {
    const officer = await openCompare(new FakeReportWorkbook(now, others));
    await officer.selectOptions(await screen.findByLabelText('Sheet of the last report'), 'Notes');
    expect((await screen.findByTestId('comparison-problem')).textContent).toContain('No risk register was recognised on sheet “Notes”.');
  });

  it('says so when there is no other sheet, and how to bring one in', async () => {
    const officer = await openCompare(new FakeReportWorkbook(now));
    expect(await screen.findByTestId('no-other-sheet')).toBeTruthy();
    await officer.click(screen.getByRole('button', { name: 'Or bring its sheet in from another file' }));
    expect(screen.getByText(/choose Move or Copy/)).toBeTruthy();
  });

  it('tells of a workbook that cannot be looked at, and looks again when asked', async () => {
    const workbook = new FakeReportWorkbook(now, others);
    workbook.fault = new ExcelProblem('cell-being-edited');
    const officer = await openCompare(workbook);
    expect((await screen.findByTestId('comparison-problem')).textContent).toContain('A cell is being edited');
    workbook.fault = null;
    await officer.click(screen.getByRole('button', { name: 'Or bring its sheet in from another file' }));
    await officer.click(screen.getByRole('button', { name: 'Look at the sheets again' }));
    expect(await screen.findByRole('option', { name: 'Last quarter' })).toBeTruthy();
    expect(screen.queryByTestId('comparison-problem')).toBeNull();
  });
});

describe('comparing with a file of the last report', () => {
  beforeEach(() => vi.stubGlobal('Worker', FileWorkerInPage));
  afterEach(() => vi.unstubAllGlobals());
  // jsdom's files have no arrayBuffer().
  const fileWith = (bytes: Uint8Array, name = 'March.xlsx'): File => Object.assign(new File([], name), { arrayBuffer: async () => bytes.slice().buffer });
  const fileOf = (sheets: Readonly<Record<string, ReadonlyArray<ReadonlyArray<string | number | boolean>>>>): File =>
    fileWith(workbookFromRows(Object.entries(sheets).map(([sheet, rows]) => ({ name: sheet, rows }))));
  const pick = async (officer: Awaited<ReturnType<typeof openCompare>>, file: File) => officer.upload(await screen.findByLabelText('File of the last report (.xlsx or .csv)'), file);

  it('says what changed since, in the report as well, and goes nowhere for risks that are not in this workbook', async () => {
    const workbook = new FakeReportWorkbook(now, others);
    const officer = await openCompare(workbook);
    await pick(officer, fileOf({ Notes: [['Nothing to see']], Risks: before }));
    expect((await screen.findByTestId('level-moves')).textContent).toBe('Net levels since sheet “Risks” of “March.xlsx”: 1 high risk to medium.');
    expect(screen.getByTestId('list-closed').textContent).toContain('3 Old boiler');
    expect(within(screen.getByTestId('list-closed')).queryByRole('button')).toBeNull();
    expect(workbook.comparisons.size).toBe(0);
    await expectAccessible();
    await officer.click(screen.getByRole('tab', { name: 'Report' }));
    expect((await screen.findByTestId('report-comparison')).textContent).toContain('Movements since sheet “Risks” of “March.xlsx”.');
    await officer.click(screen.getByRole('tab', { name: 'Compare' }));
    expect(await screen.findByTestId('level-moves')).toBeTruthy();
    await officer.click(await screen.findByRole('button', { name: 'Leave March.xlsx' }));
    expect(screen.queryByTestId('level-moves')).toBeNull();
  });

  it('lets the officer choose among several registers, and a sheet of the workbook in place of the file', async () => {
    const officer = await openCompare(new FakeReportWorkbook(now, others));
    await pick(officer, fileOf({ 'Risks 1': [SIMPLE_HEADINGS, riskRow()], 'Risks 2': before }));
    const sheet = await screen.findByLabelText<HTMLSelectElement>('Sheet of March.xlsx');
    expect(sheet.selectedOptions[0]?.textContent).toBe('Risks 2');
    await officer.selectOptions(sheet, 'Risks 1');
    expect(screen.getByTestId('level-moves').textContent).toContain('since sheet “Risks 1” of “March.xlsx”');
    await officer.selectOptions(screen.getByLabelText('Sheet of the last report'), 'Last quarter');
    expect((await screen.findByTestId('level-moves')).textContent).toContain('since sheet “Last quarter”:');
    expect(screen.queryByRole('button', { name: 'Leave March.xlsx' })).toBeNull();
  });

  it('says why a file cannot be compared with', async () => {
    const officer = await openCompare(new FakeReportWorkbook(now));
    await pick(officer, fileOf({ Notes: [['Nothing to see']], Contacts: [['Name', 'Telephone']] }));
    expect((await screen.findByTestId('file-problem')).textContent).toBe('No risk register was recognised in “March.xlsx”.Its sheets are “Notes”, “Contacts”.');
    await pick(officer, fileWith(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0)));
    await waitFor(() => expect(screen.getByTestId('file-problem').textContent).toContain('older .xls format'));
    await pick(officer, fileWith(new TextEncoder().encode(before.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n')), 'March.csv'));
    expect((await screen.findByTestId('level-moves')).textContent).toContain('Net levels since “March.csv”:');
    expect(screen.queryByTestId('file-problem')).toBeNull();
  });
});
