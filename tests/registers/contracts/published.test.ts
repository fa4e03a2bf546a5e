import { describe, expect, it } from 'vitest';
import figures from '../../fixtures/contracts-status.json';
import { contractsRegisterKind } from '../../../src/registers/contracts/contractsRegister';
import { riskRegisterKind } from '../../../src/registers/risk/riskRegister';
import { cellName } from '../../../src/registers/shared/address';
import { valueAt, type Grid } from '../../../src/registers/shared/grid';
import { AS_AT, contractById, findings, planOf, publishedGrid, publishedWithColours, readRegister, tidied } from './support/registers';

const register = readRegister(publishedGrid);

/** IDs of the contracts that a check reports. */
function reported(rule: string, grid: Grid = publishedGrid): string[] {
  return findings(grid, rule).map(({ row }) => register.contracts.find((contract) => contract.row === row)?.id ?? `row ${row}`);
}

/** IDs down the sheet. */
function idsOf(grid: Grid): string[] {
  return readRegister(grid).contracts.map(({ id }) => id);
}

describe('the published register', () => {
  it('is read under its two header rows', () => {
    expect(register.headerRows).toEqual([1, 2]);
    expect(Object.fromEntries(register.fields.map(({ field, column }) => [field, column]))).toEqual({
      riskIndex: 0, contractId: 1, owner: 2, approver: 3, title: 4, supplier: 5, portfolio: 6, totalValue: 7, annualValue: 8, budget: 9, projection: 10,
      procurementStatus: 11, startDate: 12, endDate: 13, months: 14, attention: 16, capital: 17,
    });
    expect(register.confidence).toBe(1);
    expect(register.threshold).toBe(50_000);
  });

  it('is not taken for a risk register', () => {
    expect(riskRegisterKind.recognise(publishedGrid).ok).toBe(false);
  });

  it('gives every value, date and status as published', () => {
    expect(register.contracts.map(({ id }) => id)).toEqual(figures.rows.map(({ id }) => String(id)));
    for (const { id, totalValue, procurementStatus } of figures.rows) {
      const contract = contractById(register, String(id));
      expect([id, contract.wholeValue, contract.status]).toEqual([id, totalValue, procurementStatus]);
    }
  });

  it('has the published counts', () => {
    const summary = contractsRegisterKind.summary(register);
    expect(summary).toMatchObject({ records: 36, procurementStatus: { Red: 22, Amber: 2, Yellow: 6, Green: 6 }, withoutStatus: 0, capital: 13, asAt: '2018-08-24', riskIndex: null });
    expect(summary.sentences).toEqual(['36 contracts worth £103,553,110 in all, 13 of them capital.', 'Procurement status at 24/08/2018: 22 Red, 2 Amber, 6 Yellow and 6 Green.']);
    expect(contractsRegisterKind.summary(readRegister(publishedWithColours)).riskIndex).toEqual({ Red: 6, Amber: 12, Yellow: 9, Green: 9 });
  });

  it.each([
    ['duration-mismatch', ['3741', '3742']],
    ['value-against-term', ['3684', '179', '3804', '145', '174']],
    ['likely-duplicate', ['3684', '3800']],
    ['owner-is-approver', ['3798']],
    ['supplier-missing', ['3803']],
    ['supplier-unnamed', ['16', '3684']],
    ['contract-ending', ['123', '313', '2610', '3655', '3620', '163', '174', '314']],
    ['contract-ended', []],
    ['budget-above-total', ['3742']],
    ['projection-above-budget', []],
    ['below-threshold', []],
    ['title-decorated', ['3803', '3800']],
    ['name-doubled', ['1439', '190']],
    ['trailing-punctuation', ['3798']],
    ['capital-not-at-foot', []],
    ['contract-id-repeated', []],
  ])('has %s at %j', (rule, ids) => {
    expect(reported(rule)).toEqual(ids);
  });

  it('has commentary on none of the 30 contracts that are not Green', () => {
    expect(reported('status-without-commentary')).toEqual(figures.rows.filter(({ procurementStatus }) => procurementStatus !== 'Green').map(({ id }) => String(id)));
  });

  it('says what a difference looks like', () => {
    const [doubled, , lost] = findings(publishedGrid, 'value-against-term');
    expect([cellName(doubled.row, doubled.column), doubled.message]).toEqual(['H5', expect.stringContaining('about twice')]);
    expect([cellName(lost.row, lost.column), lost.message]).toEqual(['I33', expect.stringContaining('lost a digit')]);
  });

  it('has the title in capitals, and posts in capitals', () => {
    expect(findings(publishedGrid, 'in-capitals').filter(({ field }) => field === 'title').map(({ row }) => row)).toEqual([15]);
    expect(findings(publishedGrid, 'in-capitals').length).toBe(41);
  });

  it('has every date and amount as text', () => {
    expect(findings(publishedGrid, 'date-as-text')).toHaveLength(72);
    expect(new Set(findings(publishedGrid, 'number-as-text').map(({ row }) => row)).size).toBe(36);
  });

  it('has the capital marker of the second page one column to the left', () => {
    expect(findings(publishedGrid, 'data-misplaced').map(({ row, column }) => cellName(row, column))).toEqual(Array.from({ length: 13 }, (_, i) => `Q${28 + i}`));
  });

  it('has errors only for missing data', () => {
    expect(new Set(findings(publishedGrid).filter(({ severity }) => severity === 'error').map(({ rule }) => rule))).toEqual(new Set(['supplier-missing']));
  });
});

