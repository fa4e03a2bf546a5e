import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import published from '../fixtures/contracts-status.json';
import { openHeadless } from '../../src/host/openHeadless';
import { scrutiny } from '../support/scrutiny';

const SAMPLE = path.resolve(__dirname, '../../assets/samples/contracts-register.xlsx');
const AS_AT = ['--as-at', '2018-08-24'];

let folder: string;
const inFolder = (name: string) => path.join(folder, name);

async function idsIn(file: string): Promise<string[]> {
  const workbook = await openHeadless(readFileSync(file));
  const column = workbook.activeSheet.values({ row: 0, column: 1, rows: 60, columns: 1 }).map(([value]) => String(value));
  workbook.dispose();
  return column.filter((text) => /^\d+$/.test(text));
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'scrutiny-contracts-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the command line on a contracts register', () => {
  it('orders a joined list with its colours as published, and again after its rows are shuffled', async () => {
    const workbook = await openHeadless(readFileSync(SAMPLE));
    const sheet = workbook.activeSheet;
    const area = { row: 0, column: 0, rows: 60, columns: 18 };
    const rows = sheet.values(area);
    const at = rows.flatMap((cells, row) => (/^\d+$/.test(String(cells[1])) ? [row] : []));
    expect(at).toHaveLength(published.rows.length);
    const colours = new Map(published.rows.map(({ id, riskIndex }) => [String(id), riskIndex]));
    for (const row of at) sheet.writeCells({ row, column: 0, rows: 1, columns: 1 }, [[colours.get(String(rows[row][1])) ?? '']]);
    writeFileSync(inFolder('coloured.xlsx'), workbook.save());
    const coloured = sheet.values(area);
    at.forEach((row, i) => sheet.writeCells({ row, column: 0, rows: 1, columns: 18 }, [coloured[at[(i * 5 + 7) % at.length]]]));
    writeFileSync(inFolder('shuffled.xlsx'), workbook.save());
    workbook.dispose();
    expect(await idsIn(inFolder('shuffled.xlsx'))).not.toEqual(published.rows.map(({ id }) => String(id)));

    const untouched = await scrutiny('tidy', inFolder('coloured.xlsx'), '--out', inFolder('same.xlsx'), '--steps', 'order', ...AS_AT, '--json');
    expect(JSON.parse(untouched.stdout)).toMatchObject({ steps: [{ step: 'order', cells: 0 }], changes: [] });
    const { code } = await scrutiny('tidy', inFolder('shuffled.xlsx'), '--out', inFolder('restored.xlsx'), '--steps', 'order', ...AS_AT);
    expect(code).toBe(0);
    expect(await idsIn(inFolder('restored.xlsx'))).toEqual(published.rows.map(({ id }) => String(id)));
  });

  it('writes status as live formulas, which come to the published statuses', async () => {
    const { code, stdout } = await scrutiny('tidy', SAMPLE, '--out', inFolder('live.xlsx'), '--steps', 'procurement-status=formulas', ...AS_AT, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout).changes[0]).toMatchObject({ cell: 'L4', after: '=PROCUREMENTRAG(H4,N4,DATE(2018,8,24))' });
    const checked = await scrutiny('check', inFolder('live.xlsx'), ...AS_AT, '--json');
    const { summary, findings } = JSON.parse(checked.stdout) as { summary: unknown; findings: Array<{ rule: string }> };
    expect(summary).toMatchObject({ records: 36, procurementStatus: { Red: 22, Amber: 2, Yellow: 6, Green: 6 } });
    expect(findings.filter(({ rule }) => rule === 'status-mismatch')).toEqual([]);
  });

  it('reports key data, forward plan and Part 1, and keeps the figures in the copy for the next report', async () => {
    const first = await scrutiny('report', SAMPLE, '--out', inFolder('august.xlsx'), ...AS_AT, '--json');
    const august = JSON.parse(first.stdout);
    expect(august).toMatchObject({ reportSheets: ['Contracts key data', 'Contracts forward plan', 'Contracts Part 1'], keyData: [{ asAt: '2018-08-24', contracts: 36, capital: 13 }] });
    expect(august.quarters.reduce((sum: number, { contracts }: { contracts: number }) => sum + contracts, 0)).toBe(36);
    const next = await scrutiny('report', inFolder('august.xlsx'), '--sheet', august.sheet, '--out', inFolder('november.xlsx'), '--as-at', '2018-11-30', '--part-2', '--json');
    const november = JSON.parse(next.stdout);
    expect(november.keyData.map(({ asAt }: { asAt: string }) => asAt)).toEqual(['2018-08-24', '2018-11-30']);
    expect(november.reportSheets).toEqual(['Contracts key data 2', 'Contracts forward plan 2', 'Contracts Part 1 2', 'Contracts Part 2']);
  });

  it('writes the transparency file, and says what is missing', async () => {
    const { code, stdout } = await scrutiny('transparency', SAMPLE, '--out', inFolder('lga.csv'), '--organisation', 'Some Council', '--default', 'IrrecoverableVAT=0.00', '--json');
    expect(code).toBe(1);
    const { contracts, missingColumns, findings } = JSON.parse(stdout);
    expect([contracts, missingColumns]).toEqual([36, ['Description', 'ReviewDate', 'CharityCommissionNumber', 'SMESupplier', 'VCSESupplier', 'ProcessType']]);
    expect(findings.at(-1)).toMatchObject({ rule: 'publication-missing', severity: 'error', cell: 'F30' });
    const lines = readFileSync(inFolder('lga.csv'), 'utf8').split('\r\n');
    expect(lines).toHaveLength(38);
    expect(lines[1]).toMatch(/^Some Council,,16,/);
    expect(lines[1]).toContain('15644000.00,,0.00,');
  });
});
