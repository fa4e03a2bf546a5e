import { cellName, columnName } from '../registers/shared/address';
import type { Finding, Severity } from '../registers/shared/finding';
import { readDay } from './days';
import { findingJson } from './findingJson';
import type { Outcome } from './outcome';
import { openRegister, type OpenRegister } from './openRegister';
import { oneFile, readOptions } from './options';
import { judgedBy, SCHEME_OPTION } from './schemeChoice';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

function count(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** The shape promised in README ("Command line"): rows count from 1 and cells are A1 addresses, as on screen. */
function asJson({ kind, register }: OpenRegister, findings: readonly Finding[]) {
  return {
    register: kind.id,
    sheet: register.sheet,
    headerRows: register.headerRows.map((row) => row + 1),
    rows: register.recordCount,
    fields: Object.fromEntries(register.fields.map((match) => [match.field, columnName(match.column)])),
    findings: findings.map(findingJson),
    counts: count(findings),
    summary: kind.summary(register),
  };
}

function asText({ kind, register }: OpenRegister, findings: readonly Finding[], schemeFile: string | undefined): string {
  const lines = [`${kind.title} on sheet "${register.sheet}"`, ...kind.summary(register).sentences, judgedBy(schemeFile), ''];
  for (const check of kind.checks) {
    const found = findings.filter((finding) => finding.rule === check.rule);
    if (found.length === 0) continue;
    lines.push(`${check.title} (${found.length})`);
    lines.push(...found.map((finding) => `  ${finding.severity.padEnd(7)} ${cellName(finding.row, finding.column).padEnd(6)} ${finding.message}`), '');
  }
  const counts = count(findings);
  lines.push(findings.length === 0 ? 'Nothing needs attention.' : SEVERITIES.map((severity) => `${severity} ${counts[severity]}`).join(', '));
  return lines.join('\n');
}

/** `scrutiny check FILE`: what needs attention, worst first. Exit code 1 when any finding is an error. */
export async function checkCommand(args: string[]): Promise<Outcome> {
  const { values, positionals } = readOptions(args, { ...SCHEME_OPTION, sheet: { type: 'string' }, register: { type: 'string' }, 'as-at': { type: 'string' }, json: { type: 'boolean' } });
  const opened = await openRegister(oneFile(positionals), { ...values, asAt: readDay(values['as-at']) });
  const findings = opened.kind.check(opened.register);
  opened.workbook.dispose();
  const output = values.json ? JSON.stringify(asJson(opened, findings), null, 2) : asText(opened, findings, values.scheme);
  return { output, exitCode: findings.some((finding) => finding.severity === 'error') ? 1 : 0 };
}
