import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHeadless } from '../../src/host/openHeadless';
import { scrutiny } from '../support/scrutiny';

interface Report {
  register: string;
  sheet: string;
  headerRows: number[];
  rows: number;
  fields: Record<string, string>;
  findings: Array<{ rule: string; severity: string; cell: string; row: number; field: string | null; message: string; value: unknown; suggestion?: unknown }>;
  counts: Record<string, number>;
  summary: { emptyRecords: number; sentences: string[] };
}

const SAMPLE = path.resolve(__dirname, '../../assets/samples/risk-register.xlsx');
let folder: string;
const inFolder = (name: string) => path.join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'scrutiny-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function check(file: string): Promise<{ code: number; report: Report }> {
  const { code, stdout } = await scrutiny('check', file, '--json');
  return { code, report: JSON.parse(stdout) as Report };
}

/** The sample with one cell changed, as an officer would save it. */
async function sampleWith(row: number, column: number, value: number): Promise<string> {
  const workbook = await openHeadless(readFileSync(SAMPLE));
  workbook.activeSheet.writeCells({ row, column, rows: 1, columns: 1 }, [[value]]);
  const file = inFolder(`changed-${row}-${column}.xlsx`);
  writeFileSync(file, workbook.save());
  workbook.dispose();
  return file;
}

describe('scrutiny check', () => {
  it('finds in the published register what is there, and nothing that is not', async () => {
    const { code, report } = await check(SAMPLE);
    expect(code).toBe(1);
    expect(report).toMatchObject({ register: 'risk', sheet: 'Risk register', rows: 25, counts: { error: 1 }, summary: { emptyRecords: 3 } });
    expect(report.headerRows).toEqual([1, 2, 7, 8, 14, 15, 21, 22, 28, 29, 35, 36]);
    expect(report.fields).toMatchObject({ ref: 'A', grossRating: 'H', netRating: 'N', owner: 'P' });
    expect(report.findings.filter(({ rule }) => rule === 'rating-mismatch')).toEqual([]);
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([expect.objectContaining({ rule: 'red-without-action', cell: 'O5', row: 5 })]);
    expect(report.findings.filter(({ rule }) => rule === 'row-empty').map(({ cell }) => cell)).toEqual(['A38', 'A39', 'A40']);
  });

  it('reports exactly the one rating that was changed, wherever its block has put it', async () => {
    const before = (await check(SAMPLE)).report.findings.length;
    for (const [row, column, cell] of [[3, 7, 'H4'], [15, 11, 'L16']] as const) {
      const { report } = await check(await sampleWith(row, column, 13));
      expect(report.findings.filter(({ rule }) => rule === 'rating-mismatch')).toEqual([expect.objectContaining({ cell, value: 13 })]);
      // The changed cell of block 3 was a number stored as text, and no longer is.
      expect(report.findings.length).toBe(before + (row === 15 ? 0 : 1));
    }
  });

  it('says in one line what is wrong with a file, sheet, register or option, and exits 2', async () => {
    writeFileSync(inFolder('not-a-workbook.xlsx'), 'Ref,Risk\n1,Fire\n');
    writeFileSync(inFolder('cut-short.xlsx'), readFileSync(SAMPLE).subarray(0, 9000));
    const cases = [
      [inFolder('missing.xlsx')], [inFolder('not-a-workbook.xlsx')], [inFolder('cut-short.xlsx')], [folder], [],
      [SAMPLE, '--sheet', 'Guidance'], [SAMPLE, '--register', 'fish'], [SAMPLE, '--colour'], [SAMPLE, SAMPLE],
    ];
    for (const args of cases) {
      const { code, stdout, stderr } = await scrutiny('check', ...args);
      expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: '' });
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stderr).not.toMatch(/\bat .*:\d+/);
    }
  });
});

describe('scrutiny tidy', () => {
  it('leaves no finding that a step fixes, changes nothing the second time, and keeps every other part byte for byte', async () => {
    const [once, twice] = [inFolder('once.xlsx'), inFolder('twice.xlsx')];
    const original = readFileSync(SAMPLE);
    expect((await scrutiny('tidy', SAMPLE, '--out', once)).code).toBe(0);
    expect(readFileSync(SAMPLE).equals(original)).toBe(true);

    const { report } = await check(once);
    expect(report.findings.filter(({ rule }) => ['text-untidy', 'number-as-text', 'heading-broken', 'rating-mismatch', 'rating-missing', 'rag-mismatch'].includes(rule))).toEqual([]);

    const second = JSON.parse((await scrutiny('tidy', once, '--out', twice, '--json')).stdout) as { changes: unknown[]; decorations: number };
    expect(second).toMatchObject({ changes: [], decorations: 0 });
    const [from, to, again] = [original, readFileSync(once), readFileSync(twice)].map((bytes) => unzipSync(new Uint8Array(bytes)));
    expect(again).toEqual(to);
    const edited = Object.keys(to).filter((part) => !from[part] || Buffer.compare(from[part], to[part]) !== 0);
    expect(edited.sort()).toEqual(['xl/styles.xml', 'xl/worksheets/sheet1.xml']);
  });

  it('makes one table of 25 risks of the published pages, under frozen headings', async () => {
    const workbook = await openHeadless(readFileSync(inFolder('once.xlsx')));
    const sheet = workbook.activeSheet;
    const refs = sheet.values({ row: 0, column: 0, rows: 40, columns: 1 }).map(([ref]) => String(ref));
    expect(refs.slice(0, 27)).toEqual(['REF', '', '1', '2', '2a', '3', '4', '5', '5a', '5b', '6', '7', '8', '9', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20', '21', '22']);
    expect(refs.slice(27).join('')).toBe('');
    expect(sheet.freeze).toEqual({ rows: 2, columns: 3 });
    workbook.dispose();
  });

  it('runs only the steps that are asked for', async () => {
    const { stdout } = await scrutiny('tidy', SAMPLE, '--out', inFolder('numbers.xlsx'), '--steps', 'numbers', '--json');
    const { changes } = JSON.parse(stdout) as { changes: Array<{ cell: string; before: unknown; after: unknown }> };
    expect(changes).toHaveLength(30);
    expect(changes[0]).toMatchObject({ cell: 'F16', before: '2', after: 2 });
  });

  it('never overwrites its input, however it is named, and needs to be told where to write', async () => {
    const copy = inFolder('copy.xlsx');
    writeFileSync(copy, readFileSync(SAMPLE));
    for (const args of [[copy, '--out', copy], [copy, '--out', path.join(folder, '.', 'copy.xlsx')], [copy], [copy, '--out', inFolder('x.xlsx'), '--steps', 'polish']]) {
      expect((await scrutiny('tidy', ...args)).code).toBe(2);
    }
    expect(readFileSync(copy).equals(readFileSync(SAMPLE))).toBe(true);
  });
});
