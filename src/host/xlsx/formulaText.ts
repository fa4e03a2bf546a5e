/** References inside formula text: moved with rows and columns, or copied to another cell. */
import type { Area } from '../../registers/shared/grid';
import { columnName } from '../../registers/shared/address';
import { MAX_COLUMNS, MAX_ROWS, columnNumber, shiftArea } from './areas';
import type { Shift } from './areas';

/** Strings and bracketed table references are passed over; then sheet!, then A1, A1:B2, A:B or 1:2. */
const TOKEN = new RegExp(
  [
    '"(?:[^"]|"")*"',
    '\\[(?:[^\\[\\]]|\\[[^\\]]*\\])*\\]',
    "((?:'(?:[^']|'')+'|(?<![\\w.'])[A-Za-z_\\\\][\\w.]*)!)?" +
      '(?<![\\w.$])(\\$?[A-Za-z]{1,3}\\$?\\d{1,7}(?::\\$?[A-Za-z]{1,3}\\$?\\d{1,7})?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?\\d{1,7}:\\$?\\d{1,7})(?![\\w.(!\\[])',
  ].join('|'),
  'g',
);

/** Calls `change` for each reference with its sheet prefix ("" when none) and puts back what it gives. */
function mapReferences(formula: string, change: (reference: string, sheet: string) => string): string {
  return formula.replace(TOKEN, (whole: string, sheet: string | undefined, reference: string | undefined) =>
    reference === undefined ? whole : change(reference, sheet ?? ''));
}

interface Corner { column: number | null; columnFixed: boolean; row: number | null; rowFixed: boolean }

function corner(text: string): Corner {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text);
  const [, first = '', letters = '', second = '', digits = ''] = match ?? [];
  return {
    column: letters ? columnNumber(letters) : null,
    columnFixed: letters !== '' && first === '$',
    row: digits ? Number(digits) - 1 : null,
    rowFixed: letters ? second === '$' : first === '$',
  };
}

function cornerText(part: Corner): string {
  const column = part.column === null ? '' : (part.columnFixed ? '$' : '') + columnName(part.column);
  return column + (part.row === null ? '' : (part.rowFixed ? '$' : '') + String(part.row + 1));
}

const plainSheet = (prefix: string): string => prefix.slice(0, -1).replace(/^'|'$/g, '').replace(/''/g, "'");

/**
 * A formula after rows, columns or cells were put in or taken out of a sheet.
 * @param formula with or without its leading "="
 * @param home the sheet the formula stands on: references without a sheet name mean this one
 * @param sheet the sheet that changed
 * @returns the formula with its references moved; a reference to something taken out becomes #REF!
 */
export function shiftFormula(formula: string, home: string, sheet: string, shift: Shift): string {
  return mapReferences(formula, (reference, prefix) => {
    if ((prefix ? plainSheet(prefix) : home).toLowerCase() !== sheet.toLowerCase()) return prefix + reference;
    const parts = reference.split(':').map(corner);
    const first = parts[0] as Corner;
    const last = parts[parts.length - 1] as Corner;
    const row = first.row ?? 0;
    const column = first.column ?? 0;
    const area: Area = { row, column, rows: (last.row ?? MAX_ROWS - 1) - row + 1, columns: (last.column ?? MAX_COLUMNS - 1) - column + 1 };
    if (area.rows < 1 || area.columns < 1) return prefix + reference;
    const moved = shiftArea(area, shift);
    if (!moved) return `${prefix}#REF!`;
    const ends: Corner[] = [
      { ...first, row: first.row === null ? null : moved.row, column: first.column === null ? null : moved.column },
      { ...last, row: last.row === null ? null : moved.row + moved.rows - 1, column: last.column === null ? null : moved.column + moved.columns - 1 },
    ];
    return prefix + (parts.length === 1 ? cornerText(ends[0] as Corner) : ends.map(cornerText).join(':'));
  });
}

/** A formula as it reads when copied `rows` down and `columns` right: references without "$" move along. */
export function copyFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (reference, prefix) => {
    const parts = reference.split(':').map(corner);
    for (const part of parts) {
      if (part.row !== null && !part.rowFixed) part.row += rows;
      if (part.column !== null && !part.columnFixed) part.column += columns;
      if ((part.row ?? 0) < 0 || (part.column ?? 0) < 0) return `${prefix}#REF!`;
    }
    return prefix + parts.map(cornerText).join(':');
  });
}

/** A formula after a sheet got another name. */
export function renameInFormula(formula: string, from: string, to: string): string {
  return mapReferences(formula, (reference, prefix) => (prefix && plainSheet(prefix).toLowerCase() === from.toLowerCase() ? sheetPrefix(to) : prefix) + reference);
}

/** The sheet's name as a formula's prefix, quoted where it must be, with its "!". */
export function sheetPrefix(name: string): string {
  const plain = /^[A-Za-z_\u00c0-\uffff][\w.\u00c0-\uffff]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[Rr]\d*([Cc]\d*)?$|^[Cc]\d*$/.test(name);
  return `${plain ? name : `'${name.replace(/'/g, "''")}'`}!`;
}
