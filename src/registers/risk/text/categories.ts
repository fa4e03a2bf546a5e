/** What a category cell says. */
export interface Categories {
  /** As the list spells them where it has them, otherwise as printed. */
  readonly parts: readonly string[];
  /** Parts that are not in the list. */
  readonly unknown: readonly string[];
}

const SEPARATOR = /\s*[,;|\n•]\s*/u;

/**
 * The categories of a cell, however they are separated: "Legal Financial" is two, "Data and Information" is one, because
 * the list holds it. Capitals and spaces at a stroke make no difference.
 */
export function readCategories(text: string, list: readonly string[]): Categories {
  const known = readingsFor(list);
  let read = known.get(text);
  if (!read) {
    if (known.size >= MOST_KEPT) known.clear();
    read = partsOf(text, list);
    known.set(text, read);
  }
  return read;
}

/** Registers say the same few things in this column over and over: what was read is kept, for each list. */
const READINGS = new WeakMap<readonly string[], Map<string, Categories>>();
const MOST_KEPT = 2000;

function readingsFor(list: readonly string[]): Map<string, Categories> {
  let known = READINGS.get(list);
  if (!known) {
    known = new Map();
    READINGS.set(list, known);
  }
  return known;
}

function partsOf(text: string, list: readonly string[]): Categories {
  const parts = text.split(SEPARATOR).map((part) => part.trim().replace(/\s+/g, ' ')).filter((part) => part !== '');
  const read = parts.map((part) => ({ part, known: runOf(part, list) }));
  return { parts: read.flatMap(({ part, known }) => known ?? [part]), unknown: read.filter(({ known }) => known === null).map(({ part }) => part) };
}

/** The cell in the usual form: categories with a comma and a space between them. */
export function tidyCategories(text: string, list: readonly string[]): string {
  return readCategories(text, list).parts.join(', ');
}

/** Words that are nothing but categories of the list, one after another; null when something else is among them. */
function runOf(text: string, list: readonly string[]): string[] | null {
  const known = new Map(list.map((category) => [plain(category), category]));
  const words = text.replace(/\s*\/\s*/g, '/').split(' ');
  const found: string[] = [];
  for (let i = 0; i < words.length; ) {
    let length = Math.min(words.length - i, 5);
    while (length > 0 && !known.has(plain(words.slice(i, i + length).join(' ')))) length -= 1;
    if (length === 0) return null;
    const printed = words.slice(i, i + length).join(' ');
    // "&" for "and" is a way of writing that the officer chose.
    found.push(printed.includes('&') ? printed : (known.get(plain(printed)) ?? printed));
    i += length;
  }
  return found;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s*\/\s*/g, '/').replace(/&/g, 'and');
}
