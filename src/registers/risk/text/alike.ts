import { Int32List } from '../../shared/int32List';
import { FNV_BASIS, mixed, WordHashes } from '../../shared/text/wordHashes';

const SMALL_WORDS = new Set('a an and are as at be by for from in into is it its of on or that the this to with'.split(' '));
/** Fewer words are too few to call two texts alike by most of them: only the same words will do. */
const FEWEST_WORDS = 4;
const ALIKE = 0.8;
const ROUNDING = 1e-9;
/** A word in more texts than this says too little to compare all of them. */
const COMMON = 40;
/** Stands for every small word. */
const SMALL = -1;
/** A word that must not differ between texts that are alike: a number, or a single letter. */
const TELLING = /^\p{N}+$|^.$/u;

/**
 * Texts that say the same in nearly the same words: pairs of positions, the earlier first, each text paired once at most.
 * Order, capitals and small words make no difference; a number that differs does ("Ward 3" is not "Ward 4").
 */
export function likelyDuplicates(texts: readonly string[]): Array<readonly [number, number]> {
  const known = new KnownTexts();
  const pairs: Array<readonly [number, number]> = [];
  texts.forEach((text, position) => {
    const earlier = known.add(text);
    if (earlier !== undefined) pairs.push([earlier, position]);
  });
  return pairs;
}

/**
 * Texts seen so far, their words as numbers: registers have many texts of a few hundred words between them. The words of
 * all texts stand in one list, as a long register has too many texts for a set each.
 */
class KnownTexts {
  /** The text at hand. */
  private readonly text = new WordHashes();
  /** By the hash of a word. Of two words with one hash, which is rare, the second counts as the first. */
  private readonly numbers = new Map<number, number>();
  private readonly isTelling: boolean[] = [];
  /** Every text's words, each once; those of a text begin at its place in `starts`. */
  private readonly words = new Int32List();
  private readonly starts: number[] = [0];
  /** The first text of each set of words, by the hash of all. */
  private readonly same = new Map<number, number>();
  /** The texts that hold a word, as far as there are few. */
  private readonly holders: number[][] = [];
  /** The last text that had a word. */
  private readonly lastWith: number[] = [];
  /** The rarest words of the text at hand, the rarest first, and room for one that drops out. */
  private readonly rarest: number[] = [];
  /** The last text that a text was compared with. */
  private readonly lastCompared: number[] = [];

  /** Takes in the next text, and gives the earliest one that says the same. */
  add(text: string): number | undefined {
    const position = this.starts.length - 1;
    const key = this.takeWords(text, position);
    const earlier = this.withWords(key, position) ?? this.nearlySame(position);
    if (!this.same.has(key)) this.same.set(key, position);
    for (let i = this.starts[position]; i < this.words.length; i += 1) {
      const holders = this.holders[this.words.items[i]];
      if (holders.length <= COMMON) holders.push(position);
    }
    this.lastCompared.push(-1);
    return this.countOf(position) > 1 ? earlier : undefined;
  }

  /** Adds the words of the next text, and gives a hash of them in which their order makes no difference. */
  private takeWords(text: string, position: number): number {
    let key = 0;
    this.text.read(text);
    for (let i = 0; i < this.text.hashes.length; i += 1) {
      const hash = this.text.hashes.items[i];
      const number = this.numbers.get(hash) ?? this.numbered(hash, this.text.word(i));
      if (number === SMALL || this.lastWith[number] === position) continue;
      this.lastWith[number] = position;
      this.words.push(number);
      key = (key + mixed(FNV_BASIS, hash)) | 0;
    }
    this.starts.push(this.words.length);
    return key;
  }

  private numbered(hash: number, word: string): number {
    const number = SMALL_WORDS.has(word) ? SMALL : this.holders.length;
    this.numbers.set(hash, number);
    if (number === SMALL) return SMALL;
    this.isTelling.push(TELLING.test(word));
    this.holders.push([]);
    this.lastWith.push(-1);
    return number;
  }

  private countOf(position: number): number {
    return this.starts[position + 1] - this.starts[position];
  }

  /** Words of an earlier text that the one at a position has too: those whose last text it is. */
  private sharedWith(earlier: number, position: number): number {
    let shared = 0;
    for (let i = this.starts[earlier]; i < this.starts[earlier + 1]; i += 1) if (this.lastWith[this.words.items[i]] === position) shared += 1;
    return shared;
  }

  /** The first text of just these words. */
  private withWords(key: number, position: number): number | undefined {
    const earlier = this.same.get(key);
    const count = this.countOf(position);
    return earlier !== undefined && this.countOf(earlier) === count && this.sharedWith(earlier, position) === count ? earlier : undefined;
  }

  private nearlySame(position: number): number | undefined {
    if (this.countOf(position) < FEWEST_WORDS) return undefined;
    let earliest: number | undefined;
    const picked = this.pickRarest(position);
    for (let i = 0; i < picked; i += 1) {
      for (const other of this.holders[this.rarest[i]]) {
        if (this.lastCompared[other] === position || (earliest !== undefined && other > earliest)) continue;
        this.lastCompared[other] = position;
        if (this.areAlike(other, position)) earliest = other;
      }
    }
    return earliest;
  }

  /** Picks the rarest words of a text, and says how many: one more than may be missing from a text that is alike, so that this has one of them. */
  private pickRarest(position: number): number {
    const { rarest } = this;
    const enough = Math.floor((1 - ALIKE) * this.countOf(position) + ROUNDING) + 1;
    let picked = 0;
    for (let i = this.starts[position]; i < this.starts[position + 1]; i += 1) {
      const word = this.words.items[i];
      const count = this.holders[word].length;
      if (count > COMMON) continue;
      let at = picked;
      for (; at > 0 && this.holders[rarest[at - 1]].length > count; at -= 1) rarest[at] = rarest[at - 1];
      rarest[at] = word;
      picked = Math.min(picked + 1, enough);
    }
    return picked;
  }

  private areAlike(earlier: number, position: number): boolean {
    const all = this.countOf(earlier) + this.countOf(position);
    // shared / (all - shared) >= ALIKE
    const needed = (ALIKE / (1 + ALIKE)) * all - ROUNDING;
    if (this.countOf(position) < needed) return false;
    let mayBeShared = this.countOf(earlier);
    for (let i = this.starts[earlier]; i < this.starts[earlier + 1]; i += 1) {
      if (this.lastWith[this.words.items[i]] === position) continue;
      mayBeShared -= 1;
      if (mayBeShared < needed) return false;
    }
    return !this.hasTellingBeside(earlier, position) && !this.hasTellingBeside(position, earlier);
  }

  /** True where one text has a telling word that another has not. */
  private hasTellingBeside(one: number, other: number): boolean {
    for (let i = this.starts[one]; i < this.starts[one + 1]; i += 1) if (this.isTelling[this.words.items[i]] && !this.hasWord(other, this.words.items[i])) return true;
    return false;
  }

  private hasWord(text: number, word: number): boolean {
    for (let i = this.starts[text]; i < this.starts[text + 1]; i += 1) if (this.words.items[i] === word) return true;
    return false;
  }
}
