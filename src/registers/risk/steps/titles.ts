import type { TidyStep } from '../../shared/tidy';
import { editsOf, separatedTitles } from '../rewrites';
import type { RiskRegister } from '../risk';

/** Titles and descriptions on lines of their own. */
export const titlesStep: TidyStep<RiskRegister> = {
  id: 'titles',
  title: 'Separate titles from descriptions',
  description: 'Puts a line break between a title and the description that follows it in the same cell, where it is plain where the one ends.',
  onByDefault: true,
  propose: (register) => ({ edits: editsOf(separatedTitles(register), 'titles', 'The title ran into the description'), decorations: [] }),
};
