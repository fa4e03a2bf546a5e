import type { RagWord } from '../../rules/rag';
import type { RegisterSummary } from '../shared/registerKind';
import { inPounds } from '../shared/pounds';
import { counted, list } from '../shared/wording';
import type { BudgetLine, BudgetRegister, LineRole } from './budget';
import { lineVariance, ragOf, type LineVariance } from './lineVariance';

/** A line in figures, in pounds, overspends positive. */
export interface SummaryLine extends LineVariance {
  readonly label: string;
  readonly role: LineRole;
  /** Sheet row, counting from 1; null for a sum that the register does not print. */
  readonly row: number | null;
}

export interface BudgetSummary extends RegisterSummary {
  /** As the title says: "May 2018". */
  readonly asAt: string | null;
  /** Pounds in one unit of the table. */
  readonly scale: number;
  /** The table's own total, or the sum of its lines where it has none. */
  readonly bottomLine: SummaryLine;
  /** What stands right under the bottom line: divisions, or services where there are none. */
  readonly parts: readonly SummaryLine[];
  /** Every line, down the sheet. */
  readonly lines: readonly SummaryLine[];
  /** Services by colour, those without one left out. */
  readonly rag: Readonly<Record<Exclude<RagWord, 'Yellow'>, number>>;
  /** The sentence that asks the committee to note the projection. */
  readonly recommendation: string | null;
}

const COLOURS = ['Red', 'Amber', 'Green'] as const;

/** The register in figures: its bottom line, what makes it up, and sentences that say so. */
export function budgetSummary(register: BudgetRegister): BudgetSummary {
  const { lines, asAt } = register;
  const total = bottomLineOf(register);
  const top = lines.filter(({ parent, isMemo }) => parent === null && !isMemo);
  const parts = total ? total.parts.map((part) => lines[part]) : top;
  const bottomLine = total ? inFigures(register, total) : sumOf(register, top);
  const services = lines.filter(({ role, isMemo }) => role === 'service' && !isMemo);
  const rag = { Red: 0, Amber: 0, Green: 0 };
  for (const line of services) {
    const { rag: colour } = lineVariance(register, line);
    if (colour && colour !== 'Yellow') rag[colour] += 1;
  }
  const recommendation = recommendationOf(register, bottomLine);
  const unrated = services.length - rag.Red - rag.Amber - rag.Green;
  const texts = register.lines.flatMap(({ figures }) => Object.values(figures)).filter(({ value, printed }) => typeof value === 'string' && printed !== null).length;
  return {
    records: register.recordCount, emptyRecords: 0, asAt: asAt?.text ?? null, scale: register.scale, bottomLine, parts: parts.map((line) => inFigures(register, line)), lines: lines.map((line) => inFigures(register, line)), rag, recommendation,
    sentences: [
      ...(recommendation === null ? [] : [recommendation]),
      ...figureSentences(bottomLine),
      ...(rag.Red + rag.Amber + rag.Green > 0 ? [`${counted(services.length, 'service')}: ${list([...COLOURS.map((word) => `${rag[word]} ${word}`), ...(unrated > 0 ? [`${unrated} that cannot be rated without a budget`] : [])])}.`] : []),
      ...(texts > 0 ? [`${counted(texts, 'figure')} ${texts === 1 ? 'is' : 'are'} stored as text, so sums pass ${texts === 1 ? 'it' : 'them'} over.`] : []),
    ],
  };
}

/** The total that takes in most of the services; null where none takes in half of them. */
export function bottomLineOf({ lines }: Pick<BudgetRegister, 'lines'>): BudgetLine | null {
  const services = new Map<BudgetLine, number>();
  let all = 0;
  for (const line of lines) {
    if (line.role !== 'service' || line.isMemo) continue;
    all += 1;
    let at = line;
    while (at.parent !== null) at = lines[at.parent];
    if (at.role === 'total') services.set(at, (services.get(at) ?? 0) + 1);
  }
  let best: BudgetLine | null = null;
  for (const [line, count] of services) if (best === null || count >= (services.get(best) ?? 0)) best = line;
  return best !== null && (services.get(best) ?? 0) * 2 >= all ? best : null;
}

