import type { BudgetRegister } from '../budget';
import { keyFigures } from './keyFigures';

/** The figures of one report, kept so that later ones can be set against them. In pounds; overspends are positive. */
export interface BudgetSnapshot {
  /** What the figures are as at: "May 2018". One snapshot for each. */
  readonly label: string;
  /** The day on which it was kept, as YYYY-MM-DD. */
  readonly kept: string;
  readonly budget: number | null;
  /** After management action. */
  readonly projection: number | null;
  readonly variance: number | null;
}

/** One point of the month-by-month projection. */
export interface MonthPoint {
  readonly label: string;
  /** In pounds; null where the table has only variances, or only projections. */
  readonly projection: number | null;
  readonly variance: number | null;
  /** The register as it stands, not a kept snapshot. */
  readonly isCurrent: boolean;
}

/** Sorts after any day. */
const LATEST = '9999-12-31';
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH_AND_YEAR = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(\d{4})\b/iu;
const PERIOD = /\b(?:month|period|quarter|p|m|q)\s?(\d{1,2})\b/iu;
const DATES = /\b(?:as at|at|to|for|from|end of|month|period|quarter)\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\b|[\d/–-]+(?:st|nd|rd|th)?/giu;

/** The figures of the register as it stands. @param kept the day, as YYYY-MM-DD */
export function snapshotOf(register: BudgetRegister, label: string, kept: string): BudgetSnapshot {
  const { budget, projection, variance } = keyFigures(register);
  return { label, kept, budget, projection, variance };
}

/** The snapshots with one more, in the place of any of the same name. */
export function withSnapshot(snapshots: readonly BudgetSnapshot[], added: BudgetSnapshot): BudgetSnapshot[] {
  return [...snapshots.filter(({ label }) => !sameLabel(label, added.label)), added];
}

/** What a register is about, whatever month it is of: its title without the dates in it. Snapshots are kept under it. */
export function subjectOf({ title, sheet }: Pick<BudgetRegister, 'title' | 'sheet'>): string {
  const words = title.toLowerCase().replace(DATES, ' ').replace(/\s+/gu, ' ').trim();
  return words.length >= 3 ? words : sheet;
}

/**
 * The projection month by month: the kept snapshots in the order of their months, then the register as it stands, in the
 * place of a snapshot of its own month.
 */
export function monthsOf(register: BudgetRegister, snapshots: readonly BudgetSnapshot[]): MonthPoint[] {
  const { projection, variance } = keyFigures(register);
  const current = register.asAt?.text ?? 'Now';
  const earlier = snapshots.filter(({ label }) => !sameLabel(label, current));
  const isKnown = (figures: Pick<MonthPoint, 'projection' | 'variance'>): boolean => figures.projection !== null || figures.variance !== null;
  const all = [...earlier.map((snapshot) => ({ ...snapshot, isCurrent: false })), { label: current, kept: LATEST, projection, variance, isCurrent: true }].filter(isKnown);
  const places = all.map(({ label }) => placeOf(label));
  const byMonth = places.every((place) => place !== null);
  return all
    .map((point, i) => ({ point, place: places[i] ?? 0 }))
    .sort((a, b) => (byMonth ? a.place - b.place : a.point.kept.localeCompare(b.point.kept)))
    .map(({ point: { label, projection: projected, variance: over, isCurrent } }) => ({ label, projection: projected, variance: over, isCurrent }));
}

function sameLabel(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** A number that grows with the month; null for a label that names none. */
function placeOf(label: string): number | null {
  const month = MONTH_AND_YEAR.exec(label);
  if (month) return Number(month[2]) * 12 + MONTHS.indexOf(month[1].toLowerCase());
  const period = PERIOD.exec(label);
  return period ? Number(period[1]) : null;
}
