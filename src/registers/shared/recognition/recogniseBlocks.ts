import type { Lexicon } from '../headings/lexicon';
import type { Grid } from '../grid';
import type { Block, FieldDefinition, FieldMatch, RecogniseOptions } from '../registerKind';
import { alignToContent } from './alignment';
import { sampleOf, type ScoreReader } from './content';
import { readHeaderBlock } from './headerBlock';
import { headerRowsOf, namesIn } from './headerRows';
import { blockWithoutHeader, withMapping } from './mapping';
import { columnsOf } from './columns';
import { regionOf, type Region } from './region';
import { matchFields, type GroupOrder } from './scoreGroups';

/** What a kind of register tells recognition. */
export interface RecognitionRules {
  readonly fields: readonly FieldDefinition[];
  readonly lexicon: Lexicon;
  readonly groups: GroupOrder;
  /** Words of bands and colours, in lower case. */
  readonly bandWords: ReadonlySet<string>;
  /** Reads words as scores; without it only numbers are. */
  readonly readScore?: ScoreReader;
}

/** The blocks of a register, from the top, with every field in its true column. Empty when no header was found. */
export function recogniseBlocks(grid: Grid, rules: RecognitionRules, options: RecogniseOptions = {}): Block[] {
  const region = regionOf(grid, options.within);
  const headers = headerRowsOf(region, rules.lexicon);
  const read = (i: number, model?: readonly FieldMatch[]): ReadBlock => readBlock(region, headers[i], headers[i + 1]?.[0] ?? region.endRow, rules, model);
  const fullest = fullestHeader(region, headers, rules.lexicon);
  const model = headers.length > 0 ? read(fullest) : null;
  const found = headers.map((_, i) => (model && i !== fullest ? read(i, model.printed) : model)).filter((block) => block !== null);
  const blocks = shareFields(found, rules.fields);
  if (!options.mapping) return blocks;
  return blocks.length > 0 ? withMapping(blocks, options.mapping, region) : blockWithoutHeader(region, options.mapping);
}

/** A block, with what sharing fields between blocks needs to know of its header. */
interface ReadBlock {
  readonly block: Block;
  /** Fields where the header prints them. */
  readonly printed: readonly FieldMatch[];
  /** Columns under headings the register does not know. */
  readonly otherColumns: ReadonlySet<number>;
}

/** A column borrowed from another block is less sure than one with a heading. */
const BORROWED = 0.8;

/** The first of the headers that say most. */
function fullestHeader(region: Region, headers: ReadonlyArray<readonly number[]>, lexicon: Lexicon): number {
  const sizes = headers.map((rows) => namesIn(region, rows, lexicon).size);
  return sizes.indexOf(Math.max(...sizes));
}

function readBlock(region: Region, headerRows: readonly number[], endRow: number, rules: RecognitionRules, model?: readonly FieldMatch[]): ReadBlock {
  const firstRow = headerRows[headerRows.length - 1] + 1;
  const sample = sampleOf(region, firstRow, endRow, rules.bandWords, rules.readScore);
  const header = readHeaderBlock(region, headerRows, rules.lexicon, sample);
  const printed = matchFields(header.columns, rules.fields, rules.groups, sample, model);
  // A second column for a field ("Maximum end date" beside "End date") is not data gone astray either.
  const taken = new Set(printed.map(({ column }) => column));
  const seconds = header.columns.filter(({ field, column }) => field !== undefined && !taken.has(column)).map(({ column }) => column);
  const otherColumns = new Set([...header.otherColumns, ...seconds]);
  const fields = alignToContent({
    matches: printed, fields: rules.fields, sample, otherColumns, firstColumn: region.firstColumn, endColumn: region.endColumn,
  });
  const at = columnsOf(printed);
  const moved = fields.filter(({ field, column }) => column !== at[field]).map(({ field }) => field);
  const block = { headerRows, firstRow, endRow, fields, columns: columnsOf(fields), headings: header.cells, moved };
  return { block, printed, otherColumns: header.otherColumns };
}

/** A block whose header lacks a field (a later page with fewer headings) has it where the nearest block before, or after, has it. */
function shareFields(read: readonly ReadBlock[], fields: readonly FieldDefinition[]): Block[] {
  const blocks = read.map(({ block }) => block);
  const extra: FieldMatch[][] = read.map(() => []);
  const used = read.map(({ block, otherColumns }) => new Set([...block.fields.map(({ column }) => column), ...otherColumns]));
  for (const { id } of fields) {
    const own = blocks.map((block) => (block.columns[id] === undefined ? undefined : block.fields.find(({ field }) => field === id)));
    let lent = own.find((match) => match !== undefined);
    if (!lent) continue;
    own.forEach((match, i) => {
      lent = match ?? lent;
      if (match || !lent || used[i].has(lent.column)) return;
      used[i].add(lent.column);
      extra[i].push({ ...lent, heading: '', confidence: lent.confidence * BORROWED });
    });
  }
  return blocks.map((block, i) => {
    if (extra[i].length === 0) return block;
    const all = [...block.fields, ...extra[i]].sort((a, b) => a.column - b.column);
    return { ...block, fields: all, columns: columnsOf(all) };
  });
}
