/**
 * Formulas as files write them and as people do. In a file, functions younger than the format carry "_xlfn.",
 * the names inside LET and LAMBDA "_xlpm.", and an add-in's own functions "_xldudf_" (with "." written "_");
 * a reference to the same row of a table is Table[[#This Row],[Column]].
 */
import type { Area } from '../../registers/shared/grid';
import { FUTURE_FUNCTIONS, WORKSHEET_FUNCTIONS } from './futureFunctions';
import { holds } from './areas';

/** What a formula's names may mean. */
export interface FormulaSurroundings {
  /** Upper-case ids of the add-in's own functions. */
  readonly customIds: ReadonlySet<string>;
  readonly tables: ReadonlyArray<{ readonly name: string; readonly sheet: string; readonly area: Area }>;
}

export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Text strings and quoted sheet names, which no rewriting may touch. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;

function outsideQuotes(formula: string, change: (piece: string) => string): string {
  return formula.split(QUOTED).map((piece, index) => (index % 2 === 0 ? change(piece) : piece)).join('');
}

const STRUCTURED = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|([A-Za-z_\\\u00c0-\uffff][\w.\\\u00c0-\uffff]*)?\[((?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*)\]/g;

/**
 * Writes a formula's table references in full: [@Cost] and [Cost] typed inside a table become
 * Register[[#This Row],[Cost]] and Register[Cost]. The calculation engine knows only the full form.
 */
export function expandTableReferences(formula: string, surroundings: FormulaSurroundings, place: Place): string {
  if (!formula.includes('[')) return formula;
  const here = surroundings.tables.find((table) => table.sheet === place.sheet && holds(table.area, place.row, place.column));
  return formula.replace(STRUCTURED, (whole: string, name: string | undefined, body: string | undefined) => {
    if (body === undefined) return whole;
    const table = name ?? here?.name;
    if (table === undefined || /^\d+$/.test(body)) return whole;
    let inner = body.trim();
    let thisRow = inner.startsWith('@');
    if (thisRow) inner = inner.slice(1);
    const parts = inner === '' ? [] : inner.split(/,(?![^[]*\])/).map((part) => part.trim());
    if (/^\[?#This Row\]?$/i.test(parts[0] ?? '')) {
      thisRow = true;
      parts.shift();
    }
    const bracketed = parts.map((part) => (part.startsWith('[') ? part : `[${part}]`));
    if (thisRow) return `${table}[${['[#This Row]', ...bracketed].join(',')}]`;
    const only = bracketed[0] ?? '';
    return bracketed.length === 1 && /^\[[^[\]]*\]$/.test(only) ? table + only : `${table}[${bracketed.join(',')}]`;
  });
}

/** A formula of a file, as people write it, with its leading "=". */
export function fromFile(formula: string, surroundings: FormulaSurroundings, place: Place): string {
  const plain = outsideQuotes(formula, (piece) =>
    piece
      .replace(/_xlfn\.(?:_xlws\.)?|_xlpm\.|_xlws\./g, '')
      .replace(/_xldudf_([A-Za-z0-9_.]+)/g, (_, name: string) => customName(name, surroundings.customIds)));
  return `=${expandTableReferences(plain, surroundings, place)}`;
}

function customName(name: string, ids: ReadonlySet<string>): string {
  const wanted = name.toUpperCase();
  for (const id of ids) if (id.replace(/\./g, '_') === wanted) return id;
  return name;
}

/** The names given inside LET and LAMBDA: those, as files write them, carry a prefix of their own. */
function localNames(formula: string): Set<string> {
  const names = new Set<string>();
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
  for (const call of bare.matchAll(/\b(LET|LAMBDA)\(/gi)) {
    const args: string[] = [''];
    let depth = 0;
    for (let at = call.index + call[0].length; at < bare.length && depth >= 0; at += 1) {
      const letter = bare[at] as string;
      if ('([{'.includes(letter)) depth += 1;
      if (')]}'.includes(letter)) depth -= 1;
      if (letter === ',' && depth === 0) args.push('');
      else if (depth >= 0) args[args.length - 1] += letter;
    }
    const everyOther = call[1]?.toUpperCase() === 'LET' ? 2 : 1;
    args.slice(0, -1).forEach((argument, index) => {
      if (index % everyOther === 0 && /^\s*[A-Za-z_][\w.]*\s*$/.test(argument)) names.add(argument.trim().toLowerCase());
    });
  }
  return names;
}

/** A formula as files write it, without the leading "=". */
export function toFile(formula: string, customIds: ReadonlySet<string>): string {
  const body = formula.replace(/^=/, '');
  const locals = localNames(body);
  return outsideQuotes(body, (piece) => {
    const functions = piece.replace(/(?<![\w.])([A-Za-z_][\w.]*)\(/g, (whole: string, name: string) => {
      const upper = name.toUpperCase();
      if (customIds.has(upper)) return `_xldudf_${upper.replace(/\./g, '_')}(`;
      if (WORKSHEET_FUNCTIONS.has(upper)) return `_xlfn._xlws.${upper}(`;
      if (locals.has(name.toLowerCase())) return `_xlpm.${name}(`;
      return FUTURE_FUNCTIONS.has(upper) ? `_xlfn.${upper}(` : whole;
    });
    if (locals.size === 0) return functions;
    return functions.replace(/(?<![\w.[])([A-Za-z_][\w.]*)(?![\w.(!\]])/g, (name: string) => (locals.has(name.toLowerCase()) ? `_xlpm.${name}` : name));
  });
}
