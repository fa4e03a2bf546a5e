import { cellName } from '../../shared/address';
import { probability } from '../evidence';
import { written } from '../reading/figure';
import type { Paragraph } from '../reading/table';
import { areaOf, areasOf, compare, type Relation } from '../relation';
import { after, before, type Passage, type Quote } from '../sentences/passage';
import { groupShareRelation } from './groupShares';
import { columnMentions, rowMentions, wordsOf, type Mention, type TableIndex } from './mentions';
import { comparedPeriods } from './comparedPeriods';
import { digitSlip } from './digitSlip';
import { isShare, type Broken, type Reference } from './reference';
import { shareOfTotal } from './shareOfTotal';
import { columnTargets, rowTargets, runTargets, type Target } from './targets';

/** How many other figures of the sentence are found in a row of the table. */
type Support = (quote: Quote, row: number) => number;

const MOST_NAMED_ROWS = 8;
const LARGE = 1000;
/** Share of wrong quotations that are wrong by one unit, and of quotations that are wrong at all. */
const OUT_BY_ONE = 0.3 * 0.04;

/**
 * Figures of a text that quote a table: a cell, a sum, a share or a change of the rows and columns that the sentence
 * names. A figure is held against the text only where the sentence says plainly which cell it means.
 * @param quoted figures already found in another table: they are left alone here
 */
export function checkQuotes(paragraph: Paragraph, passage: Passage, index: TableIndex, quoted: ReadonlySet<Quote>): { relations: Relation[]; matched: Quote[] } {
  const original = new Map<Quote, Quote>();
  const read = { ...passage, quotes: passage.quotes.map((quote) => {
    const own = inUnitsOf(index, quote);
    original.set(own, quote);
    return own;
  }) };
  const { relations, matched } = checkRead(paragraph, read, index, new Set(read.quotes.filter((quote) => quoted.has(original.get(quote) ?? quote))));
  return { relations, matched: matched.map((quote) => original.get(quote) ?? quote) };
}

/** An amount written out in thousands or millions (£50.3m), in the unit in which the table prints its own (£000). */
function inUnitsOf({ scale }: TableIndex, quote: Quote): Quote {
  if (scale === 1 || quote.unit !== 'money' || quote.step < 1000) return quote;
  return { ...quote, value: quote.value / scale, step: quote.step / scale, rounded: true };
}

function checkRead(paragraph: Paragraph, passage: Passage, index: TableIndex, quoted: ReadonlySet<Quote>): { relations: Relation[]; matched: Quote[] } {
  const lookUp = lookUpIn(passage, index);
  const references = passage.quotes.map((quote) => refer(lookUp, quote));
  const support: Support = (quote, row) => references.filter((other) => other.quote !== quote && other.quote.sentence === quote.sentence && other.match?.row === row).length;
  const relations: Relation[] = [];
  for (const reference of references) {
    const { quote, match } = reference;
    const direct = match && isDirect(match) ? match : null;
    const named = namedCell(passage, index, reference, support);
    const holds = named ? (fits(named.target, quote) ? named.target : null) : direct;
    if (holds) {
      relations.push(relation(paragraph, quote, holds, 'holds', 0.8));
      continue;
    }
    if (!quoted.has(quote)) {
      const plain = named ?? countOfShare(passage, index, references, reference) ?? bracketed(passage, references, reference) ?? nearNoun(passage, index, references, reference);
      const broken = plain ?? (match ? null : (namedChange(passage, index, reference, support) ?? shareOfTotal(passage, index, references, reference) ?? comparedPeriods(passage, index, references, reference) ?? nearMiss(passage, references, reference, index) ?? digitSlip(passage, index, references, reference)));
      if (broken) {
        relations.push(relation(paragraph, quote, broken.target, 'broken', broken.confidence));
        continue;
      }
    }
    if (match) relations.push(relation(paragraph, quote, match, 'holds', 0.8));
    const group = match || quoted.has(quote) ? null : groupShareRelation(paragraph, passage, index, quote);
    if (group) relations.push(group);
  }
  return { relations, matched: references.flatMap(({ quote, match }) => (match && isDirect(match) ? [quote] : [])) };
}

/** Printed in the table as it stands, or the sum of a whole row or column: not worked out from a choice of cells. */
function isDirect({ kind }: Target): boolean {
  return kind === 'cell' || kind === 'sum';
}

function fits(target: Target, quote: Quote): boolean {
  if (isShare(target.unit) !== isShare(quote.unit)) return false;
  return compare({ ...quote, value: Math.abs(quote.value) }, { low: Math.abs(target.value.low), high: Math.abs(target.value.high) }) !== 'broken';
}

