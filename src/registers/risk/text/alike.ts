const SMALL_WORDS = new Set('a an and are as at be by for from in into is it its of on or that the this to with'.split(' '));
/** Fewer words are too few to call two texts alike by most of them: only the same words will do. */
const FEWEST_WORDS = 4;
const ALIKE = 0.8;
/** A word in more texts than this says too little to compare all of them. */
const COMMON = 40;

/**
 * Texts that say the same in nearly the same words: pairs of positions, the earlier first, each text paired once at most.
 * Order, capitals and small words make no difference; a number that differs does ("Ward 3" is not "Ward 4").
 */
export function likelyDuplicates(texts: readonly string[]): Array<readonly [number, number]> {
  const words = texts.map(wordsOf);
  const same = new Map<string, number>();
  const rare = new Map<string, number[]>();
  const pairs: Array<readonly [number, number]> = [];
  words.forEach((own, i) => {
    const key = Array.from(own).sort().join(' ');
    const earlier = same.get(key) ?? nearlySame(own, words, rare);
    if (own.size > 1 && earlier !== undefined) pairs.push([earlier, i]);
    if (!same.has(key)) same.set(key, i);
    for (const word of own) {
      const holders = rare.get(word);
      if (!holders) rare.set(word, [i]);
      else if (holders.length <= COMMON) holders.push(i);
    }
  });
  return pairs;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !SMALL_WORDS.has(word)));
}

function nearlySame(own: ReadonlySet<string>, words: ReadonlyArray<ReadonlySet<string>>, rare: ReadonlyMap<string, readonly number[]>): number | undefined {
  if (own.size < FEWEST_WORDS) return undefined;
  const candidates = new Set<number>();
  for (const word of own) {
    const holders = rare.get(word) ?? [];
    if (holders.length <= COMMON) for (const i of holders) candidates.add(i);
  }
  return [...candidates].sort((a, b) => a - b).find((i) => areAlike(own, words[i]));
}

function areAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (Math.min(a.size, b.size) < ALIKE * Math.max(a.size, b.size)) return false;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  if (shared / (a.size + b.size - shared) < ALIKE) return false;
  const odd = [...a].filter((word) => !b.has(word)).concat([...b].filter((word) => !a.has(word)));
  return !odd.some((word) => /^\p{N}+$|^.$/u.test(word));
}
