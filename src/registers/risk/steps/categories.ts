import type { TidyStep } from '../../shared/tidy';
import { editsOf, tidiedCategories } from '../rewrites';
import type { RiskRegister } from '../risk';

/** Categories in one form: as the list spells them, with commas between. */
export function categoriesStep(list: readonly string[]): TidyStep<RiskRegister> {
  return {
    id: 'categories',
    title: 'Write categories one way',
    description: 'Several categories in a cell are separated by commas and spelt as in the list of categories. Words are never changed.',
    onByDefault: true,
    propose: (register) => ({ edits: editsOf(tidiedCategories(register, list), 'categories', 'Categories separated by commas'), decorations: [] }),
  };
}
