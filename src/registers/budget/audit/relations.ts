import type { BudgetLine, BudgetRegister } from '../budget';
import { FIGURE_FIELDS, type FigureField } from '../fields';
import { relationOf, type Relation, type RelationKind, type Term } from './relation';

type Lines = Pick<BudgetRegister, 'lines' | 'conventions'>;
/** A way of working out a field along the row: fields, each added or taken away. */
type Recipe = ReadonlyArray<readonly [field: FigureField, factor: 1 | -1]>;

/** Fields that are themselves variances: a line of income printed as a positive figure adds to them like any other. */
const VARIANCES: ReadonlySet<FigureField> = new Set(['variance', 'netVariance', 'previousVariance', 'varianceToDate', 'movement', 'fullYearEffect', 'managementAction']);
/** So few lines tell nothing of how a column is worked out: it is taken to be worked out as usual. */
const TOO_FEW = 3;

/** Every relation that the figures of a register ought to keep, whether they do or not. */
export function relationsOf(register: Lines): Relation[] {
  return [...alongRows(register), ...downColumns(register)];
}

/** Totals, each column by itself. */
function downColumns({ lines, ...rest }: Lines): Relation[] {
  const register = { lines, ...rest };
  return lines.flatMap((total, i) => (total.parts.length === 0 ? [] : FIGURE_FIELDS.flatMap((field): Relation[] => {
    if (total.parts.some((part) => isUnread(lines[part], field))) return [];
    const sum = (subtracts: boolean): Relation | null =>
      relationOf(register, 'total', { line: i, field }, total.parts.map((part): Term => ({ line: part, field, factor: subtracts && lines[part].factor !== total.factor ? -1 : 1 })));
    const mixed = total.parts.some((part) => lines[part].factor !== total.factor);
    const [usual, other] = mixed ? (VARIANCES.has(field) ? [sum(false), sum(true)] : [sum(true), sum(false)]) : [sum(false), null];
    if (!usual) return [];
    return [usual.holds || !other?.holds ? usual : other];
  })));
}

/** Words where a figure should be: what a sum with it should be nobody knows. */
function isUnread(line: BudgetLine, field: FigureField): boolean {
  const figure = line.figures[field];
  return figure !== undefined && figure.pounds === null && /\p{L}/u.test(String(figure.value)) && !/^n\/?a$/iu.test(String(figure.value).trim());
}

function alongRows(register: Lines): Relation[] {
  const { conventions } = register;
  const { basis, varianceSign: sign, actionSign } = conventions;
  const flip = (factor: 1 | -1): 1 | -1 => (factor === 1 ? -1 : 1);
  const times = (a: 1 | -1, b: 1 | -1): 1 | -1 => (a === b ? 1 : -1);
  const offAction: Recipe[number] = ['managementAction', times(flip(sign), actionSign)];
  const onAction: Recipe[number] = ['managementAction', times(sign, actionSign)];
  const overBudget: Recipe = [['projection', sign], [basis, flip(sign)]];
  const varianceRecipe: Recipe = conventions.projectionIs === conventions.varianceIs ? overBudget : [...overBudget, conventions.varianceIs === 'net' ? offAction : onAction];
  const both = (recipe: Recipe): Recipe[] => [recipe, recipe.map(([field, factor]) => [field, flip(factor)] as const)];
  return [
    ...worked(register, 'variance', 'variance', [varianceRecipe], 0),
    ...worked(register, 'net', 'netVariance', [[['variance', 1], offAction], [['netProjection', sign], [basis, flip(sign)]], [...overBudget, offAction]], 1),
    ...worked(register, 'net', 'netProjection', [[['projection', 1], ['managementAction', flip(actionSign)]]], 1),
    ...worked(register, 'movement', 'movement', [...both([['variance', 1], ['previousVariance', -1]]), ...both([['netVariance', 1], ['previousVariance', -1]]), ...both([['projection', 1], ['previousProjection', -1]])], 1),
    ...worked(register, 'toDate', 'varianceToDate', both([['actual', sign], ['budgetToDate', flip(sign)]]), 1),
  ];
}

/**
 * The relations of one column that is worked out along the row, by the recipe that most lines keep. A column that fewer than
 * half of its lines bear out means something else.
 * @param least lines that must bear a recipe out
 */
function worked(register: Lines, kind: RelationKind, field: FigureField, recipes: readonly Recipe[], least: number): Relation[] {
  if (!register.lines.some(({ figures }) => figures[field] !== undefined)) return [];
  let best: { relations: Relation[]; kept: number } | null = null;
  for (const recipe of recipes) {
    const relations = register.lines.flatMap((line, i) => {
      const relation = rowRelation(register, kind, line, i, field, recipe);
      return relation ? [relation] : [];
    });
    const kept = relations.filter(({ holds, expected, printed, allowed }) => holds && Math.max(Math.abs(expected), Math.abs(printed)) > allowed).length;
    if (!best || kept > best.kept) best = { relations, kept };
  }
  if (!best || best.kept < least) return [];
  const { relations, kept } = best;
  const telling = relations.filter(({ expected, printed, allowed }) => Math.max(Math.abs(expected), Math.abs(printed)) > allowed).length;
  return telling > TOO_FEW && kept * 2 < telling ? [] : relations;
}

function rowRelation(register: Lines, kind: RelationKind, line: BudgetLine, i: number, field: FigureField, recipe: Recipe): Relation | null {
  // All but management action must be there: no action is none, but no budget is no budget of 0.
  if (recipe.some(([term]) => term !== 'managementAction' && (line.figures[term]?.pounds ?? null) === null)) return null;
  const reverses = line.factor === -1 && kind === 'variance';
  const terms = recipe.map(([term, factor]): Term => ({ line: i, field: term, factor: reverses ? (factor === 1 ? -1 : 1) : factor }));
  return relationOf(register, kind, { line: i, field }, terms);
}
