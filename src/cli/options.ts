import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './errors';

type OptionTypes = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads a command's own options and file names.
 * @throws {UsageError} naming the option that is unknown or lacks its value
 */
export function readOptions<T extends OptionTypes>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`).join(', ');
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new UsageError(`${reason}. The options are: ${known}.`);
  }
}

/**
 * The one file a command works on.
 * @throws {UsageError} when none or several are given
 */
export function oneFile(positionals: readonly string[]): string {
  const [file, ...more] = positionals;
  if (file === undefined) throw new UsageError('Name the workbook to read, for example: scrutiny check register.xlsx');
  if (more.length > 0) throw new UsageError(`One workbook at a time: found ${positionals.map((name) => `"${name}"`).join(', ')}.`);
  return file;
}
