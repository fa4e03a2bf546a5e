import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { WorkbookModel } from '../host/model/types';
import { DEFAULT_IN_USE, schemeInUse, setSchemeInUse } from '../schemes/currentScheme';
import { keptScheme } from '../schemes/keptScheme';
import type { SchemeProblem } from '../schemes/problems';
import { readSchemeText } from '../schemes/readScheme';
import { SCHEME_SETTING, type Scheme } from '../schemes/scheme';
import { UsageError } from './errors';

/** The option that the commands share. */
export const SCHEME_OPTION = { scheme: { type: 'string' } } as const;

/**
 * The scheme of a file.
 * @throws {UsageError} when it cannot be read or used; the message names the place
 */
export async function schemeOfFile(file: string): Promise<Scheme> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new UsageError(code === 'ENOENT' ? `There is no scheme file ${file}.` : `The scheme file ${file} cannot be read (${code ?? 'unknown reason'}).`);
  }
  const read = readSchemeText(text);
  if (!read.ok) throw new UsageError(`The scheme in ${path.basename(file)} cannot be used. ${told(read.problems)}`);
  return read.scheme;
}

/**
 * Puts a scheme to use before a workbook is opened: the one of the file given, else the default until the workbook's own is
 * known (useSchemeOf).
 */
export async function useSchemeFile(file: string | undefined): Promise<void> {
  setSchemeInUse(file === undefined ? DEFAULT_IN_USE : { scheme: await schemeOfFile(file), origin: 'workbook', problems: [] });
}

/**
 * Puts the scheme of an opened workbook to use, unless another was given; its formulas are calculated again if need be.
 * @throws {UsageError} when the workbook's scheme is damaged or from a newer add-in
 */
export function useSchemeOf(workbook: WorkbookModel, given: string | undefined): void {
  if (given !== undefined) return;
  const kept = keptScheme(workbook.settings.get(SCHEME_SETTING));
  if (kept.origin === 'refused') throw new UsageError(`The scheme kept in ${workbook.name} cannot be used. ${told(kept.problems)} Name another with --scheme FILE.`);
  if (setSchemeInUse(kept)) workbook.recalculate();
}

/** Which scheme a register was judged by, and where it comes from, as a sentence. */
export function judgedBy(given: string | undefined): string {
  const { scheme, origin } = schemeInUse();
  if (given !== undefined) return `Judged by the scheme "${scheme.name}" of ${path.basename(given)}.`;
  return origin === 'workbook' ? `Judged by the scheme "${scheme.name}" kept in the workbook.` : `Judged by the default scheme, "${scheme.name}": the workbook has none of its own.`;
}

/** The first problem, and how many more there are. */
function told([first, ...more]: readonly SchemeProblem[]): string {
  return `${first?.message ?? ''}${more.length > 0 ? ` (And ${more.length} more.)` : ''}`;
}
