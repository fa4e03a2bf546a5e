import { describe, expect, it } from 'vitest';
import { writeReportSheet } from '../../../src/excel/report/writeReportSheet';
import { layoutRiskReport, RISK_REPORT_SHEET as REPORT_SHEET } from '../../../src/registers/risk/report/layout';
import { riskReport } from '../../../src/registers/risk/report/report';
import type { ReportContent } from '../../../src/registers/shared/report/content';
import { defaultScheme } from '../../../src/schemes/presets';
import { RAG_COLOURS } from '../../../src/schemes/ragColours';
import published from '../../fixtures/published-figures.json';
import { readRegister } from '../../registers/support/registers';
import { publishedGrid } from '../../registers/support/published';
import { finish } from '../../../src/registers/shared/pausing';
import { useDesk } from '../support/workbook';

const desk = useDesk();
const refs = published.portfolioRisks.map(({ ref }) => ref);
const register = readRegister(publishedGrid);

function contentOf(extract?: { refs: string[] }): ReportContent {
  const report = finish(riskReport(register, defaultScheme.riskBands, { extract, earlier: [register] }));
  return layoutRiskReport(['Risk report', 'Made for a test.'], [...(report.extract ? [report.extract] : []), report.all]);
}

function sheetCalled(name: string) {
  const sheet = desk().model.sheet(name);
  if (!sheet) throw new Error(`No sheet is called ${name}.`);
  return sheet;
}

const valuesOf = (name: string) => sheetCalled(name).values({ row: 0, column: 0, rows: 120, columns: 24 });
const rowWith = (name: string, text: string): number => valuesOf(name).findIndex((cells) => cells[0] === text);
const names = () => desk().model.sheets.map(({ name }) => name);

