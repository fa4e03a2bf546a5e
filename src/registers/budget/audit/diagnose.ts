import type { BudgetRegister } from '../budget';
import { poundsAt, type FigureCell, type Relation } from './relation';
import { isWithin } from '../structure/tolerance';

/** What is wrong with one figure: its sign, its unit (£ for £000), or the figure itself. */
export type SlipKind = 'sign' | 'unit' | 'figure';

/** One figure whose change mends relations that do not hold, and breaks none that does. */
export interface Diagnosis {
  readonly cell: FigureCell;
  readonly kind: SlipKind;
  /** What the figure would have to be, in pounds. */
  readonly wanted: number;
  readonly mends: readonly Relation[];
}

/** Tables with more broken relations than this are not searched for single slips: they are wrong in other ways. */
const MOST_BROKEN = 400;
/** A relation with more terms than this is only mended at its result. */
const MOST_TERMS = 3000;

/**
 * The single figures that explain why relations do not hold: a sign the wrong way round, pounds among thousands, or a
 * figure that two or more relations want to be another one. What two figures explain equally well is left unexplained.
 */
export function diagnose({ lines }: Pick<BudgetRegister, 'lines'>, relations: readonly Relation[]): Diagnosis[] {
  const broken = new Set(relations.filter(({ holds }) => !holds));
  if (broken.size === 0 || broken.size > MOST_BROKEN) return [];
  const near = relationsNear(relations, broken);
  const candidates: Diagnosis[] = [];
  for (const relation of broken) {
    for (const { cell, factor } of cellsOf(relation)) {
      const found = slipAt(lines, cell, factor, relation, near.get(keyOf(cell)) ?? []);
      if (found) candidates.push(found);
    }
  }
  candidates.sort((a, b) => b.mends.length - a.mends.length || rank(a) - rank(b));
  const diagnoses: Diagnosis[] = [];
  for (const candidate of candidates) {
    const mends = candidate.mends.filter((relation) => broken.has(relation));
    if (mends.length < candidate.mends.length) continue;
    const rivals = candidates.filter((other) => keyOf(other.cell) !== keyOf(candidate.cell) && other.mends.length === mends.length && rank(other) === rank(candidate) && other.mends.some((relation) => mends.includes(relation)));
    if (rivals.length > 0) continue;
    for (const relation of mends) broken.delete(relation);
    diagnoses.push(candidate);
  }
  return diagnoses;
}

/** The result itself first, then a sign or a unit, then another figure. */
function rank({ kind, cell, mends }: Diagnosis): number {
  const isResult = mends.some(({ result }) => keyOf(result) === keyOf(cell));
  return (kind === 'figure' ? 2 : 0) + (isResult ? 0 : 1);
}

function keyOf({ line, field }: FigureCell): string {
  return `${line}|${field}`;
}

/** The cells of a relation, each with what one pound more in it adds to (expected less printed). */
function cellsOf({ result, terms }: Relation): Array<{ cell: FigureCell; factor: 1 | -1 }> {
  return [{ cell: result, factor: -1 }, ...(terms.length > MOST_TERMS ? [] : terms.map(({ line, field, factor }) => ({ cell: { line, field }, factor })))];
}

interface Near {
  readonly relation: Relation;
  readonly factor: 1 | -1;
}

/** The relations in which each cell of a broken one stands. */
function relationsNear(relations: readonly Relation[], broken: ReadonlySet<Relation>): Map<string, Near[]> {
  const near = new Map<string, Near[]>();
  for (const relation of broken) for (const { cell } of cellsOf(relation)) near.set(keyOf(cell), []);
  for (const relation of relations) for (const { cell, factor } of cellsOf(relation)) near.get(keyOf(cell))?.push({ relation, factor });
  return near;
}

function slipAt(lines: BudgetRegister['lines'], cell: FigureCell, factor: 1 | -1, relation: Relation, near: readonly Near[]): Diagnosis | null {
  const change = -factor * (relation.expected - relation.printed);
  const now = poundsAt(lines, cell);
  const wanted = now + change;
  const kind = kindOf(now, wanted, relation.allowed, lines[cell.line].figures[cell.field]?.step ?? 1);
  const after = (other: Near): boolean => isWithin(other.relation.expected - other.relation.printed + other.factor * change, other.relation.allowed + (kind === 'unit' ? Math.abs(wanted) * 1e-3 : 0));
  if (near.some((other) => other.relation.holds && !after(other))) return null;
  const mends = near.filter((other) => !other.relation.holds && after(other)).map((other) => other.relation);
  return kind === 'figure' && mends.length < 2 ? null : { cell, kind, wanted, mends };
}

function kindOf(now: number, wanted: number, allowed: number, step: number): SlipKind {
  if (Math.abs(now) > 2 * allowed && isWithin(wanted + now, allowed)) return 'sign';
  // Pounds rounded to thousands lose their last three figures.
  const isThousandth = Math.abs(wanted) >= 10 * step && isWithin(now / 1000 - wanted, allowed + step);
  const isThousandfold = Math.abs(now) >= 10 * step && isWithin(now * 1000 - wanted, allowed + 500 * step);
  return isThousandth || isThousandfold ? 'unit' : 'figure';
}
