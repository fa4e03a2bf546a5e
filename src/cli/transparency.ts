import path from 'node:path';
import type { ContractsRegister } from '../registers/contracts/contract';
import { LGA_FIELDS } from '../registers/contracts/transparency/lgaFields';
import { schemaProblems } from '../registers/contracts/transparency/schemaProblems';
import { transparencyFile, type TransparencyFile } from '../registers/contracts/transparency/transparencyFile';
import { asCsv, asJson } from '../registers/contracts/transparency/writeFile';
import { cellName } from '../registers/shared/address';
import { counted } from '../registers/shared/wording';
import { finish } from '../registers/shared/pausing';
import { readDay } from './days';
import { UsageError } from './errors';
import { findingJson } from './findingJson';
import { newFile, writeNew } from './newFile';
import { openRegister } from './openRegister';
import { oneFile, readOptions } from './options';
import type { Outcome } from './outcome';
import { SCHEME_OPTION } from './schemeChoice';

/**
 * `--default Field=Value`, for fields that every contract leaves blank.
 * @throws {UsageError} for a field that the schema has not, or a value that it does not allow
 */
function readDefaults(given: readonly string[]): Record<string, string> {
  return Object.fromEntries(given.map((text) => {
    const at = text.indexOf('=');
    const [name, value] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
    if (at < 1 || !LGA_FIELDS.some((field) => field.name === name)) throw new UsageError(`--default is a field of the schema and its value, such as IrrecoverableVAT=0.00; found "${text}".`);
    const problem = schemaProblems([{ [name]: value }]).find(({ field }) => field === name);
    if (problem) throw new UsageError(`--default ${name}: "${value}" ${problem.message}.`);
    return [name, value];
  }));
}

function asText({ records, findings }: TransparencyFile, out: string): string {
  return [
    `${counted(records.length, 'contract')} written to ${out}.`,
    ...(findings.length === 0 ? ['Nothing that must be published is missing.'] : ['Still to be put right:', ...findings.map(({ row, column, message }) => `  ${cellName(row, column).padEnd(6)} ${message}`)]),
  ].join('\n');
}

/**
 * `scrutiny transparency FILE --out NEW.csv`: the contracts of a register as the transparency code wants them published,
 * as CSV, or as JSON where the new file is called so. Exit code 1 when a required field is missing or not allowed.
 */
export async function transparencyCommand(args: string[]): Promise<Outcome> {
  const { values, positionals } = readOptions(args, {
    out: { type: 'string' }, organisation: { type: 'string' }, 'organisation-code': { type: 'string' }, default: { type: 'string', multiple: true },
    ...SCHEME_OPTION, sheet: { type: 'string' }, 'as-at': { type: 'string' }, json: { type: 'boolean' },
  });
  const file = oneFile(positionals);
  const out = newFile(values.out, [file]);
  const form = path.extname(out).toLowerCase();
  if (form !== '.csv' && form !== '.json') throw new UsageError('--out names a file ending in .csv or .json.');
  const defaults = readDefaults(values.default ?? []);
  const { workbook, register } = await openRegister(file, { sheet: values.sheet, scheme: values.scheme, register: 'contracts', asAt: readDay(values['as-at']) });
  workbook.dispose();
  const published = finish(transparencyFile(register as ContractsRegister, { organisation: { label: values.organisation, uri: values['organisation-code'] }, defaults }));
  await writeNew(out, new TextEncoder().encode(form === '.json' ? asJson(published.records) : asCsv(published.records)));
  const { records, missingColumns, findings } = published;
  const json = { register: 'contracts', sheet: register.sheet, out, contracts: records.length, missingColumns, findings: findings.map(findingJson) };
  return { output: values.json ? JSON.stringify(json, null, 2) : asText(published, out), exitCode: findings.some(({ severity }) => severity === 'error') ? 1 : 0 };
}
