import { describe, expect, it, onTestFinished } from 'vitest';
import { LOG_SHEET } from '../../../src/excel/journal/entries';
import { waitAtMost } from '../../../src/excel/run';
import { applyPlan } from '../../../src/excel/writing/applyPlan';
import type { Decoration } from '../../../src/registers/shared/edit';
import { fill, pictureOf, planOf, useDesk } from '../support/workbook';

const desk = useDesk();
const options = { register: 'risk' };
const at = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

describe('applyPlan', () => {
  it('writes every kind of value as it is, in two requests', async () => {
    const { sheet, office } = desk();
    fill(sheet, [['Ref', 'Score', 'Note'], ['r1', "'4", "'- first"], ['r2', 5, 'x']]);
    const outcome = await applyPlan(planOf([
      [1, 0, 'r1', '=R1'],
      [1, 1, '4', 4],
      [1, 2, '- first', '30/10/2018'],
      [2, 0, 'r2', ''],
      [2, 1, 5, '5'],
      [2, 2, 'x', true],
      [9, 9, '', "'quoted"],
    ]), options);
    expect(outcome).toMatchObject({ outcome: 'applied', changed: 7, decorated: 0, skipped: [] });
    expect(sheet.values({ row: 1, column: 0, rows: 2, columns: 3 })).toEqual([['=R1', 4, '30/10/2018'], ['', '5', true]]);
    expect(sheet.valueTypes({ row: 1, column: 0, rows: 2, columns: 3 })).toEqual([['String', 'Double', 'String'], ['Empty', 'String', 'Boolean']]);
    expect(sheet.values(at(9, 9))).toEqual([["'quoted"]]);
    expect(office.faults.counts.requests).toBe(2);
  });

  it('turns text in a cell formatted as text into a number', async () => {
    const { sheet } = desk();
    sheet.writeNumberFormats(at(0, 0), [['@']]);
    fill(sheet, [['4', 'kept']]);
    expect(await applyPlan(planOf([[0, 0, '4', 4]]), options)).toMatchObject({ outcome: 'applied', changed: 1 });
    expect(sheet.valueTypes(at(0, 0))).toEqual([['Double']]);
    expect(sheet.numberFormats(at(0, 0))).toEqual([['General']]);
  });

  it('sets a number format without touching the figure, once', async () => {
    const { sheet } = desk();
    fill(sheet, [[1619, 'kept']]);
    const plan = planOf([[0, 0, 1619, 1619]]);
    const formatted = { ...plan, changes: plan.changes.map((change) => ({ ...change, numberFormat: '#,##0' })) };
    expect(await applyPlan(formatted, options)).toMatchObject({ outcome: 'applied', changed: 1 });
    expect([sheet.values(at(0, 0)), sheet.numberFormats(at(0, 0))]).toEqual([[[1619]], [['#,##0']]]);
    expect(await applyPlan(formatted, options)).toMatchObject({ outcome: 'nothing' });
  });

  it('leaves and names cells that changed, hold a formula or an error, or are covered by a merge', async () => {
    const { sheet } = desk();
    fill(sheet, [['a', '=1+1', 'c', ''], ['=NA()', 'b', 'd', '']]);
    sheet.merge({ row: 0, column: 2, rows: 1, columns: 2 });
    await desk().model.settled();
    const before = pictureOf(sheet);
    const outcome = await applyPlan(planOf([[0, 0, 'A', 'x'], [0, 1, 2, 3], [0, 3, '', 'y'], [1, 0, '#N/A', 'z']]), options);
    expect(outcome).toEqual({
      outcome: 'nothing',
      notes: [],
      skipped: [
        { row: 0, column: 0, reason: 'changed', found: 'a' },
        { row: 0, column: 1, reason: 'formula', found: '=1+1' },
        { row: 0, column: 3, reason: 'merged', found: '' },
        { row: 1, column: 0, reason: 'formula', found: '=NA()' },
      ],
    });
    expect(pictureOf(sheet)).toEqual(before);
  });

  it('tells text from number: the text 4 is not the number 4', async () => {
    const { sheet } = desk();
    fill(sheet, [[4]]);
    expect(await applyPlan(planOf([[0, 0, '4', 'four']]), options)).toMatchObject({ outcome: 'nothing', skipped: [{ reason: 'changed', found: 4 }] });
  });

  it('changes nothing the second time, and adds nothing to the log', async () => {
    const { sheet, model } = desk();
    fill(sheet, [['Red', 1], ['Amber', 2]]);
    const plan = planOf([[0, 1, 1, 3]], decorations());
    expect(await applyPlan(plan, options)).toMatchObject({ outcome: 'applied', changed: 1, decorated: 3 });
    const after = pictureOf(sheet);
    const log = model.sheet(LOG_SHEET)?.usedArea(true);
    expect(await applyPlan(plan, options)).toEqual({ outcome: 'nothing', skipped: [], notes: [] });
    expect(pictureOf(sheet)).toEqual(after);
    expect(model.sheet(LOG_SHEET)?.usedArea(true)).toEqual(log);
  });

  it('paints whole words only, and lists what may be entered', async () => {
    const { sheet } = desk();
    fill(sheet, [['Red', 1], ['Reduced', 2]]);
    await applyPlan(planOf([], decorations()), options);
    // No cell is two words at once, so which rule comes first does not matter.
    const painted = sheet.conditionalFormats.map(({ rule, format, areas }) => ({ rule, format, areas }));
    expect(painted).toHaveLength(2);
    expect(painted).toEqual(expect.arrayContaining([
      { rule: { type: 'CellValue', operator: 'EqualTo', formula1: '="Red"' }, format: expect.objectContaining({ fill: '#9C1420', fontColor: '#FFFFFF' }), areas: [{ row: 0, column: 0, rows: 2, columns: 1 }] },
      { rule: { type: 'CellValue', operator: 'EqualTo', formula1: '="Amber"' }, format: expect.objectContaining({ fill: '#F2A03D', fontColor: '#1F1300' }), areas: [{ row: 0, column: 0, rows: 2, columns: 1 }] },
    ]));
    expect(sheet.validations).toHaveLength(1);
    expect(sheet.validations[0]?.rule.list?.source).toBe('1,2,3,4,5');
  });

  it('says why a list was not added', async () => {
    const outcome = await applyPlan(planOf([], [{ kind: 'listValidation', step: 's', area: at(0, 0), values: ['Procurement, contracts', 'Other'], message: 'm' }]), options);
    expect(outcome).toMatchObject({ outcome: 'nothing', notes: [expect.stringContaining('A1')] });
  });

  it('records the values, their types and what was added on a hidden sheet', async () => {
    const { sheet, model } = desk();
    fill(sheet, [["'4", 'Red']]);
    const outcome = await applyPlan(planOf([[0, 0, '4', 4]], [{ kind: 'ragColours', step: 'colours', area: at(0, 1), words: [{ word: 'Red', fill: '#9C1420', font: '#FFFFFF' }] }]), { ...options, sheetId: sheet.id });
    await model.settled();
    const log = model.sheet(LOG_SHEET);
    expect(log?.visibility).toBe('Hidden');
    expect(model.activeSheet.name).toBe('Register');
    const rows = log?.values(log.usedArea(true) ?? at(0, 0)) ?? [];
    expect(rows[0]).toEqual(['When', 'Batch', 'Register', 'Sheet', 'Cell', 'Before', 'After', 'Kind', 'Step', 'Format before', 'Format after', 'Undone', 'Sheet id', 'Row now']);
    expect(rows[1]?.slice(1)).toEqual([outcome.outcome === 'applied' && outcome.batch, 'risk', 'Register', 'A1', '4', '4', 'cell:text>number', 'test', '', '', '', sheet.id, 1]);
    expect(rows[2]?.slice(4, 9)).toEqual(['B1', '', '{"word":"Red","fill":"#9C1420","font":"#FFFFFF"}', 'colour', 'colours']);
    expect(log?.valueTypes({ row: 1, column: 5, rows: 1, columns: 2 })).toEqual([['String', 'String']]);
    expect(log?.numberFormats({ row: 1, column: 5, rows: 1, columns: 2 })).toEqual([['@', '@']]);
  });

  it('refuses a protected sheet before anything is written', async () => {
    const { sheet, model } = desk();
    fill(sheet, [['a']]);
    sheet.isProtected = true;
    expect(await applyPlan(planOf([[0, 0, 'a', 'b']]), options)).toMatchObject({ outcome: 'failed', problem: { code: 'sheet-protected' }, notRestored: [] });
    expect(sheet.values(at(0, 0))).toEqual([['a']]);
    expect(model.sheet(LOG_SHEET)).toBeUndefined();
  });

  it('refuses when sheets may not be added, when the log’s name is taken, and when the log is protected', async () => {
    const { sheet, model, office } = desk();
    fill(sheet, [['a']]);
    const plan = planOf([[0, 0, 'a', 'b']]);
    await office.run(() => Excel.run(async (context) => context.workbook.protection.protect()));
    expect(await applyPlan(plan, options)).toMatchObject({ outcome: 'failed', problem: { code: 'workbook-protected' } });
    await office.run(() => Excel.run(async (context) => context.workbook.protection.unprotect()));
    const other = model.addSheet(LOG_SHEET);
    fill(other, [['My notes']]);
    expect(await applyPlan(plan, options)).toMatchObject({ outcome: 'failed', problem: { code: 'log-name-taken' } });
    model.deleteSheet(other);
    await applyPlan(plan, options);
    const log = model.sheet(LOG_SHEET);
    if (log) log.isProtected = true;
    expect(await applyPlan(planOf([[0, 0, 'b', 'c']]), options)).toMatchObject({ outcome: 'failed', problem: { code: 'log-protected' } });
    expect(sheet.values(at(0, 0))).toEqual([['b']]);
  });

  it('tells that the sheet is gone', async () => {
    expect(await applyPlan({ ...planOf([[0, 0, '', 'x']]), sheet: 'Elsewhere' }, options)).toMatchObject({ outcome: 'failed', problem: { code: 'sheet-missing' } });
  });

  it('writes more than 20,000 cells in three requests of less than 4 MB', async () => {
    const { sheet, office } = desk();
    const rows = 1005;
    const columns = 20;
    const cells = Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_unused, column) => `text ${row} ${column} `));
    sheet.writeCells({ row: 0, column: 0, rows, columns }, cells);
    const seen: number[] = [];
    // The host's engine takes its time over so many cells, and more on a busy machine: patience is not what is tested.
    waitAtMost(600_000);
    onTestFinished(() => waitAtMost());
    const outcome = await applyPlan(
      planOf(cells.flatMap((row, r) => row.map((text, c) => [r, c, text, text.trim()] as const))),
      { ...options, onProgress: (done) => seen.push(done) },
    );
    expect(outcome).toMatchObject({ outcome: 'applied', changed: 20_100 });
    expect(office.faults.counts.requests).toBe(3);
    expect(Math.max(...office.requests.map(({ bytes }) => bytes))).toBeLessThan(4_000_000);
    expect(seen).toEqual([expect.any(Number), 20_100]);
    expect(Math.abs(seen[0] - 10_050)).toBeLessThan(100);
    expect(sheet.values(at(1004, 19))).toEqual([['text 1004 19']]);
  });
});

function decorations(): Decoration[] {
  return [
    {
      kind: 'ragColours', step: 'colours', area: { row: 0, column: 0, rows: 2, columns: 1 },
      words: [{ word: 'Red', fill: '#9C1420', font: '#FFFFFF' }, { word: 'Amber', fill: '#F2A03D', font: '#1F1300' }],
    },
    { kind: 'listValidation', step: 'lists', area: { row: 0, column: 1, rows: 2, columns: 1 }, values: ['1', '2', '3', '4', '5'], message: 'Enter 1 to 5.' },
  ];
}
