import { LOWEST_SCORE } from '../../../rules/riskScore';
import { areasOf, type ColumnRows } from '../../shared/areas';
import type { ListValidation } from '../../shared/edit';
import type { TidyStep } from '../../shared/tidy';
import { ASSESSMENTS } from '../fields';
import type { RiskRegister } from '../risk';

const MEASURES = [{ measure: 'likelihood', ending: 'Likelihood' }, { measure: 'impact', ending: 'Impact' }] as const;

/** A drop-down of 1 to 5, or of the scores that the council's matrix has, on every likelihood and impact, rows not yet filled in included. */
export const scoreListsStep: TidyStep<RiskRegister> = {
  id: 'score-lists',
  title: 'Offer a list for scores',
  description: 'Likelihood and impact cells get a list of the scores, 1 to 5 unless your scheme has fewer, and refuse anything else.',
  onByDefault: true,
  propose: (register) => {
    const { likelihoods, impacts } = register.size;
    const lists = likelihoods === impacts ? listsTo(likelihoods, scoreCells(register, MEASURES)) : [...listsTo(likelihoods, scoreCells(register, [MEASURES[0]])), ...listsTo(impacts, scoreCells(register, [MEASURES[1]]))];
    return { edits: [], decorations: lists };
  },
};

function listsTo(highest: number, columns: readonly ColumnRows[]): ListValidation[] {
  const values = Array.from({ length: highest }, (_, i) => String(LOWEST_SCORE + i));
  const message = `Likelihood and impact must be a whole number from ${LOWEST_SCORE} to ${highest}.`;
  return areasOf(columns).map((area) => ({ kind: 'listValidation', step: 'score-lists', area, values, message }));
}

/** Scores in words keep their own list, if they have one: numbers would refuse them. */
function scoreCells({ blocks, risks, worded }: RiskRegister, measures: ReadonlyArray<(typeof MEASURES)[number]>): ColumnRows[] {
  const rows: number[][] = blocks.map(() => []);
  for (const risk of risks) rows[risk.block].push(risk.row);
  return blocks.flatMap(({ columns }, block) =>
    ASSESSMENTS.flatMap((name) => measures.map(({ measure, ending }) => (worded.has(measure) ? undefined : columns[`${name}${ending}`])))
      .filter((column) => column !== undefined)
      .map((column) => ({ column, rows: rows[block] })));
}
