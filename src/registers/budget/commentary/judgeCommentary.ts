import type { BudgetLine, BudgetRegister } from '../budget';
import { FIGURE_FIELDS, type FigureField } from '../fields';
import { budgetOf, lineVariance } from '../lineVariance';
import { inPounds } from '../../shared/pounds';
import { claimsIn, directionOf, isQualified, type Claim } from './claims';

/** What is wrong with the commentary of a line. */
export interface CommentaryFault {
  readonly kind: 'direction' | 'figure';
  readonly message: string;
}

/** Figures of the row that the words for each may mean. */
const SPOKEN_OF: Readonly<Record<NonNullable<Claim['field']>, readonly FigureField[]>> = {
  budget: ['budget', 'originalBudget', 'budgetToDate'],
  projection: ['projection', 'netProjection', 'actual'],
  variance: ['variance', 'netVariance', 'varianceToDate', 'managementAction', 'movement', 'carryForward', 'fullYearEffect'],
};
/** Sums of more amounts than this are not tried. */
const MOST_SUMMED = 10;

const known = new WeakMap<BudgetLine, readonly CommentaryFault[]>();

/** Compares what a commentary says with the figures of its line: which way spending goes, and by how much. */
export function judgeCommentary(register: BudgetRegister, line: BudgetLine): readonly CommentaryFault[] {
  if (line.commentary === '') return [];
  let faults = known.get(line);
  if (!faults) {
    faults = judge(register, line);
    known.set(line, faults);
  }
  return faults;
}

function judge(register: BudgetRegister, line: BudgetLine): CommentaryFault[] {
  const variances = variancesOf(register, line);
  if (variances.length === 0) return [];
  const claims = claimsIn(line.commentary, register.scale);
  const step = stepOf(line);
  return [wrongDirection(line, claims, variances, step), wrongFigure(register, line, claims, variances, step)].filter((fault) => fault !== null);
}

/** Variances of the line that a commentary may speak of, overspends positive, each with what rounding may take it off by. */
function variancesOf(register: BudgetRegister, line: BudgetLine): number[] {
  const { variance, gross, net } = lineVariance(register, line);
  return [...new Set([variance, gross, net].filter((amount) => amount !== null))];
}

function stepOf({ figures }: BudgetLine): number {
  return Math.max(...FIGURE_FIELDS.map((field) => figures[field]?.step ?? 0));
}

function wrongDirection(line: BudgetLine, claims: readonly Claim[], variances: readonly number[], step: number): CommentaryFault | null {
  const is = variances.every((amount) => amount > step) ? 'over' : variances.every((amount) => amount < -step) ? 'under' : null;
  if (is === null) return null;
  const said = directionOf(line.commentary);
  const told = claims.some(({ direction, figure, isPast }) => direction !== null && direction !== is && !isPast && variances.some((amount) => isSaid(figure, amount, step)));
  // Without its figure, only words that nothing takes back tell; a figure of its own makes it part of the story.
  const plain = said !== null && said !== is && !isQualified(line.commentary) && claims.every(({ field }) => field === null);
  if (!told && !plain) return null;
  const amount = variances[0];
  return { kind: 'direction', message: `${line.name}: the commentary speaks of an ${is === 'over' ? 'underspend' : 'overspend'}, but the figures show an ${is}spend of ${inPounds(Math.abs(amount))}.` };
}

function wrongFigure(register: BudgetRegister, line: BudgetLine, claims: readonly Claim[], variances: readonly number[], step: number): CommentaryFault | null {
  const stated = claims.filter(({ field, isPast }) => field !== null && !isPast);
  if (stated.length === 0 || sumsTo(claims, variances, step)) return null;
  const inRow = ({ figure, field }: Claim): boolean => {
    const amounts = SPOKEN_OF[field ?? 'variance'].map((id) => line.figures[id]?.pounds ?? null).filter((amount) => amount !== null);
    return (field === 'variance' ? [...amounts, ...variances] : amounts).some((amount) => isSaid(figure, amount, step));
  };
  // One right figure shows that the text is of today: the others are parts of the story.
  if (stated.some(inRow)) return null;
  const claim = stated.find(({ field }) => field === 'variance') ?? stated[0];
  if (claim.field === 'variance' && claims.length > 1 && !isFirst(claim, claims)) return null;
  const { previous } = lineVariance(register, line);
  const right = claim.field === 'budget' ? budgetOf(register.conventions, line) : claim.field === 'projection' ? (line.figures.projection?.pounds ?? null) : variances[0];
  if (right === null) return null;
  const stale = previous !== null && isSaid(claim.figure, previous, step) ? ' That is the figure last reported.' : '';
  return { kind: 'figure', message: `${line.name}: the commentary says ${claim.figure.text}, but the ${claim.field ?? 'variance'} in the row is ${inPounds(right)}.${stale}` };
}

function isFirst(claim: Claim, claims: readonly Claim[]): boolean {
  return claims[0] === claim;
}

/** True when a figure of a text is the amount, as roughly as the text and the table (its own last place) put it. Signs are told in words. */
function isSaid({ value, step, hedge }: Claim['figure'], amount: number, own: number): boolean {
  const gap = Math.abs(Math.abs(value) - Math.abs(amount));
  const loose = hedge === undefined ? 0 : 0.1 * Math.abs(amount);
  // £1.6m for 1,660 is cut off rather than rounded; people do both.
  return gap <= Math.max(step > own ? step : step / 2, loose) + own / 2;
}

/** True when the amounts of a text, each counted for or against, come to a variance: they are its parts. */
function sumsTo(claims: readonly Claim[], variances: readonly number[], step: number): boolean {
  if (claims.length < 2) return false;
  const values = claims.slice(0, MOST_SUMMED).map(({ figure }) => Math.abs(figure.value));
  const allowed = claims.reduce((sum, { figure }) => sum + figure.step / 2, 0) + step;
  let sums = [0];
  for (const value of values) sums = sums.flatMap((sum) => [sum, sum + value, sum - value]);
  return sums.some((sum) => sum !== 0 && values.every((value) => Math.abs(sum) !== value) && variances.some((amount) => Math.abs(Math.abs(sum) - Math.abs(amount)) <= allowed));
}
