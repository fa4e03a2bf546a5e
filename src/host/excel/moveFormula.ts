import { columnName } from '../../registers/shared/address';
import { maxColumns, maxRows, parseAddress } from './address';

/** A text in quotes, a sheet's name in quotes, or a cell reference; anything else is passed over. */
const tokens = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(.!])/gi;

/** A formula as it reads once copied some rows down and columns right: references without "$" move along. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(tokens, (token: string, columnFixed?: string, column?: string, rowFixed?: string, row?: string) => {
    const place = column === undefined ? null : parseAddress(`${column}${row}`);
    if (!place) return token;
    const newColumn = place.area.column + (columnFixed ? 0 : columns);
    const newRow = place.area.row + (rowFixed ? 0 : rows);
    if (newColumn < 0 || newRow < 0 || newColumn >= maxColumns || newRow >= maxRows) return '#REF!';
    return `${columnFixed}${columnName(newColumn)}${rowFixed}${newRow + 1}`;
  });
}
