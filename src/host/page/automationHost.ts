import { columnName } from '../../registers/shared/address';
import { formatAddress, formatArea, parseAddress } from '../excel/address';
import type { Area, SheetModel, WorkbookModel } from '../model/types';
import type { RequestTotals, WorkbookHost } from './automation';
import type { Session } from './session';

/** What the automation interface needs of the page. It is offered at once, before the page has found its add-in. */
export interface AutomatedPage {
  /** The session of the workbook last asked for, once it is ready. */
  ready(): Promise<Session>;
  open(source: Uint8Array | ArrayBuffer | string, name?: string): Promise<void>;
  /** The session of the open workbook. @throws {Error} before there is one */
  session(): Session;
}

/** The interface that tests and the console drive the page by. */
export function automationOf(page: AutomatedPage): WorkbookHost {
  const workbook = async () => (await page.ready()).workbook;
  return {
    get ready() { return page.ready().then(() => undefined); },
    open: async (source, name) => {
      await page.open(source, name);
      await page.ready();
    },
    read: async (address, sheet) => {
      const model = await workbook();
      await model.settled();
      return readCells(model, cellsAt(model, address, sheet));
    },
    write: async (address, values, sheet) => {
      const model = await workbook();
      const cells = cellsAt(model, address, sheet);
      requireShape(values, cells.area);
      cells.sheet.writeCells(cells.area, values);
      await model.settled();
    },
    evaluate: async (formula) => {
      const result = await (await workbook()).evaluate(formula);
      if (!result.ok) throw new Error(result.message ? `${result.error}: ${result.message}` : result.error);
      return result.value;
    },
    select: async (address, sheet) => {
      const model = await workbook();
      const cells = cellsAt(model, address, sheet);
      model.select(cells.sheet, cells.area);
    },
    selection: async () => {
      const { selection } = await workbook();
      return formatAddress(selection.sheet.name, selection.area);
    },
    sheets: async () => {
      const model = await workbook();
      return model.sheets.map((sheet) => {
        const used = sheet.usedArea(true);
        return { name: sheet.name, active: sheet === model.activeSheet, visibility: sheet.visibility, usedAddress: used && formatArea(used) };
      });
    },
    save: async () => {
      const model = await workbook();
      await model.settled();
      return model.save();
    },
    runCommand: async (name) => {
      const { status } = await (await page.ready()).host.invokeCommand(name);
      if (status !== 0) throw new Error(`The command "${name}" failed.`);
    },
    faults: {
      arm: (fault) => page.session().host.faults.arm(fault),
      clear: () => page.session().host.faults.clear(),
    },
    get requests(): RequestTotals {
      const { host, runtime } = page.session();
      const { reads, writes } = host.faults.counts;
      return { reads, writes, functionCalls: runtime.calls };
    },
  };
}

interface Cells {
  readonly sheet: SheetModel;
  readonly area: Area;
}

function cellsAt(workbook: WorkbookModel, address: string, sheetName?: string): Cells {
  const parsed = parseAddress(address);
  if (!parsed) throw new Error(`"${address}" is not an address such as A1, B2:C9 or Register!A1.`);
  const wanted = parsed.sheet ?? sheetName;
  const sheet = wanted === undefined ? workbook.activeSheet : workbook.sheet(wanted);
  if (!sheet) throw new Error(`The workbook has no sheet called "${wanted}".`);
  return { sheet, area: parsed.area };
}

function readCells(workbook: WorkbookModel, { sheet, area }: Cells) {
  const valueTypes = sheet.valueTypes(area);
  return {
    address: formatAddress(sheet.name, area),
    values: sheet.values(area),
    formulas: sheet.formulas(area),
    texts: sheet.texts(area),
    numberFormats: sheet.numberFormats(area),
    valueTypes,
    messages: valueTypes.map((line, row) => line.map((type, column) => (
      type === 'Error' ? workbook.errorMessage(sheet, area.row + row, area.column + column) ?? null : null))),
  };
}

function requireShape(values: ReadonlyArray<ReadonlyArray<unknown>>, { rows, columns, column }: Area): void {
  if (values.length === rows && values.every((line) => line.length === columns)) return;
  throw new Error(`The values must fill ${rows} × ${columns} cells (rows × columns, from column ${columnName(column)}).`);
}