/** What a sentence names in a table, and all that it can quote of that; and what only large figures can quote. */
interface LookUp {
  readonly ofSentence: (sentence: number) => Pick<Reference, 'rows' | 'columns' | 'targets'>;
  readonly runs: () => readonly Target[];
}

/** Looks up each sentence of a text once, however many figures it holds. */
function lookUpIn(passage: Passage, index: TableIndex): LookUp {
  const sentences = new Map<number, Pick<Reference, 'rows' | 'columns' | 'targets'>>();
  let runs: readonly Target[] | null = null;
  return {
    ofSentence: (sentence) => {
      const known = sentences.get(sentence) ?? named(passage, index, sentence);
      sentences.set(sentence, known);
      return known;
    },
    runs: () => (runs ??= runTargets(index)),
  };
}

function named(passage: Passage, index: TableIndex, sentence: number): Pick<Reference, 'rows' | 'columns' | 'targets'> {
  const { start, end } = passage.sentences[sentence];
  const words = wordsOf(passage.text.slice(start, end), start);
  const rows = rowMentions(index, words).slice(0, MOST_NAMED_ROWS);
  const columns = columnMentions(index, words);
  const lines = rows.map(({ line }) => line);
  const totals = index.totalRows.filter((row) => !lines.includes(row)).slice(-4);
  // Where rows are named, changes and shares are those of the named rows; the total is only quoted as it stands.
  const ofTotals = rowTargets(index, totals).filter(({ kind }) => rows.length === 0 || kind === 'cell');
  return { rows, columns, targets: [...rowTargets(index, lines), ...ofTotals, ...columnTargets(index, lines)] };
}

function refer({ ofSentence, runs }: LookUp, quote: Quote): Reference {
  const { rows, columns, targets } = ofSentence(quote.sentence);
  const isLarge = Math.abs(quote.value) >= LARGE * quote.step && quote.unit !== 'percent';
  const all = isLarge ? [...targets, ...runs()] : targets;
  const match = all.find((target) => isDirect(target) && fits(target, quote)) ?? all.find((target) => fits(target, quote)) ?? null;
  return { quote, rows, columns, targets: all, match };
}

/**
 * "Education … an increase on 21 in 2016/17", "26% were fully upheld": the column is named right beside the figure, the
 * row in the words before it, or no row at all, which means the total. Another figure of the sentence must be found in
 * the same row.
 */
function namedCell(passage: Passage, index: TableIndex, { quote, rows }: Reference, support: Support): Broken | null {
  if (quote.spelled || quote.hedge || /\brespectively\b/iu.test(passage.sentences[quote.sentence].text) || /\b(?:of|from) (?:those|these|the)\b/iu.test(before(passage, quote))) return null;
  const row = rowOf(quote, rows, index);
  const column = row === null ? null : columnOf(passage, index, quote);
  if (row === null || column === null) return null;
  const cell = index.table.cells[row][column];
  if (!cell.figure || cell.kind !== 'figure' || (support(quote, row) < 1 && !(rows.length > 0 && countsWhatTheTableCounts(passage, index, quote)))) return null;
  const target: Target = { kind: 'cell', value: { low: cell.figure.value, high: cell.figure.value }, unit: cell.figure.unit, cells: [cell], row, column, says: 'the figure' };
  return { target, confidence: rows.length > 0 ? 0.9 : 0.8 };
}

/** The row a figure speaks of: the one named last before it, the only one named, or the only total. */
function rowOf(quote: Quote, rows: readonly Mention[], index: TableIndex): number | null {
  if (rows.length === 0) return index.totalRows.length === 1 ? index.totalRows[0] : null;
  if (rows.length === 1) return rows[0].line;
  return rows.filter(({ end }) => end <= quote.start).sort((a, b) => b.end - a.end).at(0)?.line ?? null;
}

/** The one column of the figure's unit whose label stands in the words right after it. */
function columnOf(passage: Passage, index: TableIndex, quote: Quote): number | null {
  const tail = after(passage, quote);
  const ofUnit = ({ line }: Mention): boolean => isShare(index.table.columns[line].unit) === isShare(quote.unit);
  const mentions = columnMentions(index, wordsOf(tail.slice(0, 60))).filter(ofUnit);
  const beside = mentions.filter(({ start }) => /^[\s)]*(?:(?!or\b|and\b|not\b|nor\b|either\b|than\b|to\b|from\b)\p{L}+\s+){0,3}$/iu.test(tail.slice(0, start)));
  if (beside.length > 0) return beside.length === 1 ? beside[0].line : null;
  return mentions.length === 1 && /^\s*(?:\p{L}+\s+){0,3}(?:in|during|for|at)\s/iu.test(tail) ? mentions[0].line : null;
}

