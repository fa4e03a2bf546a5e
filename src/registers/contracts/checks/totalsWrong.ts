import type { Check, Finding } from '../../shared/finding';
import { addToList } from '../../shared/listsByKey';
import type { Contract, ContractsRegister, TotalRow } from '../contract';
import { fieldInWords, MONEY_FIELDS, type MoneyField } from '../fields';
import { headingOf, scaleOf } from '../readContracts';
import { inPounds } from '../../shared/pounds';

const IS = { rule: 'total-wrong', severity: 'warning' } as const;

/** A total that its contracts do not add up to, or that the totals of the categories do not. A difference of rounding is no fault. */
export const totalsWrong: Check<ContractsRegister> = {
  ...IS,
  title: 'Totals that do not add up',
  run: (register) => {
    const { contracts, totals, blocks } = register;
    const bySection = new Map<number, Contract[]>();
    for (const contract of contracts) {
      addToList(bySection, contract.section, contract);
    }
    return totals.flatMap((total) =>
      MONEY_FIELDS.flatMap((field): Finding[] => {
        const cell = total.money[field];
        if (!cell || cell.read === null || headingOf(blocks[total.block], field) === '') return [];
        const printed = cell.read;
        const scale = scaleOf(blocks[total.block], field);
        const sums = candidates(total, totals, bySection, contracts, field);
        if (sums.length === 0 || sums.some(({ sum, terms }) => Math.abs(sum - printed) <= Math.max(1, scale * Math.sqrt(terms)))) return [];
        const [{ sum, what }] = sums;
        return [{
          ...IS, row: total.row, column: cell.column, field, value: cell.value,
          message: `“${total.label}” gives ${inPounds(printed)} as ${fieldInWords(field)}, but ${what} add up to ${inPounds(sum)}: a difference of ${inPounds(Math.abs(printed - sum))}.`,
        }];
      }));
  },
};

interface Sum {
  readonly sum: number;
  readonly terms: number;
  readonly what: string;
}

/** What a total may rightly add up: the contracts above it, those of all sections, or the totals above it. */
function candidates(total: TotalRow, totals: readonly TotalRow[], bySection: ReadonlyMap<number, readonly Contract[]>, contracts: readonly Contract[], field: MoneyField): Sum[] {
  const own = bySection.get(total.section) ?? [];
  const above = totals.filter((other) => other.row < total.row);
  const sums: Sum[] = [];
  const add = (what: string, rows: ReadonlyArray<Contract | TotalRow>): void => {
    const read = rows.map(({ money }) => money[field]?.read ?? null).filter((pounds) => pounds !== null);
    if (read.length > 0) sums.push({ what, terms: read.length, sum: read.reduce((sum, pounds) => sum + pounds, 0) });
  };
  if (own.length > 0) add('the contracts above', own);
  if (above.length === 0 || (!total.isGrand && own.length > 0)) return sums;
  const ofOwn = sums.splice(0);
  add('the contracts of all categories', contracts.filter(({ row }) => row < total.row));
  add('the totals of the categories', above.filter(({ isGrand }) => !isGrand));
  return [...sums, ...ofOwn];
}
