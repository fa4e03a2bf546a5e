import type { BudgetLine, BudgetRegister } from '../budget';
import { formulaAt } from '../../shared/grid';
import { inPounds } from '../../shared/pounds';
import type { FigureField } from '../fields';
import type { Fault } from './faults';

/** A projection this many times its budget, or the budget the projection, is a matter of units. */
const [LEAST, MOST] = [400, 2500];
/** A figure with the other sign and about the same size is a matter of signs: a true change of sign seldom ends so near. */
const ALIKE = 1.25;
/** Figures smaller than this many units prove nothing. */
const TELLING = 10;
const FEWEST = 2;

/** Slips that leave every sum intact, because formulas carry them along: a unit or a sign that the figures of the row itself belie. */
export function loneFaults({ lines, grid, conventions: { basis } }: BudgetRegister): Fault[] {
  const services = lines.flatMap((line, i) => (line.role === 'service' ? [{ line, i }] : []));
  const usual = services.filter(({ line }) => isUsual(line, basis)).length;
  if (usual < FEWEST) return [];
  return [
    ...services.flatMap(({ line, i }): Fault[] => {
      const [budget, projection] = [telling(line, basis), telling(line, 'projection')];
      if (budget === null || projection === null) return [];
      const ratio = Math.abs(projection / budget);
      if (ratio >= LEAST && ratio <= MOST) return [unitFault(i, line, 'projection', projection, projection / 1000)];
      if (ratio >= 1 / MOST && ratio <= 1 / LEAST) {
        // Which of the two is out shows beside the actual spend.
        const actual = telling(line, 'actual');
        return actual !== null && Math.abs(actual) > Math.abs(projection) * 20 ? [unitFault(i, line, 'projection', projection, projection * 1000)] : [unitFault(i, line, basis, budget, budget / 1000)];
      }
      // A variance that somebody typed bears the signs out.
      const isTyped = line.figures.variance !== undefined && formulaAt(grid, line.row, line.figures.variance.column) === null;
      const opposite = !isTyped && Math.sign(budget) !== Math.sign(projection) && ratio <= ALIKE && ratio >= 1 / ALIKE;
      return opposite ? [signFault(i, line, budget, projection, basis)] : [];
    }),
    ...incomeFaults(services, basis),
  ];
}

function telling({ figures }: BudgetLine, field: FigureField): number | null {
  const figure = figures[field];
  const pounds = figure?.pounds ?? null;
  return !figure || pounds === null || Math.abs(pounds) < TELLING * figure.step ? null : pounds;
}

function isUsual(line: BudgetLine, basis: FigureField): boolean {
  const [budget, projection] = [telling(line, basis), telling(line, 'projection')];
  return budget !== null && projection !== null && projection / budget > 0.3 && projection / budget < 3;
}

function unitFault(line: number, { name }: BudgetLine, field: FigureField, printed: number, wanted: number): Fault {
  const [what, other] = field === 'projection' ? ['projection', 'budget'] : ['budget', 'projection'];
  const way = Math.abs(printed) > Math.abs(wanted) ? 'a thousand times the size that its' : 'a thousandth of the size that its';
  return { line, field, kind: 'unit', wanted, message: `${name}: the ${what} comes to ${inPounds(printed)}, ${way} ${other} would lead to expect: £ and £000 seem to be mixed.` };
}

function signFault(line: number, { name, isIncome, figures }: BudgetLine, budget: number, projection: number, basis: FigureField): Fault {
  // A line of income is negative in both; any other is positive in both.
  const wantsNegative = isIncome && (figures.actual?.pounds ?? 0) < 0;
  const field = (projection < 0) === wantsNegative ? basis : 'projection';
  const printed = field === 'projection' ? projection : budget;
  return { line, field, kind: 'sign', wanted: -printed, message: `${name}: the budget is ${inPounds(budget)} and the projection ${inPounds(projection)}: one of them has the wrong sign.` };
}

/** Income printed as a positive figure where the other lines of income are negative. */
function incomeFaults(services: ReadonlyArray<{ line: BudgetLine; i: number }>, basis: FigureField): Fault[] {
  const incomes = services.filter(({ line }) => line.isIncome && telling(line, basis) !== null);
  const positive = incomes.filter(({ line }) => (telling(line, basis) ?? 0) > 0 && (telling(line, 'projection') ?? 1) > 0);
  if (positive.length === 0 || incomes.length - positive.length < FEWEST * positive.length) return [];
  return positive.map(({ line, i }): Fault => {
    const amount = telling(line, basis) ?? 0;
    return { line: i, field: basis, kind: 'sign', wanted: -amount, message: `${line.name}: the income is printed as ${inPounds(amount)}, where the other lines of income are negative.` };
  });
}
