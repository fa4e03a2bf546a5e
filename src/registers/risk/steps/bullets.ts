import type { TidyStep } from '../../shared/tidy';
import { editsOf, tidiedBullets } from '../rewrites';
import type { RiskRegister } from '../risk';

/** Bullets of every kind as "- ", one item a line. */
export const bulletsStep: TidyStep<RiskRegister> = {
  id: 'bullets',
  title: 'Write bullets one way',
  description: 'Items of lists begin with “- ”, one a line, whatever bullet they had.',
  onByDefault: true,
  propose: (register) => ({ edits: editsOf(tidiedBullets(register), 'bullets', 'Bullets written as “- ”'), decorations: [] }),
};
