import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHeadless } from '../../src/host/openHeadless';
import { scrutiny } from '../support/scrutiny';

const SAMPLE = path.resolve(__dirname, '../../assets/samples/budget-monitor.xlsx');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'scrutiny-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('scrutiny report of a budget monitor', () => {
  it('adds the recommendation, the reconciliation and the bridge to a copy', async () => {
    const out = path.join(folder, 'report.xlsx');
    const original = readFileSync(SAMPLE);
    const { code, stdout } = await scrutiny('report', SAMPLE, '--register', 'budget', '--out', out, '--json');
    expect(code).toBe(0);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ register: 'budget', reportSheet: 'Budget report', figures: { variance: 1_619_000, grossVariance: 2_604_000, managementAction: 985_000 } });
    expect(report.recommendation).toContain('projected overspend of £1,619,000');
    expect(report.reconciliation.map(({ text }: { text: string }) => text)).toEqual(expect.arrayContaining(['95 + 1,524 = 1,619', '2,492 − 985 + 58 + 24 − 65 = 1,524']));
    expect(readFileSync(SAMPLE).equals(original)).toBe(true);

    const workbook = await openHeadless(readFileSync(out));
    const sheet = workbook.sheet('Budget report');
    const cells = sheet?.values({ row: 0, column: 0, rows: 60, columns: 10 }) ?? [];
    // The row of the total is named by its sheet row, counting from 1.
    const total = workbook.sheets[0].values({ row: report.figures.row - 1, column: 0, rows: 1, columns: 1 })[0][0];
    workbook.dispose();
    expect(total).toBe(report.figures.name);
    expect(cells[2][0]).toBe(report.recommendation);
    expect(cells.map(([first]) => first)).toContain('Variance after management action');
  });
});
