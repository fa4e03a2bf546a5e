import { parser } from 'sax';
import { damagedFile } from './fileProblem';

/** What is told of the elements of an XML part, one after the other. Names are without their prefix. */
export interface XmlReader {
  /** An element begins. The names of attributes keep their prefix. */
  start(name: string, attributes: XmlAttributes): void;
  /** An element ends. @param text what stands since the tag before */
  end?(name: string, text: string): void;
}

export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** How far the reading has come, from 0 to 1. */
export type OnShare = (share: number) => void;

/** Bytes that are decoded and read at a time: a whole part of 200 MB need not stand there as text. */
const PIECE = 64 * 1024;

/** Reads an XML part from its beginning to its end. @throws FileProblem when it is not well formed, or has a document type */
export function readXml(part: Uint8Array, { start, end }: XmlReader, onShare?: OnShare): void {
  const xml = parser(true, { position: false });
  let attributes: Record<string, string> = {};
  let text = '';
  xml.onerror = stop;
  // No workbook has a document type; one that has could fill the memory.
  xml.ondoctype = stop;
  xml.onattribute = ({ name, value }) => {
    attributes[name] = value;
  };
  xml.onopentag = ({ name }) => {
    start(localName(name), attributes);
    attributes = {};
    text = '';
  };
  xml.ontext = xml.oncdata = (piece) => {
    text += piece;
  };
  xml.onclosetag = (name) => {
    end?.(localName(name), text);
    text = '';
  };
  const decoder = new TextDecoder(encodingOf(part));
  for (let from = 0; from < part.length; from += PIECE) {
    xml.write(decoder.decode(part.subarray(from, from + PIECE), { stream: true }));
    onShare?.(Math.min(1, (from + PIECE) / part.length));
  }
  xml.write(decoder.decode()).close();
}

function stop(): never {
  throw damagedFile();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
