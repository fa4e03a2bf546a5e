// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeWorkbook, sampleValues } from '../taskpane/support/fakeWorkbook';
import { expectAccessible, openTab } from '../taskpane/support/renderPane';
import type { UndoOptions } from '../../src/excel/journal/undoBatch';
import type { TidyPlan } from '../../src/registers/shared/edit';

const change = (row: number, before: string, after: string) => ({ row, column: 0, before, after, steps: ['capitals'] });
const plan: TidyPlan = { sheet: 'Register', proposals: [], decorations: [], changes: [change(1, 'r1', 'R1'), change(3, 'r3', 'R3')] };

/** Notes what it was asked to undo. */
class NotingWorkbook extends FakeWorkbook {
  readonly asked: Array<[string, readonly number[] | null]> = [];

  override async undoBatch(batch?: string, options?: UndoOptions) {
    this.asked.push([batch ?? '', options?.logRows ? [...options.logRows] : null]);
    return super.undoBatch();
  }
}

it('one cell of the last tidy can be put back by itself, from “What did it change?”', async () => {
  const workbook = new NotingWorkbook(sampleValues());
  await workbook.applyPlan(plan, { register: 'test' });
  const { officer } = await openTab(workbook, /Tidy/);
  const batch = await screen.findByTestId('last-batch');
  await officer.click(within(batch).getByRole('button', { name: 'What did it change?' }));
  await expectAccessible();
  await officer.click(within(batch).getByRole('button', { name: 'Put back A4' }));
  expect(workbook.asked).toEqual([['b1', [2]]]);
});
