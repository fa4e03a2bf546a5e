import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { excelPort } from '../../src/excel/port';
import { openHeadless } from '../../src/host/openHeadless';
import type { Scalar, SheetModel, WorkbookModel } from '../../src/host/model/types';
import { riskRegisterKind } from '../../src/registers/risk/riskRegister';
import { defaultChoices } from '../../src/registers/shared/registerKind';
import { oddWorkbook } from '../host/xlsx/oddPackage';
import { differences } from '../host/xlsx/parts';
import { fill, planOf, useDesk } from '../excel/support/workbook';
import { startOfficeHarness, type OfficeHarness } from '../support/office';
import { sheetPicture } from './support/picture';

const desk = useDesk();
const at = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
const HEADINGS = ['Ref', 'Risk title', 'Existing controls', 'Further action', 'Risk owner', 'Gross likelihood', 'Gross impact', 'Gross rating', 'Net likelihood', 'Net impact', 'Net rating'];
const row = (ref: string, title: Scalar): Scalar[] => [ref, title, ' Weekly  checks ', 'Review', 'Head of ICT', 4, 4, 16, 3, 3, 9];
const register = (...titles: Scalar[]): Scalar[][] => [HEADINGS, ...[...titles, 'Loss of a supplier', 'Cyber attack', 'Flooding'].map((title, index) => row(String(index + 1), title))];

/** Reads, tidies and undoes the sheet in front; gives the picture between. The sheet must come back exactly. */
async function tidyAndUndo(sheet: SheetModel, model: WorkbookModel) {
  await model.settled();
  const before = sheetPicture(sheet);
  const reading = await excelPort.readSheet();
  const recognition = riskRegisterKind.recognise(reading.grid);
  expect(recognition.ok).toBe(true);
  const plan = riskRegisterKind.plan(reading.grid, defaultChoices(riskRegisterKind));
  const outcome = await excelPort.applyPlan(plan, { register: 'risk', sheetId: reading.sheetId });
  expect(outcome).toMatchObject({ outcome: 'applied' });
  await model.settled();
  const tidied = sheetPicture(sheet);
  expect(tidied).not.toEqual(before);
  expect(await excelPort.undoBatch(outcome.outcome === 'applied' ? outcome.batch : '')).toMatchObject({ outcome: 'undone', left: [], notes: [] });
  await model.settled();
  expect(sheetPicture(sheet)).toEqual(before);
  return { plan, tidied, before, grid: reading.grid };
}

