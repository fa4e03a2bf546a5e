import { columnName } from '../../shared/address';
import type { Edit } from '../../shared/edit';
import type { TidyStep } from '../../shared/tidy';
import { faultsOf } from '../audit/faults';
import { relationsOf } from '../audit/relations';
import type { Relation } from '../audit/relation';
import type { BudgetRegister } from '../budget';
import { fieldInWords } from '../fields';
import { formatUnlessOwn, inUnitOf, isFree, moneyFormat } from './cells';

const STEP = 'subtotals';
/** A formula of more ranges than this nobody could check. */
const MOST_RANGES = 60;

/** Totals that are typed in become formulas over their lines. */
export const subtotalsStep: TidyStep<BudgetRegister> = {
  id: STEP,
  title: 'Write subtotals as formulas',
  description: 'Subtotals and totals that are typed in become sums of their lines, so that they follow when a line changes. A total that differs from its lines only by rounding is left as it is printed; one that is wrong is put right.',
  onByDefault: true,
  propose: (register) => {
    const wrong = new Set(faultsOf(register).filter(({ kind }) => kind === 'total').map(({ line, field }) => `${line}|${field}`));
    return {
      edits: relationsOf(register).filter(({ kind }) => kind === 'total').flatMap((relation): Edit[] => {
        const isWrong = wrong.has(`${relation.result.line}|${relation.result.field}`);
        return isWrong || isExact(relation) ? editOf(register, relation, isWrong) : [];
      }),
      decorations: [],
    };
  },
};

function isExact({ expected, printed }: Relation): boolean {
  return Math.abs(expected - printed) <= 1e-9 * Math.max(1, Math.abs(expected));
}

function editOf(register: BudgetRegister, relation: Relation, isWrong: boolean): Edit[] {
  const { lines } = register;
  const { field } = relation.result;
  const total = lines[relation.result.line];
  const figure = total.figures[field];
  if (!figure || typeof figure.value !== 'number' || !isFree(register, total.row, figure.column)) return [];
  const factors = new Map(relation.terms.map(({ line, factor }) => [line, factor]));
  const isMixed = relation.terms.some(({ factor }) => factor === -1);
  // Blank cells are summed too: somebody may fill them in.
  const parts = total.parts.map((line) => ({ row: lines[line].row, figure: lines[line].figures[field], factor: factors.get(line) ?? (isMixed && lines[line].factor !== total.factor ? -1 : 1) }));
  // A sum passes text over, and cannot tell one unit from another.
  if (parts.some((part) => part.figure !== undefined && (typeof part.figure.value !== 'number' || part.figure.scale !== figure.scale || part.figure.column !== figure.column))) return [];
  const formula = sumFormula(register, parts, figure.column, total.row);
  if (formula === null) return [];
  return [{
    row: total.row, column: figure.column, before: figure.value, after: formula, result: inUnitOf(relation.expected, figure.scale), step: STEP, record: total.name,
    ...formatUnlessOwn(register, total.row, figure.column, moneyFormat(figure.step, figure.scale)),
    reason: isWrong ? `The ${fieldInWords(field)} was not the sum of its lines` : `The ${fieldInWords(field)} was typed in`,
  }];
}

/** =SUM(D5:D9,D12)-SUM(D14): runs of parts with nothing between them that would be counted besides. */
function sumFormula({ grid, lines }: BudgetRegister, parts: ReadonlyArray<{ factor: 1 | -1; row: number }>, column: number, totalRow: number): string | null {
  const name = columnName(column);
  const factors = new Map(parts.map(({ row, factor }) => [row, factor]));
  const rows = [...factors.keys()].sort((a, b) => a - b);
  const others = new Set(lines.filter(({ row }) => !factors.has(row)).map(({ row }) => row));
  const runs: Array<{ first: number; last: number; factor: 1 | -1 }> = [];
  for (const row of rows) {
    const run = runs[runs.length - 1];
    const factor = factors.get(row) ?? 1;
    const isNext = run && run.factor === factor && isClear(run.last + 1, row, (between) => others.has(between) || between === totalRow || typeof grid.values[between - grid.top]?.[column - grid.left] === 'number');
    if (isNext) run.last = row;
    else runs.push({ first: row, last: row, factor });
  }
  if (runs.length > MOST_RANGES) return null;
  const sum = (factor: 1 | -1): string => runs.filter((run) => run.factor === factor).map(({ first, last }) => (first === last ? `${name}${first + 1}` : `${name}${first + 1}:${name}${last + 1}`)).join(',');
  const [added, taken] = [sum(1), sum(-1)];
  return `=${added === '' ? '' : `SUM(${added})`}${taken === '' ? '' : `-SUM(${taken})`}`;
}

function isClear(from: number, end: number, isTaken: (row: number) => boolean): boolean {
  for (let row = from; row < end; row += 1) if (isTaken(row)) return false;
  return true;
}
