import type { TidyStep } from '../../shared/tidy';
import { editsOf, tidiedOwners } from '../rewrites';
import type { RiskRegister } from '../risk';

/** One owner a line, as "Post (Name)". */
export const ownersStep: TidyStep<RiskRegister> = {
  id: 'owners',
  title: 'One owner a line',
  description: 'Several owners in a cell go on lines of their own, as “Post (Name)”; a lost bracket is put back where other rows show its place.',
  onByDefault: true,
  propose: (register) => ({ edits: editsOf(tidiedOwners(register), 'owners', 'One owner a line, as “Post (Name)”'), decorations: [] }),
};
