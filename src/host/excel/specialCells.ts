import type { Arguments } from '../richapi/arguments';
import { apiNotFound } from '../richapi/errors';
import type { Area, ValueType } from '../model/types';
import { areasWhere, intersection } from './areas';
import type { RangeTarget } from './rangeTarget';

/** Excel.SpecialCellValueType, each a list of the kinds it takes in. */
const kindsOf: Readonly<Record<string, readonly ValueType[]>> = {
  All: ['Double', 'Boolean', 'String', 'Error'],
  Errors: ['Error'],
  ErrorsLogical: ['Error', 'Boolean'],
  ErrorsNumbers: ['Error', 'Double'],
  ErrorsText: ['Error', 'String'],
  ErrorsLogicalNumber: ['Error', 'Boolean', 'Double'],
  ErrorsLogicalText: ['Error', 'Boolean', 'String'],
  ErrorsNumberText: ['Error', 'Double', 'String'],
  Logical: ['Boolean'],
  LogicalNumbers: ['Boolean', 'Double'],
  LogicalText: ['Boolean', 'String'],
  LogicalNumbersText: ['Boolean', 'Double', 'String'],
  Numbers: ['Double'],
  NumbersText: ['Double', 'String'],
  Text: ['String'],
};

/**
 * The cells of one kind in a range, as few rectangles.
 * @param args the type of cell (Visible, Blanks, Constants, Formulas, ConditionalFormats, DataValidations) and the type of value
 */
export function specialCells(range: RangeTarget, args: Arguments): Area[] {
  const { area, sheet } = range;
  const type = args.string(0);
  if (type === 'Visible') return visibleAreas(range);
  const within = intersection(area, sheet.usedArea(false) ?? { row: 0, column: 0, rows: 1, columns: 1 });
  if (!within) return [];
  const kinds = kindsOf[args.string(1, 'All')];
  if (!kinds) throw args.invalid();

  const types = sheet.valueTypes(within);
  const formulas = sheet.formulas(within);
  const isFormula = (row: number, column: number) => {
    const content = formulas[row - within.row][column - within.column];
    return typeof content === 'string' && content.startsWith('=');
  };
  const ofKind = (row: number, column: number) => kinds.includes(types[row - within.row][column - within.column]);
  switch (type) {
    case 'Blanks': return areasWhere(within, (row, column) => formulas[row - within.row][column - within.column] === '');
    case 'Constants': return areasWhere(within, (row, column) => !isFormula(row, column) && ofKind(row, column));
    case 'Formulas': return areasWhere(within, (row, column) => isFormula(row, column) && ofKind(row, column));
    case 'ConditionalFormats': return sheet.conditionalFormats.flatMap((format) => format.areas.flatMap((cells) => intersection(area, cells) ?? []));
    case 'DataValidations': return sheet.validations.flatMap((validation) => validation.areas.flatMap((cells) => intersection(area, cells) ?? []));
    default: throw apiNotFound(`Range.getSpecialCells("${type}")`);
  }
}

/** What is not hidden, by hand or by a filter. Beyond the sheet's used part nothing is taken to be hidden. */
function visibleAreas({ area, sheet }: RangeTarget): Area[] {
  const used = sheet.usedArea(false) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const rows = runs(area.row, area.rows, (row) => row >= used.row + used.rows || !sheet.rowHidden(row));
  const columns = runs(area.column, area.columns, (column) => column >= used.column + used.columns || !sheet.columnHidden(column));
  return rows.flatMap(([row, count]) => columns.map(([column, width]): Area => ({ row, rows: count, column, columns: width })));
}

function runs(from: number, count: number, shown: (index: number) => boolean): Array<[from: number, count: number]> {
  const found: Array<[number, number]> = [];
  for (let index = from; index < from + count; index++) {
    if (!shown(index)) continue;
    const last = found.at(-1);
    if (last && last[0] + last[1] === index) last[1] += 1;
    else found.push([index, 1]);
  }
  return found;
}
