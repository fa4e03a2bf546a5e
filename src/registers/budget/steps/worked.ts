import { columnName } from '../../shared/address';
import { faultsOf, type Fault } from '../audit/faults';
import type { BudgetLine, BudgetRegister } from '../budget';
import { percentMismatch } from '../checks/percent';
import type { FigureField } from '../fields';
import { inUnitOf, moneyFormat, nameOf, numberIn } from './cells';
import { workedColumnStep, type Worked } from './workedColumn';

const NEVER: ReadonlySet<number> = new Set();

/** Projection less budget, with the sign that the table prints. */
export const varianceStep = workedColumnStep({
  id: 'variance',
  title: 'Work out variances',
  description: 'Writes projection less budget as a formula where a variance is missing or wrong, with the table’s own sign, in a new column at the right unless the register has one.',
  field: 'variance', heading: 'Variance', what: 'the variance',
  isNeedless: ({ blocks, conventions }, block) => (blocks[block].columns.variance === undefined && blocks[block].columns.netVariance !== undefined) || conventions.projectionIs !== conventions.varianceIs,
  wrong: (register) => wrongLines(register, 'variance', ['variance', 'sign', 'unit']),
  work: ({ conventions: { basis, varianceSign } }, line) => {
    const fromBudget: FigureField = line.figures[basis] ? basis : 'budget';
    return difference(line, 'projection', line.figures[fromBudget] ? fromBudget : 'originalBudget', varianceSign * line.factor);
  },
});

/** Variance less management action. */
export const netStep = workedColumnStep({
  id: 'net',
  title: 'Work out variances after management action',
  description: 'Writes the variance after management action as a formula, where the register says what the action comes to, in a new column at the right unless it has one.',
  field: 'netVariance', heading: 'Variance after management action', what: 'the variance after management action',
  isNeedless: ({ blocks, conventions }, block) => blocks[block].columns.managementAction === undefined || conventions.varianceIs === 'net',
  wrong: (register) => wrongLines(register, 'netVariance', ['net', 'sign', 'unit']),
  work: ({ conventions: { varianceSign, actionSign } }, line) => {
    const variance = numberIn(line, 'variance');
    if (variance === null) return null;
    if (line.figures.managementAction === undefined) return { formula: `=${nameOf(line, variance)}`, result: variance.printed ?? 0, format: moneyFormat(variance.step, variance.scale) };
    return difference(line, 'variance', 'managementAction', 1, varianceSign * actionSign);
  },
});

/** This report's variance less the last one's. */
export const movementStep = workedColumnStep({
  id: 'movement',
  title: 'Work out movements',
  description: 'Writes the movement since the last report as a formula, where the register has the variance last reported, in a new column at the right unless it has one.',
  field: 'movement', heading: 'Movement since last report', what: 'the movement',
  isNeedless: ({ blocks }, block) => blocks[block].columns.previousVariance === undefined,
  wrong: (register) => wrongLines(register, 'movement', ['movement', 'sign', 'unit']),
  work: (register, line) => difference(line, register.blocks[line.block].columns.netVariance === undefined ? 'variance' : 'netVariance', 'previousVariance', 1),
});

/** Variance over the budget, its sign ignored. A budget of nothing leaves the cell blank. */
export const percentStep = workedColumnStep({
  id: 'percent',
  title: 'Work out variance %',
  description: 'Writes the variance as a share of the budget as a formula where it is missing or wrong, in a new column at the right unless the register has one. Against no budget the cell stays blank.',
  field: 'variancePercent', heading: 'Variance %', what: 'the variance %',
  isNeedless: () => false,
  wrong: (register) => {
    const rows = new Set(percentMismatch.run(register).map(({ row }) => row));
    return rows.size === 0 ? NEVER : new Set(register.lines.flatMap(({ row }, i) => (rows.has(row) ? [i] : [])));
  },
  work: (register, line) => {
    const { basis } = register.conventions;
    const budget = numberIn(line, basis) ?? numberIn(line, 'budget') ?? numberIn(line, 'originalBudget');
    const variance = numberIn(line, 'variance') ?? numberIn(line, 'netVariance');
    if (!budget || !variance || budget.printed === null || variance.printed === null || budget.scale !== variance.scale) return null;
    const [b, v] = [nameOf(line, budget), nameOf(line, variance)];
    const inPoints = printsPoints(register, line.block) ? '*100' : '';
    const share = budget.printed === 0 ? '' : (variance.printed / Math.abs(budget.printed)) * (inPoints === '' ? 1 : 100);
    return { formula: `=IF(${b}=0,"",${v}/ABS(${b})${inPoints})`, result: share, format: inPoints === '' ? '0.0%' : '0.0' };
  },
});

/** True for a register whose column of percentages holds plain numbers: 5.8 rather than 5.8 %. */
function printsPoints({ lines, grid, blocks }: BudgetRegister, block: number): boolean {
  const column = blocks[block].columns.variancePercent;
  if (column === undefined) return false;
  const plain = lines.filter((line) => line.block === block && typeof line.printedShare?.value === 'number' && !(grid.numberFormats[line.row - grid.top]?.[column - grid.left] ?? '').includes('%'));
  return plain.some(({ printedShare }) => Math.abs(Number(printedShare?.value)) >= 1);
}

function wrongLines(register: BudgetRegister, field: FigureField, kinds: ReadonlyArray<Fault['kind']>): ReadonlySet<number> {
  return new Set(faultsOf(register).filter((fault) => fault.field === field && kinds.includes(fault.kind)).map(({ line }) => line));
}

/** One figure less another, or the other way round for a sign of -1; `second` is the sign of the figure that is taken away. */
function difference(line: BudgetLine, from: FigureField, less: FigureField, sign: number, second = 1): Worked | null {
  const [a, b] = [numberIn(line, from), numberIn(line, less)];
  if (!a || !b || a.pounds === null || b.pounds === null || a.scale !== b.scale) return null;
  const [first, other] = [`${columnName(a.column)}${line.row + 1}`, `${columnName(b.column)}${line.row + 1}`];
  const formula = second === -1 ? `=${first}+${other}` : sign === 1 ? `=${first}-${other}` : `=${other}-${first}`;
  const result = second === -1 ? a.pounds + b.pounds : sign * (a.pounds - b.pounds);
  return { formula, result: inUnitOf(result, a.scale) + 0, format: moneyFormat(Math.min(a.step, b.step), a.scale) };
}
