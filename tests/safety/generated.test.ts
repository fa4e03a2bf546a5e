import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { excelPort } from '../../src/excel/port';
import { openHeadless } from '../../src/host/openHeadless';
import type { Scalar, WorkbookModel } from '../../src/host/model/types';
import { riskRegisterKind } from '../../src/registers/risk/riskRegister';
import { valueAt, type CellValue, type Grid } from '../../src/registers/shared/grid';
import { defaultChoices } from '../../src/registers/shared/registerKind';
import { laidRegisters, messyCell } from '../registers/support/generated';
import { startOfficeHarness, type OfficeHarness } from '../support/office';
import { MemoryWorkbook } from './support/memoryWorkbook';
import { sheetPicture } from './support/picture';

/** 1,000 registers go through a workbook in memory; a share of them, drawn anew, through office.js and the local host's workbook. */
const IN_MEMORY = 1000;
const IN_WORKBOOK = 25;
const SEED = Number(process.env.SAFETY_SEED ?? 20181030);

/** Cells that do harm where text is taken for something else. */
const hostileCell: fc.Arbitrary<CellValue> = fc.oneof(messyCell, fc.constantFrom<CellValue>('=1+1', '+44 20', '-x', '@home', "'quoted", ' a\tb ', 'a\nb', 'é e\u0301', '👩‍👩‍👧', 'مخاطر', '<script>alert(1)</script>', '30/10/2018', 1e-9, -59, 'TRUE'));

const registers: fc.Arbitrary<Grid> = fc.tuple(laidRegisters, fc.array(fc.tuple(fc.nat(), fc.nat(), hostileCell, fc.nat(5)), { maxLength: 15 })).map(([{ grid }, spoils]) => {
  const values = grid.values.map((row) => [...row]);
  const formulas = grid.formulas.map((row) => [...row]);
  for (const [r, c, value, chance] of spoils) {
    const row = r % values.length;
    const column = c % (values[row]?.length ?? 1);
    const [cells, texts] = [values[row], formulas[row]];
    if (!cells || !texts) continue;
    cells[column] = chance === 0 ? 2 : value;
    if (chance === 0) texts[column] = '=1+1';
  }
  return { ...grid, values, formulas };
});

function formulasOf(grid: Grid): string[] {
  return grid.formulas.flatMap((row, r) => row.flatMap((formula, c) => (formula === null ? [] : [`${grid.top + r},${grid.left + c} ${formula}`])));
}

function planOf(grid: Grid) {
  const recognition = riskRegisterKind.recognise(grid);
  if (recognition.ok) riskRegisterKind.check(recognition.register);
  return riskRegisterKind.plan(grid, defaultChoices(riskRegisterKind));
}

describe('generated registers', () => {
  it(`${IN_MEMORY} are recognised, checked, tidied and undone in memory: no exception, no formula changed, equal after undo`, () => {
    console.info(`Generated registers: seed ${SEED}, ${IN_MEMORY} in memory.`);
    let changed = 0;
    fc.assert(
      fc.property(registers, (grid) => {
        const workbook = new MemoryWorkbook(grid);
        const plan = planOf(grid);
        workbook.apply(plan.changes);
        expect(formulasOf(workbook.grid)).toEqual(expect.arrayContaining(formulasOf(grid)));
        for (const change of plan.changes) expect(valueAt(workbook.grid, change.row, change.column)).toBe(change.result ?? change.after);
        changed += plan.changes.length;
        workbook.undo();
        expect(cellsOf(workbook.grid)).toEqual(cellsOf(grid));
      }),
      { numRuns: IN_MEMORY, seed: SEED },
    );
    expect(changed).toBeGreaterThan(IN_MEMORY);
  }, 300_000);
});

describe('generated registers in a workbook', () => {
  let model: WorkbookModel;
  let office: OfficeHarness;
  beforeAll(async () => {
    model = await openHeadless(null);
    office = await startOfficeHarness(model);
  });
  afterAll(() => {
    office.dispose();
    model.dispose();
  });

  it(`${IN_WORKBOOK} are read, tidied and undone through office.js: equal after undo`, async () => {
    console.info(`Generated registers: seed ${SEED}, ${IN_WORKBOOK} through office.js.`);
    await fc.assert(
      fc.asyncProperty(registers, async (grid) => {
        const sheet = model.addSheet();
        for (const other of [...model.sheets]) if (other !== sheet) model.deleteSheet(other);
        model.activate(sheet);
        const area = { row: grid.top, column: grid.left, rows: grid.values.length, columns: grid.values[0]?.length ?? 0 };
        sheet.writeCells(area, grid.values.map((row, r) => row.map((value, c) => typed(value, grid.formulas[r]?.[c] ?? null))));
        await model.settled();
        const before = sheetPicture(sheet);
        const reading = await excelPort.readSheet();
        const outcome = await excelPort.applyPlan(planOf(reading.grid), { register: 'risk', sheetId: reading.sheetId });
        expect(['applied', 'nothing']).toContain(outcome.outcome);
        const after = sheetPicture(sheet);
        for (const entry of formulasOf(reading.grid)) expect(formulasOf((await excelPort.readSheet()).grid)).toContain(entry);
        if (outcome.outcome === 'applied') {
          expect(after).not.toEqual(before);
          expect(outcome.skipped).toEqual([]);
          expect(await excelPort.undoBatch(outcome.batch)).toMatchObject({ outcome: 'undone', left: [], notes: [] });
        }
        await model.settled();
        expect(sheetPicture(sheet)).toEqual(before);
      }),
      { numRuns: IN_WORKBOOK, seed: SEED },
    );
  }, 300_000);
});

/** Every cell that holds something, so that a grid which has grown compares equal. */
function cellsOf(grid: Grid): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  grid.values.forEach((row, r) => row.forEach((value, c) => {
    if (value !== '') cells[`${grid.top + r},${grid.left + c}`] = [value, grid.formulas[r]?.[c] ?? null];
  }));
  return cells;
}

function typed(value: CellValue, formula: string | null): Scalar {
  if (formula !== null) return formula;
  return typeof value === 'string' && value !== '' && !/^#N\/A$/.test(value) ? `'${value}` : value;
}
