/** So many of those met last with a key are told of. */
const MOST_TOLD = 8;
const SLOTS = 2 ** 15;

/** Remembers by key who was met, and tells of those met last with the same key. Those met are numbered in the order in which they come. */
export class RecentByKey {
  /** For each slot, which is some bits of the key, one more than the last entry in it; 0 for none. */
  private readonly last = new Uint32Array(SLOTS);
  /** For each entry its key, who was met, and one more than the entry before it in its slot. */
  private readonly keys: Int32Array;
  private readonly who: Uint32Array;
  private readonly before: Uint32Array;
  private filled = 0;
  private oldest = 0;

  /** @param most how often it will meet someone, at most */
  constructor(most: number) {
    this.keys = new Int32Array(most);
    this.who = new Uint32Array(most);
    this.before = new Uint32Array(most);
  }

  /** Tells of those met last with a key, the latest first, then remembers who has come. */
  meet(key: number, who: number, tell: (earlier: number) => void): void {
    const slot = key & (SLOTS - 1);
    for (let entry = this.last[slot] - 1, left = MOST_TOLD; entry >= this.oldest && left > 0; entry = this.before[entry] - 1) {
      if (this.keys[entry] !== key) continue;
      tell(this.who[entry]);
      left -= 1;
    }
    this.keys[this.filled] = key;
    this.who[this.filled] = who;
    this.before[this.filled] = this.last[slot];
    this.filled += 1;
    this.last[slot] = this.filled;
  }

  /** Forgets all who came before one. */
  forgetBefore(who: number): void {
    while (this.oldest < this.filled && this.who[this.oldest] < who) this.oldest += 1;
  }
}
