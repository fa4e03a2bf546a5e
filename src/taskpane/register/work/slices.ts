/**
 * A result is sent in slices: one message with a hundred thousand findings would keep the pane from answering while the
 * browser takes it apart. Long lists are left out of the result, sent by themselves a slice at a time, and put back.
 */
export interface Slice {
  /** Which of the lists that were left out. */
  readonly list: number;
  readonly items: readonly unknown[];
}

/** Where a list was left out. */
interface LeftOut {
  readonly leftOutList: number;
}

/** So many records, of some hundred values each, are taken apart in a few milliseconds. */
const ITEMS_PER_SLICE = 150;
/** Lists are looked for in plain objects and short lists down to this depth. */
const DEEPEST = 5;

/** A result without its long lists, and these in slices. */
export function takeApart(result: unknown): { readonly rest: unknown; readonly slices: readonly Slice[] } {
  const slices: Slice[] = [];
  let lists = 0;
  const strip = (value: unknown, depth: number): unknown => {
    if (Array.isArray(value)) {
      if (value.length <= ITEMS_PER_SLICE) return depth < DEEPEST ? value.map((item: unknown) => strip(item, depth + 1)) : value;
      for (let from = 0; from < value.length; from += ITEMS_PER_SLICE) slices.push({ list: lists, items: value.slice(from, from + ITEMS_PER_SLICE) });
      return { leftOutList: lists++ } satisfies LeftOut;
    }
    return isPlain(value) && depth < DEEPEST ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, strip(item, depth + 1)])) : value;
  };
  return { rest: strip(result, 0), slices };
}

/** What a worker sends of a result, the first last: its slices, then what is left of it. */
export function toSend(result: unknown): Array<{ readonly type: 'slice'; readonly slice: Slice } | { readonly type: 'done'; readonly rest: unknown }> {
  const { rest, slices } = takeApart(result);
  return [{ type: 'done', rest }, ...slices.map((slice) => ({ type: 'slice' as const, slice })).reverse()];
}

/** The result with its lists put back. */
export function putTogether(rest: unknown, slices: readonly Slice[]): unknown {
  const lists: unknown[][] = [];
  for (const { list, items } of slices) {
    lists[list] ??= [];
    for (const item of items) lists[list].push(item);
  }
  const restore = (value: unknown, depth: number): unknown => {
    if (isLeftOut(value)) return lists[value.leftOutList];
    if (depth >= DEEPEST) return value;
    if (Array.isArray(value)) return value.map((item: unknown) => restore(item, depth + 1));
    return isPlain(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, restore(item, depth + 1)])) : value;
  };
  return restore(rest, 0);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function isLeftOut(value: unknown): value is LeftOut {
  return isPlain(value) && typeof value.leftOutList === 'number';
}
