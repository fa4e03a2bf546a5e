/** A list of whole numbers of 32 bits that grows as they come: for so many that an ordinary list would be slow to grow and to go through. */
export class Int32List {
  /** The numbers, and room for more after them. */
  items = new Int32Array(64);
  length = 0;

  push(number: number): void {
    if (this.length === this.items.length) {
      const longer = new Int32Array(2 * this.items.length);
      longer.set(this.items);
      this.items = longer;
    }
    this.items[this.length] = number;
    this.length += 1;
  }
}
