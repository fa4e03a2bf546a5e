import type { Finding } from '../../shared/finding';
import type { Risk } from '../risk';

/** Findings of a check that looks at one risk at a time. Numbered but empty rows are passed over. */
export function perRisk(risks: readonly Risk[], look: (risk: Risk) => Finding | null): Finding[] {
  const findings: Finding[] = [];
  for (const risk of risks) {
    const finding = risk.isEmpty ? null : look(risk);
    if (finding) findings.push(finding);
  }
  return findings;
}
