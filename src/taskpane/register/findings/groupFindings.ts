import type { Check, Finding, Severity } from '../../../registers/shared/finding';

/** The findings of one check. */
export interface FindingGroup {
  readonly rule: string;
  readonly title: string;
  /** The worst among its findings. */
  readonly severity: Severity;
  readonly isFixedByTidy: boolean;
  readonly findings: readonly Finding[];
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Findings by check: worst first, then in the order of the checks. Findings of a check that is not listed come under their own code. */
export function groupFindings(checks: ReadonlyArray<Pick<Check<never>, 'rule' | 'title' | 'fixedBy'>>, findings: readonly Finding[]): FindingGroup[] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = byRule.get(finding.rule);
    if (group) group.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  const order = new Map(checks.map((check, index) => [check.rule, index]));
  return [...byRule]
    .map(([rule, group]) => {
      const check = checks[order.get(rule) ?? -1];
      const severity = group.map((finding) => finding.severity).reduce((a, b) => (RANK[a] <= RANK[b] ? a : b));
      return { rule, title: check?.title ?? rule, severity, isFixedByTidy: check?.fixedBy !== undefined, findings: group };
    })
    .sort((a, b) => RANK[a.severity] - RANK[b.severity] || (order.get(a.rule) ?? checks.length) - (order.get(b.rule) ?? checks.length));
}
