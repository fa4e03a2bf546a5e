import { DEFAULT_IN_USE, type SchemeInUse } from './currentScheme';
import { defaultScheme } from './presets';
import { readScheme } from './readScheme';

/**
 * The scheme that a workbook is judged by, from what its setting holds; undefined where it has none. One that cannot be used
 * is refused with its problems, and the default stands in.
 */
export function keptScheme(setting: unknown): SchemeInUse {
  if (setting === undefined) return DEFAULT_IN_USE;
  const read = readScheme(setting);
  return read.ok ? { scheme: read.scheme, origin: 'workbook', problems: [] } : { scheme: defaultScheme, origin: 'refused', problems: read.problems };
}
