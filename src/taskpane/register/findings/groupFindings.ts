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
  const byRule = new Map<string, { severity: Severity; readonly findings: Finding[] }>();
  let last = '';
  let group: { severity: Severity; readonly findings: Finding[] } | undefined;
  for (const finding of findings) {
    // Findings come check by check, and there may be very many: those of the same check as the one before are not looked up.
    if (!group || finding.rule !== last) {
      last = finding.rule;
      group = byRule.get(last) ?? { severity: finding.severity, findings: [] };
      byRule.set(last, group);
    }
    if (RANK[finding.severity] < RANK[group.severity]) group.severity = finding.severity;
    group.findings.push(finding);
  }
  const order = new Map(checks.map((check, index) => [check.rule, index]));
  return [...byRule]
    .map(([rule, { severity, findings: own }]) => {
      const check = checks[order.get(rule) ?? -1];
      return { rule, title: check?.title ?? rule, severity, isFixedByTidy: check?.fixedBy !== undefined, findings: own };
    })
    .sort((a, b) => RANK[a.severity] - RANK[b.severity] || (order.get(a.rule) ?? checks.length) - (order.get(b.rule) ?? checks.length));
}
