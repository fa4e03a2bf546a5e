/** Work that pauses every few milliseconds, so that whoever runs it can do something else in between. */
export type Pausing<T> = Generator<void, T, void>;

/** Items worked on between two pauses. */
const ITEMS = 200;

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

/** The same work, saying at each pause how far a larger one has come. */
export function* saying<P, T>(work: Pausing<T>, progress: P): Generator<P, T, void> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    yield progress;
  }
}
