import { strFromU8, unzipSync } from 'fflate';

/** Paths of the parts that differ between two files: "~" changed, "+" added, "-" removed. */
export function differences(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const paths = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...paths].flatMap((path) => {
    const [a, b] = [old[path], now[path]];
    if (!a) return [`+${path}`];
    if (!b) return [`-${path}`];
    return Buffer.from(a).equals(Buffer.from(b)) ? [] : [`~${path}`];
  }).sort();
}

/** The text of one part. */
export function partText(file: Uint8Array, path: string): string {
  const bytes = unzipSync(file)[path];
  if (!bytes) throw new Error(`no part ${path}`);
  return strFromU8(bytes);
}
