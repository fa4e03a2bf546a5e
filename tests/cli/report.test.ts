import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import published from '../fixtures/published-figures.json';
import { openHeadless } from '../../src/host/openHeadless';
import { scrutiny } from '../support/scrutiny';

const SAMPLE = path.resolve(__dirname, '../../assets/samples/risk-register.xlsx');
const REFS = published.portfolioRisks.map(({ ref }) => ref).join(',');
/** Rows and columns of the four risks that moved, in the sample: gross likelihood, impact and rating, then net. */
const BEFORE = [
  { row: 5, at: [5, 6, 7, 11, 12, 13], values: [4, 5, 20, 4, 4, 16] }, { row: 17, at: [5, 6, 7, 9, 10, 11], values: [4, 4, 16, 2, 4, 8] },
  { row: 22, at: [5, 6, 7, 9, 10, 11], values: [4, 5, 20, 4, 4, 16] }, { row: 23, at: [5, 6, 7, 9, 10, 11], values: [3, 3, 9, 3, 3, 9] },
];
let folder: string;
const inFolder = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'scrutiny-'));
  const workbook = await openHeadless(readFileSync(SAMPLE));
  for (const { row, at, values } of BEFORE) at.forEach((column, i) => workbook.activeSheet.writeCells({ row, column, rows: 1, columns: 1 }, [[values[i]]]));
  writeFileSync(inFolder('june.xlsx'), workbook.save());
  workbook.dispose();
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('scrutiny report', () => {
  it('writes the published figures to a sheet of a copy', async () => {
    const original = readFileSync(SAMPLE);
    const out = inFolder('report.xlsx');
    const { code, stdout } = await scrutiny('report', SAMPLE, '--out', out, '--previous', inFolder('june.xlsx'), '--refs', REFS, '--json');
    expect(code).toBe(0);
    const report = JSON.parse(stdout);
    const numbers = (levels: Array<{ number: number }>) => levels.map(({ number }) => number);
    expect([numbers(report.extract.levels.gross), numbers(report.extract.levels.net)]).toEqual([[8, 4, 7, 2], [2, 6, 10, 3]]);
    expect([numbers(report.all.levels.gross), numbers(report.all.levels.net)]).toEqual([[10, 5, 8, 2], [3, 7, 11, 4]]);
    expect(report.extract.since.movements).toMatchObject(published.movements);
    expect(report.extract.since.movements).toHaveLength(4);

    const workbook = await openHeadless(readFileSync(out));
    const sheet = workbook.sheet('Risk report')!;
    expect(sheet.values({ row: 0, column: 0, rows: 2, columns: 1 })).toEqual([['Risk report'], ['Made from sheet “Risk register” of risk-register.xlsx; movements since june.xlsx.']]);
    expect(sheet.values({ row: 3, column: 0, rows: 3, columns: 5 })).toEqual([['Risks at each level: 21 of 25 risks', '', '', '', ''], ['Level', 'Gross number', 'Gross %', 'Net number', 'Net %'], ['High', 8, 38, 2, 10]]);
    expect(sheet.style(5, 0).fill?.toUpperCase()).toBe('#9C1420');
    expect(sheet.texts({ row: 5, column: 2, rows: 1, columns: 1 })).toEqual([['38%']]);
    const squares = sheet.values({ row: 5, column: 17, rows: 5, columns: 5 }).flat();
    expect(squares.every((text) => /^(Red|Amber|Yellow|Green)(: \d+ \(.+\))?$/.test(String(text)))).toBe(true);
    workbook.dispose();
    expect(readFileSync(SAMPLE).equals(original)).toBe(true);
  });

  it('says in one line what is wrong, and exits 2', async () => {
    const out = inFolder('never.xlsx');
    for (const args of [[SAMPLE], [SAMPLE, '--out', SAMPLE], [SAMPLE, '--out', out, '--refs', '1,99'], [SAMPLE, '--out', out, '--previous', inFolder('none.xlsx')], [SAMPLE, '--out', inFolder('june.xlsx'), '--previous', inFolder('june.xlsx')]]) {
      const { code, stdout, stderr } = await scrutiny('report', ...args);
      expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: '' });
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
  });
});

describe('scrutiny check --as-at', () => {
  it('judges promises at the day given', async () => {
    const past = async (day: string): Promise<string[]> => {
      const { stdout } = await scrutiny('check', SAMPLE, '--as-at', day, '--json');
      return JSON.parse(stdout).findings.filter(({ rule }: { rule: string }) => rule === 'date-past').map(({ cell }: { cell: string }) => cell);
    };
    expect(await past('2018-01-01')).toEqual([]);
    expect((await past('2020-12-31')).length).toBeGreaterThan(0);
  });
  it('wants a day of the calendar', async () => {
    for (const day of ['30/10/2018', '2018-02-30']) {
      const { code, stderr } = await scrutiny('check', SAMPLE, '--as-at', day);
      expect([code, stderr]).toEqual([2, expect.stringContaining('YYYY-MM-DD')]);
    }
  });
});
