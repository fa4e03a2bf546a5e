import { cellName } from '../shared/address';
import type { Finding, Severity } from '../shared/finding';
import { valueAt, type Area, type Grid } from '../shared/grid';
import { mapPausing, pace, type Pausing } from '../shared/pausing';
import type { Relation, RelationRule } from './relation';
import { findSlips, type Slip } from './slips';

/** A finding of the audit: with the relation it comes from and the cells to outline. */
export interface AuditFinding extends Finding {
  /** How likely it is that the paper means the relation, 0 to 1. */
  readonly confidence: number;
  readonly sources: readonly Area[];
}

const SURE = 0.9;
const WORTH_TELLING = 0.6;
const RULE_OF_SLIP = 'likely-slip';
const ORDER: readonly Severity[] = ['error', 'warning', 'info'];
const IS_PLURAL = /\badd to$/u;

/** Findings of broken, explained and truncated relations, worst first, then from the top of the sheet. */
export function* findingsOf(grid: Grid, relations: readonly Relation[]): Pausing<AuditFinding[]> {
  const told = relations.filter(({ status, confidence }) => status === 'explained' || status === 'truncated' || (status === 'broken' && confidence >= WORTH_TELLING));
  const slips = yield* findSlips(told);
  const mending = new Map<Relation, Slip>();
  const isDue = pace();
  for (const slip of [...slips].reverse()) {
    for (const relation of slip.mends) mending.set(relation, slip);
    if (isDue(slip.mends.length)) yield;
  }
  const findings = yield* mapPausing(yield* distinct(told), (relation): AuditFinding => ({
    rule: relation.rule,
    severity: severityOf(relation),
    row: relation.row,
    column: relation.column,
    message: messageOf(relation) + slipNote(mending.get(relation)),
    value: valueAt(grid, relation.row, relation.column),
    confidence: relation.confidence,
    sources: relation.sources,
  }));
  yield;
  const all = [...findings, ...slipFindings(grid, slips, findings)];
  return ORDER.flatMap((wanted) => all.filter(({ severity }) => severity === wanted).sort((a, b) => a.row - b.row || a.column - b.column));
}

/** One finding for one figure and one result, however many lines led to it: the surest is kept. */
function* distinct(relations: readonly Relation[]): Pausing<Relation[]> {
  const kept = new Map<string, Relation>();
  yield* mapPausing(relations, (relation) => {
    const key = [relation.row, relation.column, relation.status, relation.printed, relation.expected].join('|');
    const other = kept.get(key);
    if (!other || relation.confidence > other.confidence) kept.set(key, relation);
  });
  return [...kept.values()];
}

function severityOf({ status, confidence }: Relation): Severity {
  if (status !== 'broken') return 'info';
  return confidence >= SURE ? 'error' : 'warning';
}

/** Words for each kind of relation. None says which of two figures that disagree is right. */
const WORDS: Readonly<Record<RelationRule, (relation: Relation) => string>> = {
  'total': comesTo,
  'share': comesTo,
  'change': comesTo,
  'difference': comesTo,
  'rate': comesTo,
  'average': comesTo,
  'shares-sum': ({ says, expected, printed }) => (IS_PLURAL.test(says) && !says.includes('should') ? `${capital(says)} is ${expected}; ${printed} was to be expected (99 to 101 is allowed for rounding).` : `${capital(says.replace(/^what /u, ''))} ${expected} (99 to 101 is allowed for rounding).`),
  'subset': ({ printed, says, expected }) => `${printed} is printed, but it is ${says}: it can be ${expected}.`,
  'numbering': ({ printed, says }) => `${printed} is printed as ${says}.`,
  'repeated-figure': ({ printed, says, expected }) => `${printed} is printed here and ${expected} for ${says}.`,
  'list-count': ({ printed, says }) => `${printed} is stated, but there are ${says.replace(/^the /u, '')}.`,
  'text-vs-table': ({ printed, says, expected }) => `The text says ${printed}, but ${says} comes to ${expected}.`,
  'text-vs-text': ({ printed, says, expected }) => `The text says ${printed} here and ${expected} for ${says}.`,
};

function comesTo({ printed, says, expected }: Relation): string {
  return `${printed} is printed, but ${says} comes to ${expected}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function messageOf(relation: Relation): string {
  if (relation.status === 'truncated') return `${relation.printed} is cut off, not rounded: ${relation.says} comes to ${relation.expected}.`;
  const words = WORDS[relation.rule](relation);
  return relation.status === 'explained' ? `${words} A note on the sheet explains a difference here.` : words;
}

function slipNote(slip: Slip | undefined): string {
  if (!slip) return '';
  return ` Changing ${cellName(slip.row, slip.column)} by ${signed(slip.change)} would mend ${slip.mends.length} differences at once.`;
}

function signed(change: number): string {
  return `${change > 0 ? '+' : '-'}${Math.abs(change).toLocaleString('en-GB')}`;
}

/** The cell whose one change mends most is told in its own right, where nothing is told there yet. */
function slipFindings(grid: Grid, slips: readonly Slip[], findings: readonly AuditFinding[]): AuditFinding[] {
  const [best] = slips;
  if (!best || findings.some(({ row, column, severity }) => row === best.row && column === best.column && severity !== 'info')) return [];
  if (best.mends.every(({ status }) => status !== 'broken')) return [];
  const rivals = slips.filter(({ mends }) => mends.length === best.mends.length).length;
  return [{
    rule: RULE_OF_SLIP,
    severity: rivals === 1 ? 'warning' : 'info',
    row: best.row,
    column: best.column,
    message: `One change here, by ${signed(best.change)}, would mend ${best.mends.length} differences: ${best.mends.slice(0, 4).map(({ row, column }) => cellName(row, column)).join(', ')}.`,
    value: valueAt(grid, best.row, best.column),
    confidence: Math.min(...best.mends.map(({ confidence }) => confidence)) / rivals,
    sources: best.mends.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 })),
  }];
}
