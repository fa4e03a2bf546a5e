const THOUSANDS = /£\s?['’‘]?0{3}s?\b|['’‘]000s?\b|\b000s\b|£\s?k\b|\bk\b\s?£|£?\s?thousands?\b|\(k\)/iu;
const MILLIONS = /£\s?m(?:illions?|n)?\b|\bin millions?\b|\(m\)/iu;
const POUNDS = /£(?!\s?\d)/u;

/** What states a unit in a heading, to be replaced by another. */
export const UNIT_WORDS = /£\s?['’‘]?0{3}s?|['’‘]0{3}s?|£\s?(?:millions?|thousands?|mn|k|m)\b|£/iu;

/** Pounds in one unit, as a heading or a title states it: 1,000 for "£000", 1 for "£"; null where it states none. */
export function scaleIn(text: string): number | null {
  if (THOUSANDS.test(text)) return 1000;
  if (MILLIONS.test(text)) return 1_000_000;
  return POUNDS.test(text) ? 1 : null;
}

/** True for a cell that states a unit and nothing else: "£'000", "(£k)", "£", "%". */
export function isUnitOnly(text: string): boolean {
  return text.trim() !== '' && /^[\s()£'’‘.]*(?:0{3}s?|k|m|thousands?|millions?|%)?[\s()'’‘.]*$/iu.test(text) && /[£%]|0{3}/u.test(text);
}

/** The words for a scale: "£000". */
export function unitInWords(scale: number): string {
  return scale === 1000 ? '£000' : scale === 1_000_000 ? '£m' : '£';
}
