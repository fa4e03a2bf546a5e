import { untidyReader, type UntidyCell } from '../shared/untidyText';
import { ASSESSMENTS } from './fields';
import type { Risk, RiskRegister } from './risk';

/** The untidy text cells of every risk's row. Scores and ratings are left to the checks and steps for numbers. */
export function untidyRiskCells(register: RiskRegister): Array<{ risk: Risk; cell: UntidyCell }> {
  const readers = register.blocks.map((block) => {
    const scores = ASSESSMENTS.flatMap((name) => ['Likelihood', 'Impact', 'Rating'].map((measure) => block.columns[name + measure]));
    return untidyReader(register, block, new Set(scores.filter((column) => column !== undefined)));
  });
  const found: Array<{ risk: Risk; cell: UntidyCell }> = [];
  for (const risk of register.risks) for (const cell of readers[risk.block](risk.row)) found.push({ risk, cell });
  return found;
}
