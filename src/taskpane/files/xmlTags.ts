import { damagedFile } from './fileProblem';

/** A tag of an XML part, as a workbook file holds it. */
export interface Tag {
  /** Without its prefix. */
  readonly name: string;
  readonly isEnd: boolean;
  /** True for a tag that ends itself: nothing stands in it. */
  readonly isEmpty: boolean;
  /** The value of an attribute by its name, prefix included. */
  attribute(name: string): string | undefined;
  /** The text between the tag before and this one. */
  readonly before: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The tags of a part one after the other, so that a long one can be read in slices. Comments and declarations are passed over. @throws FileProblem */
export function* tagsOf(xml: string): Generator<Tag> {
  let at = 0;
  let before = '';
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    if (open < 0) return;
    before += decoded(xml.slice(at, open));
    if (xml.startsWith('<![CDATA[', open)) {
      const end = endOf(xml, ']]>', open);
      before += xml.slice(open + '<![CDATA['.length, end);
      at = end + 3;
    } else if (xml.startsWith('<!--', open)) {
      at = endOf(xml, '-->', open) + 3;
    } else if (xml.startsWith('<?', open)) {
      at = endOf(xml, '?>', open) + 2;
    } else if (xml.startsWith('<!', open)) {
      // No workbook has a document type; one that has could fill the memory.
      throw damagedFile();
    } else {
      const end = closeOf(xml, open);
      yield tagFrom(xml.slice(open + 1, end), before);
      before = '';
      at = end + 1;
    }
  }
}

function tagFrom(inside: string, before: string): Tag {
  const isEnd = inside.startsWith('/');
  const name = /^\/?(?:[\w.-]+:)?([\w.-]+)/u.exec(inside)?.[1] ?? '';
  return {
    name, isEnd, before,
    isEmpty: inside.endsWith('/'),
    attribute: (wanted) => {
      const found = new RegExp(`\\s${wanted}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(inside);
      return found ? decoded(found[1] ?? found[2] ?? '') : undefined;
    },
  };
}

function endOf(xml: string, mark: string, from: number): number {
  const end = xml.indexOf(mark, from);
  if (end < 0) throw damagedFile();
  return end;
}

/** The end of a tag; a ">" in a quoted value is not one. */
function closeOf(xml: string, open: number): number {
  let end = endOf(xml, '>', open);
  while (isWithinQuotes(xml.slice(open, end))) end = endOf(xml, '>', end + 1);
  return end;
}

function isWithinQuotes(text: string): boolean {
  if (!text.includes('"') && !text.includes("'")) return false;
  let quote = '';
  for (const letter of text) {
    if (quote === '' && (letter === '"' || letter === "'")) quote = letter;
    else if (letter === quote) quote = '';
  }
  return quote !== '';
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\dA-Fa-f]+)|#(\d+)|(\w+));/gu, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
