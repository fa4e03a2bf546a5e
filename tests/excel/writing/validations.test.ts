import { describe, expect, it } from 'vitest';
import { undoBatch } from '../../../src/excel/journal/undoBatch';
import { applyPlan } from '../../../src/excel/writing/applyPlan';
import { pictureOf, planOf, useDesk } from '../support/workbook';

const desk = useDesk();
const rows = (row: number, count: number) => ({ row, column: 0, rows: count, columns: 1 });
const plan = planOf([], [{ kind: 'listValidation', step: 'lists', area: rows(0, 6), values: ['1', '2'], message: 'Enter 1 or 2.' }]);

describe('a list over cells that have rules of their own', () => {
  it('puts each of them back', async () => {
    const { sheet } = desk();
    sheet.setValidation(rows(0, 2), { rule: { wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' } }, ignoreBlanks: true });
    sheet.setValidation(rows(3, 1), {
      rule: { list: { source: 'a,b', inCellDropDown: true } },
      ignoreBlanks: false,
      errorAlert: { title: 'Choose', message: 'a or b', style: 'Warning', showAlert: true },
      prompt: { title: 'Which?', message: 'a or b', showPrompt: true },
    });
    const rules = () => [0, 1, 2, 3, 4, 5].map((row) => ruleAt(row));
    const ruleAt = (row: number) => {
      const found = sheet.validations.find(({ areas }) => areas.some((area) => row >= area.row && row < area.row + area.rows));
      return found && structuredClone({ rule: found.rule, ignoreBlanks: found.ignoreBlanks, errorAlert: found.errorAlert, prompt: found.prompt });
    };
    const before = rules();
    const outcome = await applyPlan(plan, { register: 'risk' });
    expect(outcome).toMatchObject({ outcome: 'applied', decorated: 1 });
    expect(new Set(rules().map((rule) => rule?.rule.list?.source))).toEqual(new Set(['1,2']));
    expect(await undoBatch(outcome.outcome === 'applied' ? outcome.batch : '')).toMatchObject({ outcome: 'undone', notes: [] });
    expect(rules()).toEqual(before);
  });

  it('is not added twice, and grows with the register', async () => {
    const { sheet } = desk();
    await applyPlan(plan, { register: 'risk' });
    const once = pictureOf(sheet);
    expect(await applyPlan(plan, { register: 'risk' })).toMatchObject({ outcome: 'nothing' });
    expect(pictureOf(sheet)).toEqual(once);
    const longer = planOf([], [{ kind: 'listValidation', step: 'lists', area: rows(0, 8), values: ['1', '2'], message: 'Enter 1 or 2.' }]);
    expect(await applyPlan(longer, { register: 'risk' })).toMatchObject({ outcome: 'applied', decorated: 1 });
    expect(sheet.validations.filter(({ areas }) => areas.some((area) => area.row + area.rows === 8))).toHaveLength(1);
  });
});
