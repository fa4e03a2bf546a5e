import type { Grid } from '../shared/grid';
import { coverageOf, type CellCoverage } from './coverage';
import { findingsOf, type AuditFinding } from './findings';
import { respectNotes } from './footnotes';
import { checkQuotes } from './quotes/checkQuotes';
import { prepareDigitSlips } from './quotes/digitSlip';
import { isList, tableListCounts, textListCounts } from './quotes/listCounts';
import { saying, type Pausing } from '../shared/pausing';
import { indexTable, type TableIndex } from './quotes/mentions';
import { addUpColumns } from './quotes/targets';
import { readSheet } from './reading/readSheet';
import type { Paragraph, SheetReading, Table } from './reading/table';
import { areaOf, type Relation } from './relation';
import type { Sum } from './relations/sums';
import { tableRelations } from './relations/tableRelations';
import { textClaims } from './sentences/claims';
import { readPassage, type Claim, type Passage, type Quote } from './sentences/passage';

/** Everything the audit says of a sheet. */
export interface TableAudit extends SheetReading {
  /** Every relation found, those that hold included. */
  readonly relations: readonly Relation[];
  readonly findings: readonly AuditFinding[];
  readonly coverage: readonly CellCoverage[];
}

/** A text is looked up in at most this many of the tables around it. */
const TABLES_PER_TEXT = 4;

/** How far an audit has come, in steps of about equal weight. */
export interface AuditProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Audits every table and every text on a sheet: finds the relations between the figures by labels and arithmetic
 * together, and says which do not hold. Pure; the time grows with the number of cells.
 */
export function auditSheet(grid: Grid): TableAudit {
  const steps = auditInSteps(grid);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same audit, stopping every few milliseconds, so that a pane can let the officer go on working meanwhile. */
export function* auditInSteps(grid: Grid): Generator<AuditProgress, TableAudit, void> {
  const reading = yield* saying(readSheet(grid), { done: 0, total: 1 });
  const { tables, paragraphs } = reading;
  const total = 2 * tables.length + paragraphs.length + 3;
  let done = 1;
  const step = (): AuditProgress => ({ done: done++, total });
  yield step();
  const found: Relation[] = [];
  const sums: Array<readonly Sum[]> = [];
  for (const table of tables) {
    const { relations, rowSums } = yield* saying(tableRelations(table), step());
    for (const relation of relations) found.push(relation);
    sums.push(rowSums);
  }
  const lists = tables.filter(isList);
  const others = tables.filter((table) => !isList(table));
  for (const list of lists) {
    for (const table of others) for (const relation of yield* saying(tableListCounts(table, list), { done, total })) found.push(relation);
  }
  const hasText = paragraphs.some(({ inTable }) => !inTable);
  const indexes: TableIndex[] = [];
  for (const [at, table] of tables.entries()) {
    const progress = step();
    if (!hasText) continue;
    const index = yield* saying(indexTable(table, sums[at]), progress);
    yield* saying(addUpColumns(index), progress);
    yield* saying(prepareDigitSlips(index), progress);
    indexes.push(index);
  }
  for (const paragraph of paragraphs) {
    const progress = step();
    for (const relation of yield* saying(paragraphRelations(paragraph, indexes), progress)) found.push(relation);
    yield progress;
  }
  const relations = yield* saying(respectNotes(found, tables, paragraphs), step());
  const findings = yield* saying(findingsOf(grid, relations), step());
  return { ...reading, relations, findings, coverage: yield* saying(coverageOf(tables, relations), { done: total, total }) };
}

function* paragraphRelations(paragraph: Paragraph, indexes: readonly TableIndex[]): Pausing<Relation[]> {
  const passage = readPassage(paragraph.text);
  if (passage.quotes.length === 0) return [];
  const claims = textClaims(passage).map((claim) => fromClaim(paragraph, claim));
  if (paragraph.inTable) return claims;
  const near = nearestTables(paragraph, indexes);
  return [...claims, ...(yield* quoteRelations(paragraph, passage, near))];
}

/** A text belongs to the table above it, or else to the one below; what stands in another table near by is not held against it. */
function* quoteRelations(paragraph: Paragraph, passage: Passage, near: readonly TableIndex[]): Pausing<Relation[]> {
  const [own, ...others] = near;
  if (!own) return [];
  const elsewhere = new Set<Quote>();
  const relations: Relation[] = [];
  for (const other of others) {
    yield;
    const all = new Set(passage.quotes);
    const { relations: found, matched } = checkQuotes(paragraph, passage, other, all);
    matched.forEach((quote) => elsewhere.add(quote));
    relations.push(...found.filter(({ status }) => status === 'holds' || status === 'truncated'));
  }
  relations.unshift(...checkQuotes(paragraph, passage, own, elsewhere).relations);
  if (isList(own.table)) relations.push(...(yield* textListCounts(paragraph, passage, own.table)));
  return relations;
}

function nearestTables(paragraph: Paragraph, indexes: readonly TableIndex[]): TableIndex[] {
  const distance = ({ firstRow, endRow }: Table): number => (endRow <= paragraph.row ? paragraph.row - endRow : firstRow > paragraph.row ? 1e6 + firstRow - paragraph.row : 0);
  const nearest: Array<{ index: TableIndex; away: number }> = [];
  for (const index of indexes) {
    const away = distance(index.table);
    if (nearest.length === TABLES_PER_TEXT && away >= nearest[TABLES_PER_TEXT - 1].away) continue;
    const place = nearest.findIndex((other) => other.away > away);
    nearest.splice(place < 0 ? nearest.length : place, 0, { index, away });
    nearest.length = Math.min(nearest.length, TABLES_PER_TEXT);
  }
  return nearest.map(({ index }) => index);
}

function fromClaim(paragraph: Paragraph, { figure, ...claim }: Claim): Relation {
  return { ...claim, ...areaOf(paragraph), printed: `${figure.hedge ? `${figure.hedge} ` : ''}${figure.text}`, sources: [] };
}
