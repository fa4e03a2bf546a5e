import { HIGHEST_SCORE, LOWEST_SCORE } from '../../../rules/riskScore';
import { areasOf, type ColumnRows } from '../../shared/areas';
import type { ListValidation } from '../../shared/edit';
import type { TidyStep } from '../../shared/tidy';
import { ASSESSMENTS } from '../fields';
import type { RiskRegister } from '../risk';

const SCORES = Array.from({ length: HIGHEST_SCORE - LOWEST_SCORE + 1 }, (_, i) => String(LOWEST_SCORE + i));

/** A drop-down of 1 to 5 on every likelihood and impact, rows not yet filled in included. */
export const scoreListsStep: TidyStep<RiskRegister> = {
  id: 'score-lists',
  title: 'Offer 1 to 5 for scores',
  description: 'Likelihood and impact cells get a list from 1 to 5, and refuse anything else.',
  onByDefault: true,
  propose: (register) => ({
    edits: [],
    decorations: areasOf(scoreCells(register)).map((area): ListValidation => ({
      kind: 'listValidation', step: 'score-lists', area, values: SCORES,
      message: `Likelihood and impact must be a whole number from ${LOWEST_SCORE} to ${HIGHEST_SCORE}.`,
    })),
  }),
};

/** Scores in words keep their own list, if they have one: 1 to 5 would refuse them. */
function scoreCells({ blocks, risks, worded }: RiskRegister): ColumnRows[] {
  const rows: number[][] = blocks.map(() => []);
  for (const risk of risks) rows[risk.block].push(risk.row);
  return blocks.flatMap(({ columns }, block) =>
    ASSESSMENTS.flatMap((name) => [worded.has('likelihood') ? undefined : columns[`${name}Likelihood`], worded.has('impact') ? undefined : columns[`${name}Impact`]])
      .filter((column) => column !== undefined)
      .map((column) => ({ column, rows: rows[block] })));
}
