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

/**
 * The median time of each piece of work. They take turns, so that whatever slows the machine slows all of them and ratios
 * hold; a first round is not counted.
 */
export function inTurns(pieces: ReadonlyArray<() => void>, rounds: number): number[] {
  const times = pieces.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    pieces.forEach((work, index) => {
      const time = processorTime(work);
      if (round > 0) times[index].push(time);
    });
  }
  return times.map(median);
}
