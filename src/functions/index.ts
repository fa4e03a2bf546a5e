import type { Argument } from './arguments';
import * as budget from './budget';
import * as contracts from './contracts';
import * as rates from './rates';
import * as risk from './risk';

/**
 * A custom function as a host calls it: one 2-D array for each argument (null where one is left out), and a 2-D array
 * back, in which a failed cell is a CustomFunctions.Error. A call that fails as a whole throws a CustomFunctions.Error.
 * Written as a method so that functions with fewer or stricter parameters fit.
 */
export type CustomFunction = { call(...args: Argument[]): unknown[][] }['call'];

/**
 * Every custom function by its id. Each file's exports are named by their ids, so a function added to a file is here too.
 * In the browser the build associates the same functions from their `@customfunction` tags; hosts without a browser
 * look them up here.
 */
export const customFunctions: Readonly<Record<string, CustomFunction>> = { ...risk, ...budget, ...contracts, ...rates };
