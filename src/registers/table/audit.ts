import type { Grid } from '../shared/grid';
import { coverageOf, type CellCoverage } from './coverage';
import { findingsOf, type AuditFinding } from './findings';
import { respectNotes } from './footnotes';
import { checkQuotes } from './quotes/checkQuotes';
import { isList, tableListCounts, textListCounts } from './quotes/listCounts';
import { saying } from '../shared/pausing';
import { indexTable, type TableIndex } from './quotes/mentions';
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
  for (const list of lists) for (const table of tables) if (table !== list && !isList(table)) found.push(...tableListCounts(table, list));
  const indexes: TableIndex[] = [];
  for (const [index, table] of tables.entries()) indexes.push(yield* saying(indexTable(table, sums[index]), step()));
  for (const paragraph of paragraphs) {
    found.push(...paragraphRelations(paragraph, indexes));
    yield step();
  }
  const relations = respectNotes(found, tables, paragraphs);
  yield step();
  const findings = findingsOf(grid, relations);
  yield step();
  return { ...reading, relations, findings, coverage: yield* saying(coverageOf(tables, relations), { done: total, total }) };
}

function paragraphRelations(paragraph: Paragraph, indexes: readonly TableIndex[]): Relation[] {
  const passage = readPassage(paragraph.text);
  if (passage.quotes.length === 0) return [];
  const claims = textClaims(passage).map((claim) => fromClaim(paragraph, claim));
  if (paragraph.inTable) return claims;
  const near = nearestTables(paragraph, indexes);
  return [...claims, ...quoteRelations(paragraph, passage, near)];
}

/** A text belongs to the table above it, or else to the one below; what stands in another table near by is not held against it. */
function quoteRelations(paragraph: Paragraph, passage: Passage, near: readonly TableIndex[]): Relation[] {
  const [own, ...others] = near;
  if (!own) return [];
  const elsewhere = new Set<Quote>();
  const relations: Relation[] = [];
  for (const other of others) {
    const all = new Set(passage.quotes);
    const { relations: found, matched } = checkQuotes(paragraph, passage, other, all);
    matched.forEach((quote) => elsewhere.add(quote));
    relations.push(...found.filter(({ status }) => status === 'holds' || status === 'truncated'));
  }
  relations.unshift(...checkQuotes(paragraph, passage, own, elsewhere).relations);
  if (isList(own.table)) relations.push(...textListCounts(paragraph, passage, own.table));
  return relations;
}

function nearestTables(paragraph: Paragraph, indexes: readonly TableIndex[]): TableIndex[] {
  const distance = ({ firstRow, endRow }: Table): number => (endRow <= paragraph.row ? paragraph.row - endRow : firstRow > paragraph.row ? 1e6 + firstRow - paragraph.row : 0);
  return [...indexes].sort((a, b) => distance(a.table) - distance(b.table)).slice(0, TABLES_PER_TEXT);
}

function fromClaim(paragraph: Paragraph, { figure, ...claim }: Claim): Relation {
  return { ...claim, ...areaOf(paragraph), printed: `${figure.hedge ? `${figure.hedge} ` : ''}${figure.text}`, sources: [] };
}
