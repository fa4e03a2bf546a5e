import { netOfAction } from '../../../rules/variance';
import { lineVariance } from '../lineVariance';
import type { BudgetLine, BudgetRegister } from '../budget';
import { inUnit } from './amounts';
import { plainName } from './mainTotal';

/** One term of a sum, in pounds: an overspend or what takes it down. */
export interface Term {
  readonly label: string;
  readonly amount: number;
  readonly row: number | null;
}

/** How the variance of one total comes about. */
export interface Equation {
  readonly name: string;
  /** Zero-based sheet row of the total. */
  readonly row: number;
  readonly terms: readonly Term[];
  readonly result: number;
  /** In the unit of the table: "2,492 − 985 + 58 + 24 − 65 = 1,524". */
  readonly text: string;
  /** Result less terms; 0 where they tie, or where rounding of the last place explains it. */
  readonly difference: number;
}

/** Sums of more terms are no help to a reader. */
const MOST_TERMS = 12;

/**
 * The variances of every total as the sum of its parts, the widest total first, net of management action where the table
 * tells it: a division counts as it comes out, a service as what it was and what action takes off it.
 * 95 + 1,524 = 1,619; 2,492 − 985 + 58 + 24 − 65 = 1,524.
 */
export function reconciliation(register: BudgetRegister): Equation[] {
  const levels = new Map(register.lines.map(({ row, level }) => [row, level]));
  return register.lines
    .flatMap((line) => equationOf(register, line) ?? [])
    .sort((a, b) => (levels.get(a.row) ?? 0) - (levels.get(b.row) ?? 0) || a.row - b.row);
}

function equationOf(register: BudgetRegister, line: BudgetLine): Equation | null {
  if (line.role === 'service' || line.parts.length === 0) return null;
  const own = lineVariance(register, line);
  const parts = line.parts.map((part) => register.lines[part]);
  const taken = parts.reduce((sum, part) => sum + lineVariance(register, part).managementAction, 0);
  // Action may stand with the lines, with the total, or with both; a total that leaves its cell blank has that of its lines.
  const isBlank = own.managementAction === 0 && line.figures.managementAction?.pounds === undefined;
  const result = own.gross === null ? null : netOfAction(own.gross, isBlank ? taken : own.managementAction);
  if (result === null) return null;
  const terms = [
    ...parts.flatMap((part) => termsOf(register, part)),
    ...(taken === 0 && own.managementAction !== 0 ? [{ label: 'Management action', amount: -own.managementAction, row: line.row }] : []),
  ];
  return terms.length < 2 || terms.length > MOST_TERMS ? null : equation(register, line, terms, result);
}

function termsOf(register: BudgetRegister, part: BudgetLine): Term[] {
  const { gross, net, managementAction } = lineVariance(register, part);
  const term = (label: string, amount: number | null): Term[] => (amount === null || Math.abs(amount) < 0.005 ? [] : [{ label, amount, row: part.row }]);
  if (part.role !== 'service' || managementAction === 0) return term(plainName(part), net);
  return [...term(plainName(part), gross), ...term(`management action on ${plainName(part)}`, -managementAction)];
}

function equation({ scale }: BudgetRegister, line: BudgetLine, terms: readonly Term[], result: number): Equation {
  const sum = terms.reduce((total, { amount }) => total + amount, 0);
  const slack = scale === 1 ? 0.005 : ((terms.length + 1) * scale) / 2;
  const difference = Math.abs(result - sum) <= slack ? 0 : result - sum;
  const text = terms.map(({ amount }, i) => signed(amount, scale, i === 0)).join(' ');
  return { name: plainName(line), row: line.row, terms, result, difference, text: `${text} = ${inUnit(result, scale)}${difference === 0 ? '' : ` (the parts come to ${inUnit(sum, scale)})`}` };
}

function signed(amount: number, scale: number, isFirst: boolean): string {
  if (isFirst) return inUnit(amount, scale);
  return `${amount < 0 ? '−' : '+'} ${inUnit(Math.abs(amount), scale)}`;
}
