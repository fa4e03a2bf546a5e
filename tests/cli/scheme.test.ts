import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHeadless } from '../../src/host/openHeadless';
import { exportScheme } from '../../src/schemes/exportScheme';
import { bromley2018, nhs5x5 } from '../../src/schemes/presets';
import { SCHEME_SETTING } from '../../src/schemes/scheme';
import { scrutiny } from '../support/scrutiny';

let folder: string;
const file = (name: string): string => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scheme-'));
  await writeFile(file('nhs.json'), exportScheme(nhs5x5));
});
afterAll(() => rm(folder, { recursive: true }));

/** A risk register with one risk whose RAG is right by the NHS bands only, and a scheme of its own if one is given. */
async function register(name: string, scheme?: unknown): Promise<string> {
  const model = await openHeadless(null, { name });
  const rows = [['Ref', 'Risk title', 'Owner', 'Likelihood', 'Impact', 'Rating', 'RAG'], ['1', 'Flood', 'Head of Parks', 2, 2, 4, 'Yellow'], ['2', 'Fire', 'Head of Estates', 5, 5, 25, 'Red'], ['3', 'Theft', 'Head of Audit', 5, 4, 20, 'Red']];
  model.activeSheet.writeCells({ row: 0, column: 0, rows: rows.length, columns: 7 }, rows);
  await model.settled();
  if (scheme !== undefined) model.setSetting(SCHEME_SETTING, scheme);
  await writeFile(file(name), model.save());
  model.dispose();
  return file(name);
}

const mismatches = (stdout: string): unknown[] => (JSON.parse(stdout) as { findings: Array<{ rule: string; cell: string }> }).findings.filter(({ rule }) => rule === 'rag-mismatch').map(({ cell }) => cell);

describe('scrutiny --scheme', () => {
  it('eval follows the file', async () => {
    const { code, stdout } = await scrutiny('eval', '--scheme', file('nhs.json'), '=RISKLEVEL(2,5)', '=RISKRAG(2,2)');
    expect([code, stdout]).toEqual([0, 'High\nYellow\n']);
  });

  it.each<[string, (text: string) => string, string]>([
    ['a newer version', (text) => text.replace('"version": 1', '"version": 99'), 'version is 99.'],
    ['weights that add to 90', (text) => text.replace('"weight": 12.5', '"weight": 2.5'), 'contractRiskIndex.criteria has weights that add to 90. They must add to 100.'],
  ])('is refused in one line that names the place: %s', async (_what, change, message) => {
    await writeFile(file('bad.json'), change(exportScheme(bromley2018)));
    const { code, stdout, stderr } = await scrutiny('eval', '--scheme', file('bad.json'), '=RISKRAG(2,5)');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`The scheme in bad.json cannot be used. ${message}`);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('check judges by the file, else by the scheme in the workbook, else by the default', async () => {
    const [plain, own] = [await register('plain.xlsx'), await register('own.xlsx', nhs5x5)];
    const runs = await Promise.all([scrutiny('check', plain, '--json'), scrutiny('check', plain, '--scheme', file('nhs.json'), '--json'), scrutiny('check', own, '--json')]);
    expect(runs.map(({ stdout }) => mismatches(stdout))).toEqual([['G2'], [], []]);
  });

  it('a damaged scheme in the workbook is refused, and kept untouched by a tidy that names another', async () => {
    const damaged = await register('damaged.xlsx', { ...nhs5x5, version: 99 });
    const refused = await scrutiny('check', damaged);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('The scheme kept in damaged.xlsx cannot be used. version is 99.')]);
    expect((await scrutiny('tidy', damaged, '--out', file('tidied.xlsx'), '--scheme', file('nhs.json'))).code).toBe(0);
    const tidied = await openHeadless(await readFile(file('tidied.xlsx')));
    expect(tidied.settings.get(SCHEME_SETTING)).toEqual({ ...nhs5x5, version: 99 });
    tidied.dispose();
  });
});

describe('scrutiny scheme', () => {
  it('prints a ready-made scheme to start from', async () => {
    const { code, stdout } = await scrutiny('scheme', 'nhs5x5');
    expect([code, stdout]).toEqual([0, exportScheme(nhs5x5)]);
  });
});
