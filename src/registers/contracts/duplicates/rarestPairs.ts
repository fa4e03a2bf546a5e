import type { Lists } from './titleHashes';

/** Pairs of words by which a contract is looked up. */
const MOST_PAIRS = 4;

/**
 * Of each title's pairs of words the rarest that another title has too. Pairs are counted by some of their bits: two that
 * share these are taken for less rare than they are, which costs a comparison and loses nothing.
 */
export function rarestPairs({ all, first }: Lists): Lists {
  const size = 2 ** Math.min(24, Math.ceil(Math.log2(4 * all.length + 2)));
  // A byte each, so that the counts of a long register stay near the processor: how much more common a common pair is makes no difference.
  const counts = new Uint8ClampedArray(size);
  for (let i = 0; i < all.length; i += 1) counts[all[i] & (size - 1)] += 1;
  const rarest = { all: new Int32Array(all.length), first: new Uint32Array(first.length) };
  // The rarest of one title, the rarest first, and room for one that drops out; of those that are as rare the number decides, for every title alike.
  const [picked, rarity] = [new Int32Array(MOST_PAIRS + 1), new Uint8Array(MOST_PAIRS + 1)];
  let filled = 0;
  for (let title = 0; title + 1 < first.length; title += 1) {
    let many = 0;
    for (let i = first[title]; i < first[title + 1]; i += 1) {
      const [pair, count] = [all[i], counts[all[i] & (size - 1)]];
      if (count < 2) continue;
      let at = many;
      for (; at > 0 && (count < rarity[at - 1] || (count === rarity[at - 1] && pair < picked[at - 1])); at -= 1) {
        picked[at] = picked[at - 1];
        rarity[at] = rarity[at - 1];
      }
      picked[at] = pair;
      rarity[at] = count;
      many = Math.min(many + 1, MOST_PAIRS);
    }
    for (let i = 0; i < many; i += 1) rarest.all[filled + i] = picked[i];
    filled += many;
    rarest.first[title + 1] = filled;
  }
  return { all: rarest.all.subarray(0, filled), first: rarest.first };
}
