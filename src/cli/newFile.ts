import { realpathSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from './errors';

/**
 * The file that a command writes, which may be none of those it reads.
 * @throws {UsageError} when none is named, or one of the files read
 */
export function newFile(out: string | undefined, read: readonly string[]): string {
  if (out === undefined) throw new UsageError('Say where the copy goes: --out NEW.xlsx');
  if (read.some((file) => realPath(file) === realPath(out))) throw new UsageError('--out must name another file: the files that are read are never overwritten.');
  return out;
}

/** @throws {UsageError} when the file cannot be written */
export async function writeNew(out: string, bytes: Uint8Array): Promise<void> {
  await writeFile(out, bytes).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${out} cannot be written (${error.code ?? 'unknown reason'}).`);
  });
}

function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return path.resolve(file);
  }
}
