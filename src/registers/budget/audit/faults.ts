import { compareFigures } from '../../../rules/numbers';
import type { BudgetLine, BudgetRegister } from '../budget';
import { fieldInWords, type FigureField } from '../fields';
import { inPounds } from '../../shared/pounds';
import { isWithin } from '../structure/tolerance';
import { diagnose, type Diagnosis, type SlipKind } from './diagnose';
import { explainTotal } from './explainTotal';
import { loneFaults } from './loneFaults';
import { poundsAt, type FigureCell, type Relation, type RelationKind } from './relation';
import { relationsOf } from './relations';
import { wholeLineUnits } from './wholeLineUnits';

/** Something about the arithmetic of one figure, in words. */
export interface Fault extends FigureCell {
  readonly kind: RelationKind | 'sign' | 'unit' | 'grossNet';
  readonly message: string;
  /** What the figure would be if it kept its relations, in pounds. */
  readonly wanted: number;
}

const known = new WeakMap<BudgetRegister, readonly Fault[]>();

/** The faults in the arithmetic of a register. Each broken relation is told once: at the figure that explains it, or at its result. */
export function faultsOf(register: BudgetRegister): readonly Fault[] {
  let faults = known.get(register);
  if (!faults) {
    faults = findFaults(register);
    known.set(register, faults);
  }
  return faults;
}

/** Lines whose budget, actual or projection has the wrong sign or unit: what else is odd about them comes of that. */
export function doubtfulLines(register: BudgetRegister): ReadonlySet<BudgetLine> {
  const odd = faultsOf(register).filter(({ kind, field }) => (kind === 'sign' || kind === 'unit') && DECISIVE.has(field));
  return new Set(odd.map(({ line }) => register.lines[line]));
}

const DECISIVE: ReadonlySet<FigureField> = new Set(['budget', 'originalBudget', 'actual', 'projection']);

function findFaults(register: BudgetRegister): Fault[] {
  const { lines } = register;
  const all = relationsOf(register);
  const mixed = all.filter((relation) => !relation.holds && isGrossForNet(register, relation));
  const relations = all.filter((relation) => !mixed.includes(relation));
  const ofLines = wholeLineUnits(register, relations);
  const mended = new Set(ofLines.flatMap(({ mends }) => mends));
  const diagnoses = [...ofLines, ...diagnose(register, relations.filter((relation) => !mended.has(relation)))];
  const explained = new Set(diagnoses.flatMap(({ mends }) => mends));
  const slips = diagnoses.map((diagnosis): Fault => faultOfDiagnosis(lines, diagnosis));
  const slipped = new Set(slips.map(({ line }) => line));
  return [
    ...mixed.map((relation): Fault => ({ ...relation.result, kind: 'grossNet', wanted: relation.expected, message: grossNetMessage(register, relation) })),
    ...slips,
    ...loneFaults(register).filter(({ line }) => !slipped.has(line)),
    ...relations.filter((relation) => !relation.holds && !explained.has(relation)).map((relation): Fault => ({
      ...relation.result, kind: relation.kind, wanted: relation.expected, message: messageOf(register, relation),
    })),
  ];
}

/** A variance that is right before management action where the others are after it, or the reverse. */
function isGrossForNet({ lines }: BudgetRegister, { kind, result, expected, printed, allowed }: Relation): boolean {
  if (kind !== 'variance' && kind !== 'net') return false;
  const action = lines[result.line].figures.managementAction?.pounds ?? 0;
  return Math.abs(action) > allowed && (isWithin(printed - expected - action, allowed) || isWithin(printed - expected + action, allowed));
}

function grossNetMessage({ lines, conventions }: BudgetRegister, { result, printed, expected }: Relation): string {
  const { name, figures } = lines[result.line];
  const isNet = result.field === 'variance' ? conventions.varianceIs === 'net' : true;
  return `${name}: the ${fieldInWords(result.field)} of ${inPounds(printed)} is ${isNet ? 'before' : 'after'} management action of ${inPounds(Math.abs(figures.managementAction?.pounds ?? 0))}, where the other lines are ${isNet ? 'after' : 'before'} it. On their footing it is ${inPounds(expected)}.`;
}

const SLIPS: Readonly<Record<SlipKind, (what: string, printed: number, wanted: number) => string>> = {
  sign: (what, printed, wanted) => `${what} is ${inPounds(printed)}: its sign is the other way round from the rest of the table, which fits ${inPounds(wanted)}.`,
  unit: (what, printed, wanted) => (compareFigures(Math.abs(printed), Math.abs(wanted)) > 0
    ? `${what} comes to ${inPounds(printed)}, a thousand times what the table fits (${inPounds(wanted)}): pounds seem to stand among thousands.`
    : `${what} comes to ${inPounds(printed)}, a thousandth of what the table fits (${inPounds(wanted)}): thousands seem to stand among pounds.`),
  figure: (what, printed, wanted) => `${what} is ${inPounds(printed)}, but the figures around it fit ${inPounds(wanted)}: a difference of ${inPounds(Math.abs(printed - wanted))}.`,
};

function faultOfDiagnosis(lines: readonly BudgetLine[], { cell, kind, wanted, mends }: Diagnosis): Fault {
  const printed = poundsAt(lines, cell);
  const own = mends.find(({ result }) => result.line === cell.line && result.field === cell.field);
  const what = `${lines[cell.line].name}: the ${fieldInWords(cell.field)}`;
  const total = own?.kind === 'total' ? totalMessage(lines, own) : null;
  return {
    ...cell, wanted,
    kind: kind === 'figure' ? (own ?? mends[0]).kind : kind,
    message: kind === 'figure' && total !== null ? total : SLIPS[kind](what, printed, wanted),
  };
}

function totalMessage(lines: readonly BudgetLine[], { result, printed, expected, terms }: Relation): string {
  return `${lines[result.line].name}: the ${fieldInWords(result.field)} is ${inPounds(printed)}, but its ${terms.length === 1 ? 'one line comes' : `${terms.length} lines come`} to ${inPounds(expected)}: a difference of ${inPounds(Math.abs(printed - expected))}.`;
}

function inWords(fields: readonly FigureField[]): string {
  return fields.map(fieldInWords).join(' and ');
}

function messageOf(register: BudgetRegister, relation: Relation): string {
  const { lines } = register;
  if (relation.kind === 'total') return `${totalMessage(lines, relation)}${explainTotal(register, relation)}`;
  const { result, printed, expected, terms } = relation;
  return `${lines[result.line].name}: the ${fieldInWords(result.field)} is ${inPounds(printed)}, but ${inWords(terms.map(({ field }) => field))} give ${inPounds(expected)}: a difference of ${inPounds(Math.abs(printed - expected))}.`;
}
