import { DEFAULT_IN_USE, type SchemeInUse } from '../../schemes/currentScheme';
import { defaultScheme } from '../../schemes/presets';

const NOT_FETCHED = 'The part of Scrutiny that reads schemes could not be fetched: check the connection.';

/**
 * The scheme that a workbook is judged by, from what its setting holds. What reads schemes is fetched only where there is one:
 * most workbooks have none, and every start asks. Where it cannot be fetched the default stands in, and says so.
 */
export async function readWhenKept(setting: unknown): Promise<SchemeInUse> {
  if (setting === undefined) return DEFAULT_IN_USE;
  try {
    const { keptScheme } = await import('../../schemes/keptScheme');
    return keptScheme(setting);
  } catch {
    return { scheme: defaultScheme, origin: 'refused', problems: [{ place: '', message: NOT_FETCHED }] };
  }
}
