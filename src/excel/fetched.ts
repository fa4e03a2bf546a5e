import { ExcelProblem, hostCode } from './problems';

/**
 * Code in a file of its own, fetched when it is first wanted.
 * @throws ExcelProblem ('not-fetched') where it cannot be fetched, as without a connection; the next call tries again
 */
export async function fetched<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (thrown) {
    throw new ExcelProblem('not-fetched', hostCode(thrown));
  }
}