describe('hostile cells go through reading, tidying and undoing', () => {
  it.each<[string, Scalar]>([
    ['text that starts with =', "'=HYPERLINK(\"http://example.invalid\")"],
    ['text that starts with +', "'+44 20 8464 3333"],
    ['text that starts with -', "'-2+3 of the controls"],
    ['text that starts with @', "'@SUM(A1)"],
    ['text that starts with an apostrophe', "''quoted'"],
    ['tabs and line breaks', "'one\ttwo\r\nthree\n\nfour"],
    ['32,767 characters', `'${'x '.repeat(16_383)}y`],
    ['emoji made of several characters', '👩‍👩‍👧‍👦 carers 🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['combining characters', 'Cafe\u0301 Zalgo\u0300\u0301\u0302\u0303'],
    ['right-to-left text', '\u202bخطر على الميزانية\u202c (budget)'],
    ['half of a surrogate pair', 'broken \ud83d half'],
    ['HTML and a script', '<img src=x onerror=alert(1)><script>alert(1)</script>'],
    ['text that looks like a date', "'30/10/2018"],
    ['text that looks like a long number', "'00012345678901234567"],
    ['a number before 1900', -36_000],
    ['a number beyond the last date', 2_958_466],
    ['#N/A', '=NA()'],
    ['a formula with an error', '=1/0'],
    ['a formula', '="Loss of "&"ICT"'],
  ])('%s', async (_name, content) => {
    const { sheet, model } = desk();
    fill(sheet, register(content));
    const held = () => [sheet.formulas(at(1, 1)), sheet.valueTypes(at(1, 1)), sheet.numberFormats(at(1, 1))];
    await model.settled();
    const [formula] = held();
    const { plan } = await tidyAndUndo(sheet, model);
    expect(held()[0]).toEqual(formula);
    if (typeof content === 'string' && content.startsWith('=')) expect(plan.changes.filter((change) => change.row === 1 && change.column === 1)).toEqual([]);
  });

  it('a spilled array is neither read as plain cells nor written over', async () => {
    const { sheet, model } = desk();
    fill(sheet, register('First'));
    sheet.writeCells(at(1, 12), [['=SEQUENCE(3)']]);
    await model.settled();
    const spill = { row: 1, column: 12, rows: 3, columns: 1 };
    expect(sheet.values(spill)).toEqual([[1], [2], [3]]);
    await tidyAndUndo(sheet, model);
    expect(sheet.values(spill)).toEqual([[1], [2], [3]]);
    expect(sheet.formulas(at(1, 12))).toEqual([['=SEQUENCE(3)']]);
  });

  it('hidden rows, columns and sheets stay hidden, and rows that are hidden are told', async () => {
    const { sheet, model } = desk();
    const secret = model.addSheet('Secret');
    fill(secret, [['x ', 1]]);
    secret.visibility = 'VeryHidden';
    model.activate(sheet);
    fill(sheet, register('First'));
    sheet.setRowHidden(2, true);
    sheet.setColumnHidden(3, true);
    const { grid } = await tidyAndUndo(sheet, model);
    expect([...grid.hiddenRows]).toEqual([2]);
    expect([sheet.rowHidden(2), sheet.columnHidden(3), secret.visibility, secret.values(at(0, 0))]).toEqual([true, true, 'VeryHidden', [['x ']]]);
  });

  it('the last row of a sheet can be written, and undone', async () => {
    const { sheet } = desk();
    sheet.writeCells(at(1_048_575, 0), [['last ']]);
    const outcome = await excelPort.applyPlan(planOf([[1_048_575, 0, 'last ', 'last']]), { register: 'risk' });
    expect(outcome).toMatchObject({ outcome: 'applied', changed: 1 });
    expect(sheet.values(at(1_048_575, 0))).toEqual([['last']]);
    expect(await excelPort.undoBatch(outcome.outcome === 'applied' ? outcome.batch : '')).toMatchObject({ outcome: 'undone', restored: 1 });
    expect(sheet.values(at(1_048_575, 0))).toEqual([['last ']]);
  });

  it('an empty workbook, and one with only spaces, is no register and changes nothing', async () => {
    const { sheet } = desk();
    expect((await excelPort.readSheet()).grid.values).toEqual([]);
    fill(sheet, [[' ', '\u00a0'], ['\t', '\n']]);
    const { grid } = await excelPort.readSheet();
    expect(riskRegisterKind.recognise(grid).ok).toBe(false);
    expect(riskRegisterKind.plan(grid, defaultChoices(riskRegisterKind)).changes).toEqual([]);
  });

  it('a selection of whole columns, or of the whole sheet, makes no difference to what is read', async () => {
    const { sheet, model, office } = desk();
    fill(sheet, register('First'));
    const { grid } = await excelPort.readSheet();
    for (const area of [{ row: 0, column: 0, rows: 1_048_576, columns: 3 }, { row: 0, column: 0, rows: 1_048_576, columns: 16_384 }]) {
      model.select(sheet, area);
      office.faults.resetCounts();
      expect((await excelPort.readSheet()).grid).toEqual(grid);
      expect(office.faults.counts.requests).toBe(2);
    }
  });

  it.each(['<script>alert(1)</script>', "It's & \"odd\"", '=1+1', '# 1!'])('a sheet called %s', async (name) => {
    const { sheet, model } = desk();
    fill(sheet, register('First'));
    const called = name.replace(/[\\/?*[\]:]/g, '-');
    model.renameSheet(sheet, called);
    await tidyAndUndo(sheet, model);
    expect(sheet.name).toBe(called);
    model.renameSheet(sheet, 'Register');
  });
});

describe('a cell changed by a colleague between preview and apply', () => {
  it('keeps the colleague’s value, is reported, and is left by undo', async () => {
    const { sheet, model } = desk();
    fill(sheet, register('First'));
    await model.settled();
    const reading = await excelPort.readSheet();
    const plan = riskRegisterKind.plan(reading.grid, defaultChoices(riskRegisterKind));
    const [theirs, formula] = plan.changes;
    if (!theirs || !formula) throw new Error('The register needs something to tidy.');
    sheet.writeCells(at(theirs.row, theirs.column), [['a colleague’s words']]);
    sheet.writeCells(at(formula.row, formula.column), [['=1+1']]);
    await model.settled();
    const before = sheetPicture(sheet);
    const outcome = await excelPort.applyPlan(plan, { register: 'risk', sheetId: reading.sheetId });
    expect(outcome).toMatchObject({
      outcome: 'applied',
      changed: plan.changes.length - 2,
      skipped: [{ row: theirs.row, column: theirs.column, reason: 'changed', found: 'a colleague’s words' }, { row: formula.row, column: formula.column, reason: 'formula', found: '=1+1' }],
    });
    expect(sheet.values(at(theirs.row, theirs.column))).toEqual([['a colleague’s words']]);
    expect(sheet.formulas(at(formula.row, formula.column))).toEqual([['=1+1']]);
    await excelPort.undoBatch(outcome.outcome === 'applied' ? outcome.batch : '');
    await model.settled();
    expect(sheetPicture(sheet)).toEqual(before);
  });
});

describe('parts of a workbook that the product does not read', () => {
  let model: WorkbookModel;
  let office: OfficeHarness;
  const file = oddWorkbook((parts) => {
    const text = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
    parts['xl/worksheets/sheet1.xml'] = new TextEncoder().encode(text.replace('<row r="3">', '<row r="3" outlineLevel="1">').replace('<row r="4" hidden="1">', '<row r="4" hidden="1" outlineLevel="1" collapsed="1">'));
  });
  beforeAll(async () => {
    model = await openHeadless(file);
    await model.settled();
  });
  afterAll(() => {
    office.dispose();
    model.dispose();
  });

  it('macros, comments, drawings and outline groups outlast a change and its undoing', async () => {
    office = await startOfficeHarness(model);
    const plan = { sheet: 'Register', proposals: [], decorations: [], changes: [{ row: 1, column: 0, before: ' two ', after: 'two', steps: ['text'] }] };
    const outcome = await excelPort.applyPlan(plan, { register: 'risk' });
    expect(outcome).toMatchObject({ outcome: 'applied', changed: 1 });
    await excelPort.undoBatch(outcome.outcome === 'applied' ? outcome.batch : '');
    await model.settled();
    const saved = model.save();
    const touched = differences(file, saved);
    for (const part of ['vbaProject', 'comments1', 'drawing', 'printerSettings', 'media']) expect(touched.filter((path) => path.includes(part))).toEqual([]);
    const sheet = new TextDecoder().decode((await import('fflate')).unzipSync(saved)['xl/worksheets/sheet1.xml']);
    expect(sheet.match(/outlineLevel="1"/g)).toHaveLength(2);
    expect(sheet).toContain('collapsed="1"');
  });
});
