import { unzipSync, type UnzipFileInfo } from 'fflate';
import { damagedFile, FileProblem } from './fileProblem';

/** Limits against files made to fill the memory: of one unpacked part, and of their number. */
const MOST_BYTES = 200 * 1024 * 1024;
const MOST_PARTS = 20_000;

/** The parts of a zip file, each unpacked when it is asked for. */
export interface ZipFile {
  has(name: string): boolean;
  /** Bytes that a part says it unpacks to; 0 where there is no such part. */
  size(name: string): number;
  /** @throws FileProblem when there is no such part, or it is damaged or too large */
  part(name: string): Uint8Array;
}

/** Opens a zip file. @throws FileProblem when its list of parts cannot be read */
export function openZip(bytes: Uint8Array): ZipFile {
  const parts = new Map<string, { readonly index: number; readonly size: number }>();
  unpack(bytes, ({ name, originalSize }, index) => {
    parts.set(name.replace(/\\/g, '/').replace(/^\//, ''), { index, size: originalSize });
    return false;
  });
  return {
    has: (name) => parts.has(name),
    size: (name) => parts.get(name)?.size ?? 0,
    part: (name) => {
      const wanted = parts.get(name);
      if (!wanted) throw damagedFile();
      if (wanted.size > MOST_BYTES) throw new FileProblem('The workbook is too large to be compared with here.', 'Copy its register to a workbook of its own, and pick that.');
      const [content] = Object.values(unpack(bytes, (_info, index) => index === wanted.index));
      // It is given the room that it says it needs, and no more.
      if (content?.length !== wanted.size) throw damagedFile();
      return content;
    },
  };
}

/** Unpacks the parts that are wanted, by their place in the list. @throws FileProblem */
function unpack(bytes: Uint8Array, isWanted: (info: UnzipFileInfo, index: number) => boolean): Record<string, Uint8Array> {
  let index = -1;
  try {
    return unzipSync(bytes, {
      filter: (info) => {
        index += 1;
        if (index >= MOST_PARTS) throw damagedFile();
        return isWanted(info, index);
      },
    });
  } catch {
    throw damagedFile();
  }
}
