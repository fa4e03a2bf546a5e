import type { Grid } from '../../registers/shared/grid';
import { damagedFile, FileProblem } from './fileProblem';
import { readCsv } from './readCsv';
import { readSharedTexts, readSheetPart } from './readSheetPart';
import { readXml, type OnShare, type XmlAttributes } from './readXml';
import { openZip, type ZipFile } from './unzip';

/** A sheet of a file, read when it is asked for. */
export interface FileSheet {
  readonly name: string;
  /** Bytes that have to be read. */
  readonly size: number;
  /** Null for an empty sheet. @throws FileProblem */
  read(onShare?: OnShare): Grid | null;
}

const MOST_BYTES = 50 * 1024 * 1024;
const SAVE_AS = 'Open it in Excel, save it as an Excel workbook (.xlsx), and pick that.';

/**
 * The sheets of a workbook (.xlsx, .xlsm) or table (.csv) on the officer's computer. It is read here and sent nowhere. All of it is done at
 * once: a long file is for a worker.
 * @throws FileProblem when it is too large, protected by a password, of another format, or damaged
 */
export function openWorkbookFile(name: string, bytes: Uint8Array): readonly FileSheet[] {
  if (bytes.length === 0) throw new FileProblem('The file is empty.', 'Pick another.');
  if (bytes.length > MOST_BYTES) throw new FileProblem('The file is larger than 50 MB.', 'Copy its register to a workbook of its own, and pick that.');
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    // A protected workbook is kept within a file of the older kind, under this name (MS-OFFCRYPTO 2.3.4).
    if (new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage')) throw new FileProblem('The workbook is protected by a password.', 'Save a copy without the password (File › Info › Protect Workbook › Encrypt with Password), and pick that.');
    throw new FileProblem('The workbook is in the older .xls format.', SAVE_AS);
  }
  if (begins(bytes, 0x50, 0x4b)) return workbookSheets(openZip(bytes));
  if (!/\.csv$/iu.test(name)) throw new FileProblem('The file is not an Excel workbook (.xlsx) or a .csv file.', SAVE_AS);
  return [{ name, size: bytes.length, read: (onShare) => readCsv(name, bytes, onShare) }];
}

function begins(bytes: Uint8Array, ...signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function workbookSheets(zip: ZipFile): readonly FileSheet[] {
  const notAWorkbook = new FileProblem('The file is not an Excel workbook (.xlsx).', SAVE_AS);
  if (!zip.has('[Content_Types].xml') || !zip.has('_rels/.rels')) throw notAWorkbook;
  const workbook = [...relationships(zip, '').values()].find(({ type }) => type === 'officeDocument')?.target;
  if (workbook === undefined || !zip.has(workbook)) throw notAWorkbook;
  const named = elementsOf(zip, workbook, 'sheet');
  if (named.length === 0) throw notAWorkbook;
  const links = relationships(zip, workbook);
  const texts = [...links.values()].find(({ type }) => type === 'sharedStrings')?.target;
  let shared: readonly string[] | null = null;
  const sharedTexts = (): readonly string[] => (shared ??= texts === undefined || !zip.has(texts) ? [] : readSharedTexts(zip.part(texts)));
  const sheets = named.flatMap((attributes): FileSheet[] => {
    const link = links.get(relationshipId(attributes) ?? '');
    const name = attributes.name ?? '';
    return link?.type === 'worksheet' ? [{ name, size: zip.size(link.target), read: (onShare) => readSheetPart(name, zip.part(link.target), sharedTexts(), onShare) }] : [];
  });
  if (sheets.length === 0) throw damagedFile();
  return sheets;
}

/** The attributes of each element of a name in a part. */
function elementsOf(zip: ZipFile, part: string, wanted: string): XmlAttributes[] {
  const found: XmlAttributes[] = [];
  readXml(zip.part(part), { start: (name, attributes) => name === wanted && found.push(attributes) });
  return found;
}

/** "r:id", whatever prefix the part uses for relationships. */
function relationshipId(attributes: XmlAttributes): string | undefined {
  return attributes['r:id'] ?? Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
}

interface Link {
  /** The last word of the type's address: "worksheet". */
  readonly type: string;
  /** The part it points to. */
  readonly target: string;
}

/** What a part ('' is the file itself) points to, by id. */
function relationships(zip: ZipFile, part: string): Map<string, Link> {
  const path = part.replace(/([^/]*)$/u, '_rels/$1.rels');
  if (!zip.has(path)) throw damagedFile();
  const links = elementsOf(zip, path, 'Relationship');
  return new Map(links.map(({ Id = '', Type = '', Target = '' }) => [Id, { type: Type.split('/').pop() ?? '', target: resolved(part, Target) }]));
}

function resolved(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
