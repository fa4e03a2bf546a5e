import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SheetModel, WorkbookModel } from '../host/model/types';
import { openHeadless } from '../host/openHeadless';
import type { Grid } from '../registers/shared/grid';
import type { Recognised, RecogniseOptions, RegisterKind } from '../registers/shared/registerKind';
import { namedKindsFor, registerKindsFor } from '../registers/registerKinds';
import { schemeInUse } from '../schemes/currentScheme';
import type { Scheme } from '../schemes/scheme';
import { todaysSerial } from './days';
import { UsageError } from './errors';
import { functionRuntime } from './functionRuntime';
import { readGrid, withFills } from './readGrid';
import { useSchemeFile, useSchemeOf } from './schemeChoice';

/** A register found in a workbook file, with all that is needed to check or tidy it. */
export interface OpenRegister {
  readonly workbook: WorkbookModel;
  readonly sheet: SheetModel;
  readonly grid: Grid;
  /** The days it was read at: a plan must be made at the same ones. */
  readonly days: Pick<RecogniseOptions, 'asAt' | 'today'>;
  /** What it is judged by: the scheme named, else the workbook's own, else the default. */
  readonly scheme: Scheme;
  readonly kind: RegisterKind<Recognised>;
  readonly register: Recognised;
}

async function readWorkbook(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new UsageError(`There is no file ${file}.`);
    if (code === 'EISDIR') throw new UsageError(`${file} is a folder, not a workbook.`);
    throw new UsageError(`${file} cannot be read (${code ?? 'unknown reason'}).`);
  }
}

function chooseKinds(id: string | undefined, scheme: Scheme): readonly RegisterKind<Recognised>[] {
  if (id === undefined) return registerKindsFor(scheme);
  const namedKinds = namedKindsFor(scheme);
  const kind = namedKinds.find((candidate) => candidate.id === id);
  if (!kind) throw new UsageError(`--register may be ${namedKinds.map((candidate) => candidate.id).join(' or ')}; found "${id}".`);
  return [kind];
}

function chooseSheets(workbook: WorkbookModel, name: string | undefined): readonly SheetModel[] {
  if (name === undefined) {
    const visible = workbook.sheets.filter((sheet) => sheet.visibility === 'Visible');
    return [workbook.activeSheet, ...visible.filter((sheet) => sheet !== workbook.activeSheet)];
  }
  const sheet = workbook.sheets.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  if (!sheet) throw new UsageError(`There is no sheet "${name}". The sheets are: ${workbook.sheets.map((candidate) => `"${candidate.name}"`).join(', ')}.`);
  return [sheet];
}

/**
 * Opens a workbook file and finds the register in it: on the sheet named, or else on the first sheet that holds one.
 * @throws {UsageError} when the file cannot be read or holds no register; the message gives the reason for each sheet looked at
 * @throws {WorkbookFileError} when the file is not a workbook, or is damaged
 */
export async function openRegister(file: string, options: { sheet?: string; register?: string; scheme?: string } & Pick<RecogniseOptions, 'asAt'>): Promise<OpenRegister> {
  await useSchemeFile(options.scheme);
  const workbook = await openHeadless(await readWorkbook(file), { name: path.basename(file), runtime: await functionRuntime() });
  useSchemeOf(workbook, options.scheme);
  const { scheme } = schemeInUse();
  const kinds = chooseKinds(options.register, scheme);
  await workbook.settled();
  const reasons: string[] = [];
  const days = { asAt: options.asAt, today: todaysSerial() };
  for (const sheet of chooseSheets(workbook, options.sheet)) {
    const grid = readGrid(sheet);
    if (!grid) {
      reasons.push(`"${sheet.name}" is empty.`);
      continue;
    }
    for (const kind of kinds) {
      const recognition = kind.recognise(grid, days);
      if (recognition.ok) {
        const coloured = withFills(sheet, grid, kind.colouredAreas?.(recognition.register) ?? []);
        const seen = coloured === grid ? recognition : kind.recognise(coloured, days);
        return { workbook, sheet, grid: coloured, days, scheme, kind, register: seen.ok ? seen.register : recognition.register };
      }
      reasons.push(`"${sheet.name}": ${recognition.reason}`);
    }
  }
  throw new UsageError(`No register was found in ${path.basename(file)}. ${reasons.join(' ')}`);
}
