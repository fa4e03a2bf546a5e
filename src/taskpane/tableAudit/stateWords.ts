import type { TableAudit } from '../../registers/table/audit';
import { count } from '../shared/words';
import { countStates } from './picture';
import type { AuditState } from './useTableAudit';

/** The audit in a few sentences. */
export function auditSentences({ findings, coverage, tables }: Pick<TableAudit, 'findings' | 'coverage' | 'tables'>): string[] {
  const wrong = findings.filter(({ severity }) => severity !== 'info').length;
  const noted = findings.length - wrong;
  const counts = countStates(coverage);
  return [
    wrong === 0 ? 'No figure was found that does not add up.' : `${count(wrong, 'finding')} of figures that do not add up.`,
    ...(coverage.length > 0
      ? [`Of ${count(coverage.length, 'figure')} in ${count(tables.length, 'table')}, ${number(counts.checked)} agree with others, ${number(counts.broken)} do not, and ${number(counts['not covered'])} stand in no relation that was found.`]
      : []),
    ...(noted > 0 ? [`${count(noted, 'remark')} for information: figures cut off instead of rounded, differences that a note explains.`] : []),
  ];
}

function number(figures: number): string {
  return figures.toLocaleString('en-GB');
}

/** What a screen reader says of a state; '' where it is no news. */
export function newsOf(state: AuditState): string {
  switch (state.stage) {
    case 'reading':
      return '';
    case 'failed':
      return `${state.problem.message} ${state.problem.advice}`;
    case 'empty':
      return 'This sheet is empty.';
    case 'own-summary':
      return 'This sheet is a summary written by the table audit.';
    case 'no-table':
      return 'No table was found.';
    case 'audited':
      return `Checked ${state.reading.grid.sheet}: ${count(state.audit.tables.length, 'table')}, ${count(state.audit.findings.length, 'finding')}.`;
  }
}
