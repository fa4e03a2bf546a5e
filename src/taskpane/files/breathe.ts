/** Milliseconds of work after which the pane may answer. */
const BREATH = 20;

/** For long work in slices: waits, once a slice has taken its time, until the pane has answered what was asked of it. */
export function breather(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < BREATH) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        since = performance.now();
        resolve();
      }, 0);
    });
  };
}
