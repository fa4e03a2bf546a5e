import type { Area } from '../../registers/shared/grid';
import type { TableAudit } from '../../registers/table/audit';
import type { AuditFinding } from '../../registers/table/findings';

/** A finding with what is printed and what it comes to, where the relation behind it says so. */
export interface DetailedFinding {
  readonly finding: AuditFinding;
  readonly printed: string;
  readonly comesTo: string;
}

/** The findings in their order, each with the figures of the relation it tells of. */
export function detailedFindings({ findings, relations }: Pick<TableAudit, 'findings' | 'relations'>): DetailedFinding[] {
  // A finding hands on its relation's own list of sources: by it the two are brought together again.
  const bySources = new Map(relations.filter(({ status }) => status !== 'holds').map((relation) => [relation.sources, relation]));
  return findings.map((finding) => {
    const relation = bySources.get(finding.sources);
    return { finding, printed: relation?.printed ?? String(finding.value), comesTo: relation?.expected ?? '' };
  });
}

/** How sure the audit is that the paper means the relation, in words. */
export function confidenceWords(confidence: number): string {
  if (confidence >= 0.98) return 'almost certain';
  if (confidence >= 0.9) return 'very likely';
  if (confidence >= 0.75) return 'likely';
  return confidence >= 0.6 ? 'possible' : 'uncertain';
}

/** The smallest area that holds a finding's cell and all cells it is worked out from. */
export function boundingArea({ row, column, sources }: Pick<AuditFinding, 'row' | 'column' | 'sources'>): Area {
  const areas: readonly Area[] = [{ row, column, rows: 1, columns: 1 }, ...sources];
  const top = Math.min(...areas.map((area) => area.row));
  const left = Math.min(...areas.map((area) => area.column));
  const bottom = Math.max(...areas.map((area) => area.row + area.rows));
  const right = Math.max(...areas.map((area) => area.column + area.columns));
  return { row: top, column: left, rows: bottom - top, columns: right - left };
}
