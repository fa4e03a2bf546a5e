import { areasOf, type ColumnRows } from '../../shared/areas';
import type { ListValidation } from '../../shared/edit';
import type { TidyStep } from '../../shared/tidy';
import type { RiskRegister } from '../risk';
import { readCategories } from '../text/categories';
import { textCells } from '../textCells';

/** A drop-down of categories, for registers that give each risk one category of the list. */
export function categoryListsStep(list: readonly string[]): TidyStep<RiskRegister> {
  return {
    id: 'category-lists',
    title: 'Offer a list of categories',
    description: 'Category cells get the list of categories, if every risk has one of them and no more.',
    onByDefault: true,
    propose: (register) => {
      const cells = textCells(register, ['category']).map(({ text }) => readCategories(text, list));
      const single = cells.length > 0 && cells.every(({ parts, unknown }) => parts.length === 1 && unknown.length === 0);
      return { edits: [], decorations: single ? areasOf(categoryCells(register)).map((area): ListValidation => ({ kind: 'listValidation', step: 'category-lists', area, values: list, message: 'Choose a category from the list.' })) : [] };
    },
  };
}

function categoryCells({ blocks, risks }: RiskRegister): ColumnRows[] {
  return blocks.flatMap(({ columns }, block) => (columns.category === undefined ? [] : [{ column: columns.category, rows: risks.filter((risk) => risk.block === block).map(({ row }) => row) }]));
}
