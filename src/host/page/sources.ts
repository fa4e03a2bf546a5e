import { createBlankWorkbook } from '../xlsx/blank';
import { sampleUrl } from './samples';

/** A workbook to open. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/**
 * Fetches a file of this server.
 * @throws {Error} with a plain message when it is not there
 */
async function fetchFile(url: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch {
    throw new Error('The local workbook host no longer answers. Start it again with npm start.');
  }
  if (!response.ok) throw new Error(`The file ${fileName(url)} was not found.`);
  return response;
}

export async function fetchText(url: string): Promise<string> {
  return (await fetchFile(url)).text();
}

/** A workbook given as bytes, or by its address. */
export async function sourceOf(given: Uint8Array | ArrayBuffer | string, name?: string): Promise<Source> {
  if (typeof given !== 'string') return { bytes: new Uint8Array(given), name: name ?? 'Workbook.xlsx' };
  const url = new URL(given, location.href).href;
  return { bytes: new Uint8Array(await (await fetchFile(url)).arrayBuffer()), name: name ?? fileName(url) };
}

export function sampleSource(file: string): Promise<Source> {
  return sourceOf(sampleUrl(file), file);
}

export function blankSource(): Source {
  return { bytes: createBlankWorkbook(), name: 'Workbook.xlsx' };
}

function fileName(url: string): string {
  return decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '');
}
