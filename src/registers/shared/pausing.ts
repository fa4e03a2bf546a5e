/** Work that pauses every few milliseconds, so that whoever runs it can do something else in between. */
export type Pausing<T> = Generator<void, T, void>;

/** Items worked on between two pauses. */
const ITEMS = 200;
/** Cells looked at between two pauses. */
const CELLS = 2000;

/** Does such work without a pause. */
export function finish<T>(work: Pausing<T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** What `make` gives for each item, pausing after each: for few items of much work. */
export function eachPausing<T, U>(items: readonly T[], make: (item: T, index: number) => U): Pausing<U[]> {
  return mapPausing(items, make, 1);
}

/** What `make` gives for each item, pausing after every so many. */
export function* mapPausing<T, U>(items: readonly T[], make: (item: T, index: number) => U, most = ITEMS): Pausing<U[]> {
  const made: U[] = [];
  for (let index = 0; index < items.length; index += 1) {
    made.push(make(items[index], index));
    if (index % most === most - 1) yield;
  }
  return made;
}

/** The items that are `wanted`, pausing after every so many. */
export function* filterPausing<T>(items: readonly T[], wanted: (item: T) => boolean): Pausing<T[]> {
  const found: T[] = [];
  yield* mapPausing(items, (item) => {
    if (wanted(item)) found.push(item);
  });
  return found;
}

/**
 * Counts work as it is done, for loops that pause by themselves: true each time that enough has been done since the last.
 * @param most what is enough, in cells looked at
 */
export function pace(most = CELLS): (work?: number) => boolean {
  let done = 0;
  return (work = 1) => {
    done += work;
    if (done < most) return false;
    done = 0;
    return true;
  };
}

/** How many rows of so many cells are worked on between two pauses. */
export function rowsBetweenPauses(width: number): number {
  return Math.max(1, Math.min(ITEMS, Math.floor(CELLS / Math.max(1, width))));
}

/** The same work, saying at each pause how far a larger one has come. */
export function* saying<P, T>(work: Pausing<T>, progress: P): Generator<P, T, void> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    yield progress;
  }
}
