import type { TidyPlan } from '../shared/edit';
import type { Check, Finding } from '../shared/finding';
import { endColumn, endRow, type Area, type Grid } from '../shared/grid';
import type { Block, Recognised, Recognition, RecogniseOptions, RegisterKind, RegisterSummary } from '../shared/registerKind';
import { auditSheet, type TableAudit } from './audit';

/** Any sheet with figures, read and audited. */
export interface TableRegister extends Recognised {
  readonly audit: TableAudit;
}

const TITLES: ReadonlyArray<readonly [rule: string, title: string]> = [
  ['total', 'A total is not the sum of its parts'],
  ['share', 'A share is not what its count and base give'],
  ['shares-sum', 'Shares do not add to 100'],
  ['change', 'A change is not what the two figures give'],
  ['difference', 'A difference is not what the two figures give'],
  ['rate', 'A rate is not what its count and base give'],
  ['average', 'An average is not the mean of its figures'],
  ['subset', 'A part is larger than its whole'],
  ['numbering', 'Numbering has a gap or a repeat'],
  ['repeated-figure', 'The same figure is printed in two ways'],
  ['list-count', 'A count differs from the list it counts'],
  ['text-vs-table', 'A text differs from the table it quotes'],
  ['likely-slip', 'One change would mend several differences'],
];

const checks: readonly Check<TableRegister>[] = TITLES.map(([rule, title]) => ({
  rule,
  title,
  severity: 'error',
  run: ({ audit }) => audit.findings.filter((finding) => finding.rule === rule),
}));

/** The table audit as a kind of register: any sheet with figures or with text that states figures. It edits nothing. */
export const tableKind: RegisterKind<TableRegister> = {
  id: 'table',
  title: 'Table audit',
  fields: [],
  recognise,
  checks,
  check: (register): Finding[] => [...register.audit.findings],
  steps: [],
  plan: (grid): TidyPlan => ({ sheet: grid.sheet, proposals: [], changes: [], decorations: [] }),
  summary,
};

function recognise(grid: Grid, options?: RecogniseOptions): Recognition<TableRegister> {
  const audited = options?.within ? crop(grid, options.within) : grid;
  const audit = auditSheet(audited);
  if (audit.coverage.length === 0 && audit.relations.length === 0 && audit.paragraphs.length === 0 && audit.tables.length === 0) {
    return { ok: false, reason: 'No table and no text with figures was found.' };
  }
  return {
    ok: true,
    register: {
      audit,
      grid: audited,
      sheet: grid.sheet,
      headerRows: audit.tables.flatMap(({ headerRows }) => headerRows),
      fields: [],
      confidence: audit.tables.length > 0 ? 1 : 0.5,
      recordCount: audit.tables.reduce((count, { rows }) => count + rows.length, 0),
      blocks: audit.tables.map(({ headerRows, firstRow, endRow: end }): Block => ({ headerRows, firstRow, endRow: end, fields: [], columns: {}, headings: [], moved: [] })),
    },
  };
}

/** The part of a grid inside an area; nothing where they share nothing. */
export function crop(grid: Grid, area: Area): Grid {
  const top = Math.max(grid.top, area.row);
  const left = Math.max(grid.left, area.column);
  const bottom = Math.min(endRow(grid), area.row + area.rows);
  const right = Math.min(endColumn(grid), area.column + area.columns);
  const cut = <T>(rows: ReadonlyArray<ReadonlyArray<T>>): T[][] => rows.slice(top - grid.top, Math.max(0, bottom - grid.top)).map((row) => row.slice(left - grid.left, Math.max(0, right - grid.left)));
  return { ...grid, top, left, values: cut(grid.values), formulas: cut(grid.formulas), numberFormats: cut(grid.numberFormats) };
}

function summary({ audit, recordCount }: TableRegister): RegisterSummary {
  const count = (state: string): number => audit.coverage.filter((cell) => cell.state === state).length;
  const wrong = audit.findings.filter(({ severity }) => severity !== 'info').length;
  const noted = audit.findings.length - wrong;
  const sentences = [
    wrong === 0 ? 'No figure was found that does not add up.' : `${plural(wrong, 'figure does', 'figures do')} not add up.`,
    `${plural(audit.coverage.length, 'figure', 'figures')} in ${plural(audit.tables.length, 'table', 'tables')}: ${count('checked')} checked, ${count('broken')} in a relation that does not hold, ${count('not covered')} not covered by any relation.`,
    ...(noted > 0 ? [`${plural(noted, 'remark', 'remarks')} for information (cut-off shares, differences explained by a note).`] : []),
  ];
  return { records: recordCount, emptyRecords: 0, sentences };
}

function plural(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}
