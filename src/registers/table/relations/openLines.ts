import type { pace, Pausing } from '../../shared/pausing';
import type { View } from '../view';

/** A line that a later total may add up: a plain line, or a subtotal that stands for the lines it has added. */
export interface Item {
  readonly line: number;
  readonly starts: boolean;
  readonly total: boolean;
}

/** How far a sum of figures with noise may be from what it is, as a part of it. */
const NOISE = 1e-6;

/** The lines that no total has added up yet, with what all of them come to at some places: added once, line by line. */
export class OpenLines {
  private all: Item[] = [];
  /** Places in the list, but for the first, where a group begins. */
  private beginnings: number[] = [];
  private sums: number[] = [];
  private steps: number[] = [];
  /** Lines already in the sums. */
  private added = 0;

  /** @param stride every so many positions are looked at */
  constructor(private readonly view: View, private readonly stride: number) {}

  get items(): readonly Item[] {
    return this.all;
  }

  push(item: Item): void {
    if (item.starts && this.all.length > 0) this.beginnings.push(this.all.length);
    this.all.push(item);
  }

  remove(lines: readonly number[]): void {
    const parts = new Set(lines);
    this.all = this.all.filter(({ line }) => !parts.has(line));
    this.beginnings = this.all.flatMap(({ starts }, at) => (starts && at > 0 ? [at] : []));
    this.added = 0;
  }

  /** Where runs of two lines or more up to the last one can begin, from the end: at a group, and at the first line. */
  runs(most: number): number[] {
    if (this.all.length < 2) return [];
    const groups = this.beginnings.at(-1) === this.all.length - 1 ? this.beginnings.slice(0, -1) : this.beginnings;
    return [...groups.slice(-most).reverse(), 0].slice(0, most);
  }

  /** False where a line is plainly not the sum of all: at no place does it come near. */
  *mayComeTo(line: number, isDue: ReturnType<typeof pace>): Pausing<boolean> {
    const { view, stride } = this;
    if (this.added === 0) {
      this.sums = [];
      this.steps = [];
    }
    for (; this.added < this.all.length; this.added += 1) {
      this.add(this.all[this.added].line);
      if (isDue(view.across.length)) yield;
    }
    for (let position = 0, at = 0; position < view.across.length; position += stride, at += 1) {
      const { figure } = view.cell(line, position);
      if (!figure) continue;
      const sum = this.sums[at] ?? 0;
      const step = Math.max(figure.step, this.steps[at] ?? 0);
      const rounding = Math.max(step, 3 * step * Math.sqrt(this.all.length / 12));
      if (figure.hedge !== undefined || Math.abs(figure.value - sum) <= rounding + NOISE * Math.max(1, Math.abs(sum))) return true;
    }
    return false;
  }

  private add(line: number): void {
    const { view, stride } = this;
    for (let position = 0, at = 0; position < view.across.length; position += stride, at += 1) {
      const { figure } = view.cell(line, position);
      if (!figure || figure.unit === 'percent') continue;
      this.sums[at] = (this.sums[at] ?? 0) + figure.value;
      this.steps[at] = Math.max(this.steps[at] ?? 0, figure.step);
    }
  }
}
