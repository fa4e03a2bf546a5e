import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHeadless } from '../../src/host/openHeadless';
import { scrutiny } from '../support/scrutiny';

const SAMPLE = path.resolve(__dirname, '../../assets/samples/budget-monitor.xlsx');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'scrutiny-budget-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('scrutiny with a budget monitor', () => {
  it('check recognises the sample and gives its figures', async () => {
    const { code, stdout } = await scrutiny('check', SAMPLE, '--json');
    const { register, sheet, findings, summary } = JSON.parse(stdout) as { register: string; sheet: string; findings: unknown[]; summary: { bottomLine: Record<string, unknown>; recommendation: string } };
    expect({ code, register, sheet, findings }).toEqual({ code: 0, register: 'budget', sheet: 'Budget monitor', findings: [] });
    expect(summary.bottomLine).toMatchObject({ label: 'Total controllable budget', gross: 2_604_000, managementAction: 985_000, net: 1_619_000 });
    expect(summary.recommendation).toContain('£1,619,000');
  });

  it('tidy --register budget writes totals as formulas and works out what is missing', async () => {
    const out = path.join(folder, 'tidied.xlsx');
    const { code } = await scrutiny('tidy', SAMPLE, '--register', 'budget', '--sheet', 'Contract extension', '--out', out);
    expect(code).toBe(0);
    const workbook = await openHeadless(readFileSync(out));
    const sheet = workbook.sheets.find(({ name }) => name === 'Contract extension');
    const area = { row: 3, column: 1, rows: 4, columns: 5 };
    expect(sheet?.formulas(area)[3].slice(0, 4)).toEqual(['=SUM(B5:B6)', '=SUM(C5:C6)', '=SUM(D5:D6)', '=IF(B7=0,"",D7/ABS(B7))']);
    expect(sheet?.values(area).map((row) => row[4])).toEqual(['RAG', 'Red', 'Red', 'Red']);
    workbook.dispose();
  });
});
