import { damagedFile, FileProblem } from './fileProblem';

/** Limit of one unpacked part, against files made to fill the memory. */
const MOST_BYTES = 200 * 1024 * 1024;
/** Lengths and marks of the records of a zip file (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16). */
const END = { mark: 0x06054b50, length: 22, longestComment: 0xffff };
const ENTRY = { mark: 0x02014b50, length: 46 };
const LOCAL = { mark: 0x04034b50, length: 30 };
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header stands. */
  readonly at: number;
}

/** The parts of a zip file, each unpacked by the browser when it is asked for. */
export interface ZipFile {
  has(name: string): boolean;
  /** @throws FileProblem when there is no such part, or it is damaged or too large */
  text(name: string): Promise<string>;
}

/** Opens a zip file. @throws FileProblem when its list of parts cannot be read */
export function openZip(bytes: Uint8Array): ZipFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(bytes, view);
  return {
    has: (name) => entries.has(name),
    text: async (name) => {
      const entry = entries.get(name);
      if (!entry) throw damagedFile();
      return textOf(await unpack(packedBytes(bytes, view, entry), entry));
    },
  };
}

function entriesOf(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const end = endOf(view);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + ENTRY.length > bytes.length || view.getUint32(at, true) !== ENTRY.mark) throw damagedFile();
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY.length, at + ENTRY.length + nameLength));
    entries.set(name.replace(/\\/g, '/').replace(/^\//, ''), { method: view.getUint16(at + 10, true), packed: view.getUint32(at + 20, true), unpacked: view.getUint32(at + 24, true), at: view.getUint32(at + 42, true) });
    at += ENTRY.length + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The record at the end, before a comment of any length. */
function endOf(view: DataView): number {
  const last = view.byteLength - END.length;
  for (let at = last; at >= Math.max(0, last - END.longestComment); at -= 1) if (view.getUint32(at, true) === END.mark) return at;
  throw damagedFile();
}

function packedBytes(bytes: Uint8Array, view: DataView, { at, packed }: Entry): Uint8Array<ArrayBuffer> {
  if (at + LOCAL.length > bytes.length || view.getUint32(at, true) !== LOCAL.mark) throw damagedFile();
  const from = at + LOCAL.length + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + packed > bytes.length) throw damagedFile();
  return bytes.slice(from, from + packed);
}

/** What a part unpacks to; no more than it says itself, whatever it holds. */
async function unpack(packed: Uint8Array<ArrayBuffer>, { method, unpacked }: Entry): Promise<Uint8Array> {
  if (unpacked > MOST_BYTES) throw new FileProblem('The workbook is too large to be compared with here.', 'Copy its register to a workbook of its own, and pick that.');
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw damagedFile();
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  const written = writer.write(packed).then(() => writer.close());
  const whole = new Uint8Array(unpacked);
  let length = 0;
  try {
    const reader = (stream.readable as ReadableStream<Uint8Array>).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (length + part.value.length > unpacked) throw damagedFile();
      whole.set(part.value, length);
      length += part.value.length;
    }
    await written;
  } catch {
    written.catch(() => undefined);
    throw damagedFile();
  }
  if (length !== unpacked) throw damagedFile();
  return whole;
}

function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