/** The noun after a figure is one of the table's own words: complaints, in a table of complaints. */
function countsWhatTheTableCounts(passage: Passage, index: TableIndex, quote: Quote): boolean {
  const noun = wordsOf(after(passage, quote)).at(0)?.stem;
  return noun !== undefined && (index.titleWords.has(noun) || index.columnWords.some((words) => words.includes(noun)));
}

/** "Planning and Development (11)": a count in brackets right after a row's name is one of that row's figures. */
function bracketed(passage: Passage, references: readonly Reference[], { quote, rows, targets }: Reference): Broken | null {
  if (quote.unit !== 'plain' || quote.spelled || quote.hedge || !/^\)/u.test(after(passage, quote))) return null;
  const row = rows.find(({ end }) => /^['’"”]?\s*\($/u.test(passage.text.slice(end, quote.start)));
  const own = targets.filter((target) => target.kind === 'cell' && target.row === row?.line && target.unit === 'plain');
  const supported = references.some((other) => other.quote !== quote && other.match !== null);
  if (!row || own.length === 0 || !supported) return null;
  const target = own.reduce((nearest, other) => (Math.abs(other.value.low - quote.value) < Math.abs(nearest.value.low - quote.value) ? other : nearest));
  return { target, confidence: 0.75 };
}

/**
 * "74 complaints were answered on time (65%)": the share is printed in the table beside its own count, which is another
 * number. A count that gives the share by itself is left alone: it may be a share of something else.
 */
function countOfShare(passage: Passage, index: TableIndex, references: readonly Reference[], { quote }: Reference): Broken | null {
  const share = references.find((other) => other.quote.start > quote.end)?.quote;
  const match = references.find((other) => other.quote === share)?.match;
  if (quote.unit !== 'plain' || quote.spelled || quote.hedge || share?.unit !== 'percent' || match?.kind !== 'cell' || match.row === null || match.column === null) return null;
  if (share.sentence !== quote.sentence || !/^[^.;:()]*\(\s*$/u.test(passage.text.slice(quote.end, share.start))) return null;
  const row = index.table.cells[match.row];
  const counts = row.filter((cell) => cell.kind === 'figure' && cell.figure && !isShare(cell.figure.unit));
  const gives = (count: number): boolean => counts.some(({ figure }) => figure !== null && figure.value >= count && figure.value > 0 && compare(share, { low: (100 * count) / figure.value, high: (100 * count) / figure.value }) !== 'broken');
  const column = match.column - 1;
  const own = row.at(column);
  if (column < 0 || !own?.figure || isShare(own.figure.unit) || !gives(own.figure.value) || gives(quote.value) || own.figure.value === quote.value) return null;
  const target: Target = { kind: 'cell', value: { low: own.figure.value, high: own.figure.value }, unit: own.figure.unit, cells: [own], row: match.row, column, says: 'the figure' };
  return { target, confidence: 0.85 };
}

/** "58 complaints": near to the total of the one column that counts complaints. */
function nearNoun(passage: Passage, index: TableIndex, references: readonly Reference[], { quote, rows, targets }: Reference): Broken | null {
  const noun = wordsOf(after(passage, quote)).at(0)?.stem;
  if (noun === undefined || quote.spelled || quote.hedge || isShare(quote.unit) || quote.value < 10) return null;
  const columns = index.columnWords.flatMap((words, column) => (words.includes(noun) && !isShare(index.table.columns[column].unit) ? [column] : []));
  const row = rowOf(quote, rows, index);
  const target = targets.find(({ kind, row: at, column }) => kind === 'cell' && at === row && columns.length === 1 && column === columns[0]);
  if (!target || Math.abs(target.value.low - quote.value) > quote.step * 1.01) return null;
  const supported = references.filter((other) => other.quote !== quote && other.match && isDirect(other.match)).length;
  const prior = supported > 0 ? 0.95 : 0.7;
  const confidence = probability((prior / (1 - prior)) * (OUT_BY_ONE / ((3 * quote.step) / (2 * quote.value + 3 * quote.step))));
  return confidence >= 0.6 ? { target, confidence } : null;
}

const MORE = /^\s+(?:additional|more|fewer|extra)\b/iu;
const BY = /\b(?:increas|decreas|reduc|ris|rose|grew|fell|fall|dropp)\p{L}*\s+(?:by|of)\s+(?:\p{L}+\s+)?$/iu;

/** "increased by 16%, equating to 14 additional": the change of the row named, between the two periods of the table. */
function namedChange(passage: Passage, index: TableIndex, { quote, rows, targets }: Reference, support: Support): Broken | null {
  const counts = index.table.columns.flatMap(({ unit, hints, label }, column) => (unit !== null && unit !== 'percent' && !hints.change && !hints.total && /\d/u.test(label) ? [column] : []));
  if (counts.length !== 2 || rows.length !== 1 || quote.spelled) return null;
  const wanted = quote.unit === 'percent' ? 'change' : 'difference';
  const says = MORE.test(after(passage, quote)) || BY.test(before(passage, quote));
  const cells = counts.map((column) => index.table.cells[rows[0].line][column]);
  const target = targets.find(({ kind, cells: own }) => kind === wanted && own[0] === cells[0] && own[1] === cells[1]);
  if (!says || !target) return null;
  return wanted === 'change' || support(quote, rows[0].line) >= 1 ? { target, confidence: 0.88 } : null;
}

/**
 * A figure one unit away from what its sentence seems to quote. How much that tells depends on how many figures it could
 * have come near to by chance, on the words beside it, and on how much else of the text is found in the table.
 */
function nearMiss(passage: Passage, references: readonly Reference[], { quote, rows, columns, targets }: Reference, index: TableIndex): Broken | null {
  if (quote.spelled || quote.hedge || quote.unit === 'percent' || quote.value < 10) return null;
  const usable = targets.filter((target) => isShare(target.unit) === isShare(quote.unit) && (target.kind === 'cell' || target.kind === 'sum') && (rows.length === 0 || target.row === null || target.kind === 'sum' || rows.some(({ line }) => line === target.row) || quote.value >= LARGE));
  const distinct = new Set(usable.map(({ value }) => value.low));
  const near = usable.find(({ value }) => Math.abs(value.low - quote.value) <= quote.step * 1.01);
  if (!near) return null;
  const others = references.filter((other) => other.quote !== quote);
  const found = others.filter(({ match }) => match !== null).length;
  const named = rows.length > 0 || columns.length > 0 || namesAWord(passage, quote, near, index);
  const prior = Math.min(0.97, 0.25 + (named ? 0.35 : 0) + (others.length > 0 ? (0.4 * found) / others.length : 0.1));
  const chance = (distinct.size * 3 * quote.step) / (2 * quote.value + 3 * quote.step);
  const confidence = probability((prior / (1 - prior)) * (OUT_BY_ONE / chance));
  return confidence >= 0.6 ? { target: near, confidence } : null;
}

/** The words after the figure, or its sentence, share a telling word with the labels of what it is near to. */
function namesAWord(passage: Passage, quote: Quote, { cells, column }: Target, index: TableIndex): boolean {
  const beside = new Set(wordsOf(after(passage, quote).slice(0, 40)).map((word) => word.stem));
  const sentence = new Set(wordsOf(passage.sentences[quote.sentence].text).map((word) => word.stem));
  const labels = index.table.rows.flatMap((_, row) => (index.table.cells[row].some((cell) => cells.includes(cell)) ? index.rowWords[row] : []));
  const columns = cells.flatMap((cell) => index.table.cells.flatMap((row) => row.flatMap((other, c) => (other === cell ? index.columnWords[c] : []))));
  return labels.some((word) => word.length >= 5 && sentence.has(word)) || [...columns, ...(column === null ? [] : index.columnWords[column])].some((word) => word.length >= 4 && beside.has(word));
}

function relation(paragraph: Paragraph, quote: Quote, target: Target, status: 'holds' | 'broken', confidence: number): Relation {
  const middle = (target.value.low + target.value.high) / 2;
  const compared = status === 'holds' ? compare(quote, target.value) : status;
  const sources = areasOf(target.cells);
  const names = sources.map(({ row, column, rows, columns }) => (rows * columns === 1 ? cellName(row, column) : `${cellName(row, column)}:${cellName(row + rows - 1, column + columns - 1)}`));
  return {
    rule: 'text-vs-table',
    status: compared === 'truncated' ? 'truncated' : status,
    ...areaOf(paragraph),
    printed: quote.text,
    expected: written(middle, { ...quote, unit: quote.unit === 'plain' && target.unit === 'money' ? 'plain' : quote.unit }),
    sources,
    says: `${target.says} in the table (${names.slice(0, 4).join(', ')})`,
    confidence,
    gap: middle - quote.value,
    exact: target.kind === 'cell' || target.kind === 'sum',
  };
}
