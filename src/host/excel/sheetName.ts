import { apiError } from '../richapi/errors';
import type { SheetModel } from '../model/types';
import type { ExcelHost } from './excelHost';

/**
 * Refuses what Excel refuses as a sheet's name.
 * @param self the sheet being renamed, which may keep its own name
 * @throws InvalidArgument for a name that is not allowed, ItemAlreadyExists for one in use (case makes no difference)
 */
export function requireFreeName(host: ExcelHost, name: string, self?: SheetModel): void {
  const allowed = name.length >= 1 && name.length <= 31 && !/[:\\/?*[\]]/.test(name) && !/^'|'$/.test(name) && name.toLowerCase() !== 'history';
  if (!allowed) throw apiError('InvalidArgument', `"${name}" cannot be the name of a sheet: it must have 1 to 31 characters, and none of : \\ / ? * [ ].`);
  const taken = host.workbook.sheets.some((sheet) => sheet !== self && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) throw apiError('ItemAlreadyExists', `There is already a sheet named "${name}".`);
}
