import path from 'node:path';
import { layoutRiskReport } from '../registers/risk/report/layout';
import { riskReport, type ReportPart, type RiskReport } from '../registers/risk/report/report';
import type { RiskTableId } from '../registers/risk/report/tables';
import type { RiskRegister } from '../registers/risk/risk';
import { list } from '../registers/shared/wording';
import { finish } from '../registers/shared/pausing';
import { contractsReport } from './contractsReport';
import { readDay } from './days';
import { budgetReportCommand } from './budgetReport';
import { UsageError } from './errors';
import { newFile, writeNew } from './newFile';
import type { Outcome } from './outcome';
import { openRegister } from './openRegister';
import { oneFile, readOptions } from './options';
import { SCHEME_OPTION } from './schemeChoice';
import { writeReport } from './reportSheet';

/** The tables that are printed as well, and which of their columns: titles and actions would fill the terminal. */
const SHOWN: Readonly<Partial<Record<RiskTableId, readonly number[]>>> = { levels: [0, 1, 2, 3, 4], movements: [0, 2, 3, 4, 5, 6, 7], added: [0, 1], closed: [0, 1], red: [0, 2, 3] };

function partAsText({ scope, tables }: ReportPart): string[] {
  const lines = [`${scope}:`];
  for (const { id, header, rows, notes } of tables) {
    const columns = SHOWN[id];
    if (!columns) continue;
    lines.push(...[header, ...rows].map((cells) => `  ${columns.map((column) => cells[column]).join('  ').replace(/\s*\n\s*/g, '; ')}`));
    lines.push(...notes.map((note) => `  ${note}`), '');
  }
  return lines;
}

function asText({ extract, all }: RiskReport, sheet: string, out: string): string {
  return [...(extract ? partAsText(extract) : []), ...partAsText(all), `Written to sheet "${sheet}" of ${out}.`].join('\n');
}

const asJson = (part: ReportPart | null) => part && { scope: part.scope, ...part.figures };

/**
 * `scrutiny report FILE --out NEW`: a copy of the workbook with the report of a risk register on a sheet of its own, or that of
 * a contracts register on several. Exit code 0.
 */
export async function reportCommand(args: string[]): Promise<Outcome> {
  const { values, positionals } = readOptions(args, {
    ...SCHEME_OPTION, out: { type: 'string' }, previous: { type: 'string', multiple: true }, refs: { type: 'string' }, division: { type: 'string', multiple: true }, sheet: { type: 'string' }, json: { type: 'boolean' },
    register: { type: 'string' }, 'as-at': { type: 'string' }, 'part-2': { type: 'boolean' },
  });
  const file = oneFile(positionals);
  const earlierFiles = values.previous ?? [];
  const out = newFile(values.out, [file, ...earlierFiles]);
  const refs = values.refs?.split(',').map((ref) => ref.trim()).filter(Boolean);
  if (refs?.length === 0) throw new UsageError('--refs lists references, for example: --refs 1,2a,10');
  const named = values.register ?? (refs || values.division ? 'risk' : undefined);
  const opened = await openRegister(file, { ...values, register: named, asAt: readDay(values['as-at']) });
  if (opened.kind.id === 'contracts') return contractsReport(opened, { ...values, out });
  if (opened.kind.id === 'budget') return budgetReportCommand(opened, { ...values, out });
  if (opened.kind.id !== 'risk') throw new UsageError(`There is no report of a ${opened.kind.title.toLowerCase()}: name a risk or contracts register, or a budget monitor.`);

  const earlier: RiskRegister[] = [];
  for (const previous of earlierFiles) {
    const { workbook, register } = await openRegister(previous, { scheme: values.scheme, register: 'risk' });
    workbook.dispose();
    earlier.push(register as RiskRegister);
  }
  const { workbook, scheme } = opened;
  const register = opened.register as RiskRegister;
  const extract = refs || values.division ? { refs, divisions: values.division } : undefined;
  const report = finish(riskReport(register, scheme.riskBands, { earlier, extract }));
  if (report.missing.length > 0) throw new UsageError(`${path.basename(file)} has no risk ${list(report.missing)}.`);
  if (report.extract?.figures.risks === 0) throw new UsageError(`No risk of ${path.basename(file)} is in ${list(values.division ?? [])}.`);
  const lines = ['Risk report', `Made from sheet “${register.sheet}” of ${path.basename(file)}${earlierFiles[0] === undefined ? '' : `; movements since ${path.basename(earlierFiles[0])}`}.`];
  const { name } = writeReport(workbook, layoutRiskReport(lines, report.extract ? [report.extract, report.all] : [report.all]));
  await workbook.settled();
  const bytes = workbook.save();
  workbook.dispose();
  await writeNew(out, bytes);

  const json = { register: 'risk', sheet: register.sheet, out, reportSheet: name, extract: asJson(report.extract), all: asJson(report.all) };
  return { output: values.json ? JSON.stringify(json, null, 2) : asText(report, name, out), exitCode: 0 };
}
