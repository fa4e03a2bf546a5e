const WORDS: Readonly<Record<string, number>> = {
  cent: 100, hundred: 100, '100': 100, thousand: 1000, '1k': 1000, 'ten thousand': 10_000, '10 thousand': 10_000, '10k': 10_000,
  'hundred thousand': 100_000, '100 thousand': 100_000, '100k': 100_000, million: 1_000_000, '1m': 1_000_000,
};
const PER = /(?:\bper|\/|\bevery)\s*(?:(hundred thousand|ten thousand|100 thousand|10 thousand|thousand|hundred|million|cent|100k|10k|1k|1m)\b|(1[\d, ]*0))/iu;

/** How many people a rate is said to be for: "per 10,000", "per 1000 residents", "/100k", "per thousand"; null where it is not said. */
export function baseIn(text: string): number | null {
  const match = PER.exec(text);
  if (!match) return /%|\bpercent(?:age)?s?\b/iu.test(text) ? 100 : null;
  if (match[1] !== undefined) return WORDS[match[1].toLowerCase()] ?? null;
  const number = Number(match[2].replace(/[, ]/gu, ''));
  return Number.isInteger(Math.log10(number)) && number >= 100 ? number : null;
}

/** The text with what it says of the base put in one word, so that headings with any base read alike. */
export function withBaseInWords(text: string): string {
  return text.replace(new RegExp(PER.source, 'giu'), ' perbase ').replace(/%/gu, ' percent ');
}