describe('tidying the published register', () => {
  const tidy = tidied(publishedGrid);

  it('joins the two pages into one list under the headings', () => {
    expect(idsOf(tidy)).toEqual(figures.rows.map(({ id }) => String(id)));
    expect(readRegister(tidy).contracts.map(({ row }) => row)).toEqual(Array.from({ length: 36 }, (_, i) => 3 + i));
    expect(valueAt(tidy, 26, 17)).toBe('Capital');
    expect(tidy.values[39].every((value) => value === '')).toBe(true);
  });

  it('takes the remark out of the titles and into the commentary', () => {
    expect([valueAt(tidy, 28, 4), valueAt(tidy, 28, 16)]).toEqual(['Contract for Zone 1 - 4 Extension Bishop Justus School', 'Now Live']);
  });

  it('leaves only what an officer must decide', () => {
    expect(new Set(findings(tidy).map(({ rule }) => rule))).toEqual(
      new Set(['supplier-missing', 'contract-ending', 'status-without-commentary', 'likely-duplicate', 'value-against-term', 'budget-above-total', 'owner-is-approver', 'supplier-unnamed']),
    );
  });

  it('shows dates as dd/mm/yyyy', () => {
    expect([valueAt(tidy, 3, 12), tidy.numberFormats[3][12]]).toEqual([42_248, 'dd/mm/yyyy']);
    expect([valueAt(tidy, 3, 7), tidy.numberFormats[3][7]]).toEqual([15_644_000, '#,##0']);
  });

  it('writes the status in words, coloured', () => {
    expect(tidy.values.slice(3, 39).map((row) => row[11])).toEqual(figures.rows.map(({ procurementStatus }) => procurementStatus));
    expect(planOf(publishedGrid).decorations).toMatchObject([{ kind: 'ragColours', area: { row: 3, column: 11, rows: 36, columns: 1 } }]);
  });

  it('twice changes nothing more', () => {
    expect(planOf(tidy).changes).toEqual([]);
  });
});

describe('the committee order', () => {
  it('is the published one', () => {
    expect(findings(publishedWithColours, 'not-in-order')).toEqual([]);
    expect(planOf(publishedWithColours, ['order']).changes).toEqual([]);
  });

  it('cannot be told while the colours of the risk index are lost', () => {
    expect(planOf(publishedGrid, ['order']).changes).toEqual([]);
    expect(findings(publishedGrid, 'not-in-order')).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5])('is restored after shuffling the rows (%i)', (seed) => {
    const shuffled = shuffle(publishedWithColours, seed);
    expect(idsOf(shuffled)).not.toEqual(idsOf(publishedWithColours));
    expect(tidied(shuffled, ['order']).values).toEqual(publishedWithColours.values);
    const [finding] = findings(shuffled, 'not-in-order');
    expect(finding.rule).toBe('not-in-order');
  });

  it('is reached from shuffled rows by all steps together', () => {
    const all = contractsRegisterKind.steps.map(({ id }) => id);
    const once = tidied(shuffle(publishedWithColours, 7), all);
    expect(idsOf(once)).toEqual(figures.rows.map(({ id }) => String(id)));
    expect(planOf(once, all).changes).toEqual([]);
  });

  /** The contracts in another order, over the same rows. */
  function shuffle(grid: Grid, seed: number): Grid {
    const rows = readRegister(grid, { asAt: AS_AT }).contracts.map(({ row }) => row);
    const keys = rows.map((row) => Math.sin(row * 12.9898 + seed * 78.233));
    const order = rows.map((_, i) => i).sort((a, b) => keys[a] - keys[b]);
    const values = [...grid.values];
    order.forEach((from, to) => {
      values[rows[to]] = grid.values[rows[from]];
    });
    return { ...grid, values };
  }
});