describe('writing the report of the published register', () => {
  it('writes the levels of all 25 risks, percentages shown as such, in three requests', async () => {
    const outcome = await writeReportSheet(contentOf());
    expect(outcome).toMatchObject({ outcome: 'written', sheetName: REPORT_SHEET, hasChart: false });
    expect(desk().office.requests.filter(({ kind }) => kind === 'write' || kind === 'read')).toHaveLength(3);
    const values = valuesOf(REPORT_SHEET);
    const top = rowWith(REPORT_SHEET, 'High');
    expect(values.slice(top, top + 5).map((cells) => [cells[0], cells[1], cells[3]])).toEqual([['High', 10, 3], ['Significant', 5, 7], ['Medium', 8, 11], ['Low', 2, 4], ['Total', 25, 25]]);
    expect(sheetCalled(REPORT_SHEET).numberFormats({ row: top, column: 2, rows: 1, columns: 1 })).toEqual([['0"%"']]);
    expect(desk().model.activeSheet.name).toBe('Register');
  });

  it('sends looks of very many cells in several requests, and all of them', async () => {
    const rows = 12_000;
    const formats = ['0.0', '#,##0', 'dd/mm/yyyy'];
    const looks = formats.map((numberFormat, column) => ({ area: { row: 0, column, rows, columns: 1 }, numberFormat }));
    await writeReportSheet({ sheetName: 'Long', blocks: [{ row: 0, column: 0, cells: [[1, 2, 3]] }], looks, widths: [80, 80, 80], chart: null });
    expect(desk().office.requests.filter(({ kind }) => kind === 'write')).toHaveLength(looks.length);
    for (const row of [0, rows - 1]) expect(sheetCalled('Long').numberFormats({ row, column: 0, rows: 1, columns: 3 })).toEqual([formats]);
  });

  it('puts an extract first, with its own counts', async () => {
    await writeReportSheet(contentOf({ refs }));
    const firsts = valuesOf(REPORT_SHEET).map((cells) => cells[0]);
    const titles = firsts.filter((text) => String(text).startsWith('Risks at each level'));
    expect(titles).toEqual(['Risks at each level: 21 of 25 risks', 'Risks at each level: All 25 risks']);
    const at = firsts.indexOf('High');
    expect(valuesOf(REPORT_SHEET).slice(at, at + 4).map((cells) => [cells[1], cells[3]])).toEqual([[8, 2], [4, 6], [7, 10], [2, 3]]);
  });

  it('writes references that look like numbers as text', async () => {
    await writeReportSheet(contentOf());
    const top = rowWith(REPORT_SHEET, 'Red risks: All 25 risks') + 2;
    expect(valuesOf(REPORT_SHEET)[top][0]).toBe('1');
  });

  it('says the colour of every square of the heat maps, and fills it', async () => {
    await writeReportSheet(contentOf());
    const sheet = sheetCalled(REPORT_SHEET);
    const values = valuesOf(REPORT_SHEET);
    const heading = values.findIndex((cells) => String(cells[16]).startsWith('Net heat map'));
    const squares = values.slice(heading + 2, heading + 7).map((cells) => cells.slice(17, 22));
    expect(squares.flat().every((text) => /^(Red|Amber|Yellow|Green)(: \d+ \(.+\))?$/.test(String(text)))).toBe(true);
    const risks = squares.flat().reduce<number>((sum, text) => sum + Number(/: (\d+)/.exec(String(text))?.[1] ?? 0), 0);
    expect(risks).toBe(25);
    expect(squares[0][4]).toMatch(/^Red/);
    expect(sheet.style(heading + 2, 21).fill?.toUpperCase()).toBe(RAG_COLOURS.Red.fill);
    expect(sheet.style(heading + 6, 17).fill?.toUpperCase()).toBe(RAG_COLOURS.Green.fill);
  });

  it('never writes over a sheet, whatever the capitals of its name', async () => {
    const { model } = desk();
    const kept = model.addSheet('RISK REPORT');
    kept.writeCells({ row: 0, column: 0, rows: 1, columns: 1 }, [['Mine']]);
    const first = await writeReportSheet(contentOf());
    const second = await writeReportSheet(contentOf());
    expect([first, second].map((outcome) => outcome.outcome === 'written' && outcome.sheetName)).toEqual(['Risk report 2', 'Risk report 3']);
    expect(kept.values({ row: 0, column: 0, rows: 1, columns: 2 })).toEqual([['Mine', '']]);
  });
});

describe('a report that cannot be written', () => {
  it('leaves no sheet behind', async () => {
    desk().office.faults.arm({ kind: 'write', nth: 1, transport: 5001 });
    const outcome = await writeReportSheet(contentOf());
    expect(outcome).toMatchObject({ outcome: 'failed', sheetLeft: null });
    expect(names()).toEqual(['Register']);
  });

  it('is taken out again when the second half fails', async () => {
    const cells = Array.from({ length: 6000 }, (_, row) => [`Row ${row}`, 'a', 'b', 'c']);
    desk().office.faults.arm({ kind: 'write', nth: 2, transport: 5001 });
    const outcome = await writeReportSheet({ sheetName: REPORT_SHEET, blocks: [{ row: 0, column: 0, cells }], looks: [], widths: [80, 80, 80, 80], chart: null });
    expect(outcome).toMatchObject({ outcome: 'failed', sheetLeft: null });
    expect(names()).toEqual(['Register']);
  });

  it('names the sheet that could not be taken out', async () => {
    const cells = Array.from({ length: 6000 }, (_, row) => [`Row ${row}`, 'a', 'b', 'c']);
    for (const nth of [2, 3]) desk().office.faults.arm({ kind: 'write', nth, transport: 5001 });
    const outcome = await writeReportSheet({ sheetName: REPORT_SHEET, blocks: [{ row: 0, column: 0, cells }], looks: [], widths: [80, 80, 80, 80], chart: null });
    expect(outcome).toMatchObject({ outcome: 'failed', sheetLeft: REPORT_SHEET });
    expect(names()).toEqual(['Register', REPORT_SHEET]);
  });
});
