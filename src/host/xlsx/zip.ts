/** The .xlsx container: opened within limits, and written so that the same parts give the same bytes. */
import { unzipSync, zipSync } from 'fflate';
import { WorkbookFileError } from './errors';

/** Limits against files made to fill the memory. */
const MOST_BYTES = 300 * 1024 * 1024;
const MOST_PARTS = 20_000;
const SUSPECT_BYTES = 64 * 1024 * 1024;
const SUSPECT_RATIO = 250;
/** The earliest time a zip can hold: a fixed one, so that equal contents give equal files. */
const EPOCH = new Date(1980, 0, 1);

const begins = (bytes: Uint8Array, ...signature: number[]): boolean => signature.every((byte, index) => bytes[index] === byte);

/**
 * The parts of a zip file by name, in file order; folders are left out.
 * @throws WorkbookFileError when the bytes are not a whole zip file, or would unpack to more than the limits
 */
export function unpack(bytes: Uint8Array): Map<string, Uint8Array> {
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new WorkbookFileError('This file is protected by a password, or is in the older .xls format. Save it as an .xlsx workbook without a password and open that.');
  }
  if (!begins(bytes, 0x50, 0x4b)) throw new WorkbookFileError('This file is not an .xlsx workbook.');
  let total = 0;
  let parts = 0;
  const tooLarge = (): never => {
    throw new WorkbookFileError('This workbook is too large to open: unpacked, it would take more than 300 MB, or it has been packed so as to fill the memory.');
  };
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytes, {
      filter: (entry) => {
        total += entry.originalSize;
        parts += 1;
        if (total > MOST_BYTES || parts > MOST_PARTS) tooLarge();
        if (total > SUSPECT_BYTES && total > bytes.length * SUSPECT_RATIO) tooLarge();
        return !entry.name.endsWith('/');
      },
    });
  } catch (error) {
    if (error instanceof WorkbookFileError) throw error;
    throw new WorkbookFileError('This file is damaged: it begins like an .xlsx workbook but is cut short or cannot be unpacked.');
  }
  return new Map(Object.entries(entries).map(([name, content]) => [name.replace(/\\/g, '/').replace(/^\//, ''), content]));
}

/** The zip file holding the parts in the order given. */
export function pack(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: EPOCH });
}
