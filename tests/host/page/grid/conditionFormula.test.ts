import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headlessEngine } from '../../../../src/host/engine/headlessEngine';
import { newWorkbook } from '../../../../src/host/model/openWorkbook';
import type { ConditionalRule, Scalar, WorkbookModel } from '../../../../src/host/model/types';
import { conditionFormula } from '../../../../src/host/page/grid/conditionFormula';

let workbook: WorkbookModel;

beforeAll(async () => { workbook = await newWorkbook({ engine: headlessEngine() }); });
afterAll(() => workbook.dispose());

async function applies(rule: ConditionalRule, value: Scalar): Promise<unknown> {
  workbook.activeSheet.writeCells({ row: 0, column: 0, rows: 1, columns: 1 }, [[value]]);
  await workbook.settled();
  const result = await workbook.evaluate(conditionFormula(rule, 'A1'));
  return result.ok ? result.value : result;
}

const text = (operator: 'Contains' | 'NotContains' | 'BeginsWith' | 'EndsWith', wanted: string): ConditionalRule => ({ type: 'ContainsText', operator, text: wanted });
const value = (operator: Extract<ConditionalRule, { type: 'CellValue' }>['operator'], formula1: string, formula2?: string): ConditionalRule => (
  { type: 'CellValue', operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) });

describe('a rule on text', () => {
  it.each([
    [text('Contains', 'red'), 'RED', true],
    [text('Contains', 'Red'), 'Net: Red', true],
    [text('Contains', 'Red'), 'Amber', false],
    [text('Contains', 'Red'), '', false],
    [text('Contains', 'a*c'), 'abc', false],
    [text('Contains', 'why?'), 'why? because', true],
    [text('Contains', 'say "no"'), 'they say "no" to it', true],
    [text('NotContains', 'Red'), 'Amber', true],
    [text('NotContains', 'Red'), 'red', false],
    [text('BeginsWith', 'am'), 'Amber', true],
    [text('BeginsWith', 'ber'), 'Amber', false],
    [text('EndsWith', 'BER'), 'Amber', true],
    [text('EndsWith', 'Am'), 'Amber', false],
  ])('%j on %j is %s', async (rule, cell, expected) => {
    expect(await applies(rule, cell)).toBe(expected);
  });
});

describe('a rule on values', () => {
  it.each([
    [value('GreaterThan', '4'), 5, true],
    [value('GreaterThan', '4'), 4, false],
    [value('LessThan', '4'), '', false],
    [value('EqualTo', '0'), '', false],
    [value('EqualTo', '="Red"'), 'Red', true],
    [value('EqualTo', 'Red'), 'red', true],
    [value('NotEqualTo', '=2+2'), 5, true],
    [value('GreaterThanOrEqual', '4'), 4, true],
    [value('LessThanOrEqual', '4'), 4.5, false],
    [value('Between', '1', '5'), 3, true],
    [value('Between', '5', '1'), 3, true],
    [value('Between', '1', '5'), '', false],
    [value('NotBetween', '1', '5'), 6, true],
    [value('NotBetween', '1', '5'), 5, false],
  ])('%j on %j is %s', async (rule, cell, expected) => {
    expect(await applies(rule, cell)).toBe(expected);
  });
});

describe('a rule that is a formula', () => {
  it.each(['=A1>10', 'A1>10'])('stays itself: %s', async (formula) => {
    expect(await applies({ type: 'Custom', formula }, 11)).toBe(true);
    expect(await applies({ type: 'Custom', formula }, 9)).toBe(false);
  });
});