function inFigures(register: BudgetRegister, line: BudgetLine): SummaryLine {
  return { label: line.label, role: line.role, row: line.row + 1, ...lineVariance(register, line) };
}

/** What lines come to together; a figure that one of them lacks counts as nothing, and one that all lack is missing. */
function sumOf(register: BudgetRegister, lines: readonly BudgetLine[]): SummaryLine {
  const figures = lines.map((line) => ({ factor: line.factor, ...lineVariance(register, line) }));
  const sum = (amounts: ReadonlyArray<number | null>): number | null => {
    const known = amounts.filter((amount) => amount !== null);
    return known.length === 0 ? null : known.reduce((total, amount) => total + amount, 0);
  };
  const budget = sum(figures.map((line) => (line.budget === null ? null : line.factor * line.budget)));
  const variance = sum(figures.map((line) => line.variance));
  const movement = sum(figures.map((line) => line.movement));
  const previous = sum(figures.map((line) => line.previous));
  return {
    label: 'All lines', role: 'total', row: null, budget, variance, movement, previous,
    projection: sum(figures.map((line) => (line.projection === null ? null : line.factor * line.projection))),
    share: variance === null || budget === null || budget === 0 ? null : variance / Math.abs(budget),
    rag: variance === null ? null : ragOf(variance, budget, register.tolerances.total),
    gross: sum(figures.map((line) => line.gross)),
    managementAction: sum(figures.map((line) => line.managementAction)) ?? 0,
    net: sum(figures.map((line) => line.net)),
    movementShare: movement === null || previous === null || previous === 0 ? null : movement / Math.abs(previous),
    fullYearEffect: sum(figures.map((line) => line.fullYearEffect)),
  };
}

function recommendationOf({ asAt, title, lines }: BudgetRegister, { net, variance }: SummaryLine): string | null {
  const amount = net ?? variance;
  if (amount === null) return null;
  const controllable = /controllable/iu.test(title) || lines.some(({ label, role }) => role === 'total' && /controllable/iu.test(label) && !/non.?controllable/iu.test(label));
  const against = `on the ${controllable ? 'controllable ' : ''}budget`;
  const basis = asAt === null ? '' : `, based on information as at ${asAt.text}`;
  if (amount === 0) return `Note that no variance is forecast ${against}${basis}.`;
  return `Note that the latest projected ${amount > 0 ? 'overspend' : 'underspend'} of ${inPounds(Math.abs(amount))} is forecast ${against}${basis}.`;
}

function figureSentences({ budget, projection, variance, share, rag, gross, managementAction, net, previous, movement, movementShare, fullYearEffect }: SummaryLine): string[] {
  const sentences: string[] = [];
  if (budget !== null && projection !== null && variance !== null) {
    sentences.push(`Projection ${inPounds(projection)} against a budget of ${inPounds(budget)}: a variance of ${withSign(variance)}${share === null ? '' : ` (${inPercent(share)})`}${rag ? `, ${rag}` : ''}.`);
  }
  if (managementAction !== 0 && gross !== null && net !== null) sentences.push(`${withSign(gross)} before management action of ${inPounds(managementAction)}, ${withSign(net)} after it.`);
  if (movement !== null && previous !== null) sentences.push(`The variance has moved by ${withSign(movement)}${movementShare === null ? '' : ` (${inPercent(movementShare)})`} from ${withSign(previous)} last reported.`);
  if (fullYearEffect !== null && fullYearEffect !== 0) sentences.push(`Full-year effect: ${withSign(fullYearEffect)}.`);
  return sentences;
}

function withSign(amount: number): string {
  return `${amount > 0 ? '+' : ''}${inPounds(amount)}`;
}

function inPercent(share: number): string {
  const text = (share * 100).toLocaleString('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return `${share > 0 ? '+' : ''}${text}%`;
}
