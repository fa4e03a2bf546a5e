/** The middle of some figures; of an even number the mean of the middle two. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Milliseconds that the processor spends on work, which other programs on the machine change little; the clock would count them too. */
export function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The median processor time of each piece of work, taken in turns. */
export function inTurns(pieces: ReadonlyArray<() => void>, rounds: number): number[] {
  return mediansInTurns(pieces.map((work) => () => [processorTime(work)]), rounds).map(([time]) => time);
}

/**
 * For each piece of work the medians of the figures that it gives. The pieces take turns, so that whatever slows the machine
 * slows all of them and ratios hold; a first round, which warms the code up, is not counted.
 */
export function mediansInTurns(pieces: ReadonlyArray<() => readonly number[]>, rounds: number): number[][] {
  const found = pieces.map((): Array<readonly number[]> => []);
  for (let round = 0; round <= rounds; round += 1) {
    pieces.forEach((work, index) => {
      const figures = work();
      if (round > 0) found[index].push(figures);
    });
  }
  return found.map((ofPiece) => ofPiece[0].map((_, i) => median(ofPiece.map((figures) => figures[i]))));
}
