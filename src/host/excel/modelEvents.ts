import type { Area, ModelEvent, Scalar, TableModel, ValueType } from '../model/types';
import { formatArea, maxColumns, maxRows } from './address';
import { intersection } from './areas';
import { EventType, wholeWorkbook } from './events';
import type { ExcelHost } from './excelHost';
import { RangeTarget } from './rangeTarget';
import { shiftArea } from './shift';

type Changed = Extract<ModelEvent, { type: 'changed' }>;

/**
 * Passes what happens in the workbook on to the add-in: its ranges are moved first, then its handlers told.
 * @param ranges every range the add-in may still use
 * @returns ends it
 */
export function forwardModelEvents(host: ExcelHost, ranges: () => Iterable<RangeTarget>): () => void {
  return host.workbook.on((given) => {
    const event = given.type === 'changed' ? { ...given, area: wholeLines(given) } : given;
    if (event.type === 'changed') {
      moveRanges(event, ranges());
      moveRanges(event, host.events.rememberedRanges());
    }
    announce(host, event);
  });
}

/** Inserted and deleted rows and columns reach to the edge of the sheet, however far the model keeps cells. */
function wholeLines({ change, area }: Changed): Area {
  switch (change) {
    case 'RowInserted':
    case 'RowDeleted': return { ...area, column: 0, columns: maxColumns };
    case 'ColumnInserted':
    case 'ColumnDeleted': return { ...area, row: 0, rows: maxRows };
    default: return area;
  }
}

function moveRanges(event: Changed, ranges: Iterable<RangeTarget>): void {
  if (event.change === 'RangeEdited') return;
  const moved = new Set<RangeTarget>();
  for (const range of ranges) {
    if (range.sheet !== event.sheet || moved.has(range)) continue;
    moved.add(range);
    range.move((area) => shiftArea(area, event.change, event.area, event.shift));
  }
}

function announce(host: ExcelHost, event: ModelEvent): void {
  if (event.type === 'settingsChanged' || event.type === 'recalculating') return;
  const { events } = host;
  const worksheetId = event.sheet.id;
  switch (event.type) {
    case 'changed': return announceChange(host, event);
    case 'calculated': return events.raiseForSheet(EventType.worksheetCalculated, event.sheet, () => ({ worksheetId, address: '' }));
    case 'formatChanged':
      return events.raiseForSheet(EventType.worksheetFormatChanged, event.sheet, () => ({
        worksheetId, address: formatArea(event.area), source: 'Local', ...rangeReference(host, event),
      }));
    case 'selection': return announceSelection(host, event);
    case 'sheetActivated':
      if (event.previous) {
        const previousId = event.previous.id;
        events.raiseForSheet(EventType.worksheetDeactivated, event.previous, () => ({ worksheetId: previousId }));
      }
      return events.raiseForSheet(EventType.worksheetActivated, event.sheet, () => ({ worksheetId }));
    case 'sheetAdded': return events.raise(EventType.worksheetAdded, [wholeWorkbook], () => ({ worksheetId, source: 'Local' }));
    case 'sheetDeleted': return events.raise(EventType.worksheetDeleted, [wholeWorkbook], () => ({ worksheetId, source: 'Local' }));
    case 'sheetRenamed': return;
  }
}

function announceChange(host: ExcelHost, event: Changed): void {
  const message = (area: Area) => () => ({
    worksheetId: event.sheet.id,
    address: formatArea(area),
    changeType: event.change,
    source: 'Local',
    triggerSource: event.source === 'addin' ? 'ThisLocalAddin' : 'Unknown',
    shiftDirection: shiftDirection(event),
    ...rangeReference(host, event),
    ...changeDetails(event),
  });
  host.events.raiseForSheet(EventType.worksheetChanged, event.sheet, message(event.area));
  for (const { table, area } of tablesTouched(host, event)) {
    host.events.raise(EventType.tableChanged, [table.id, event.sheet.id, wholeWorkbook], () => ({ ...message(area)(), tableId: table.id }));
  }
}

function announceSelection(host: ExcelHost, event: Extract<ModelEvent, { type: 'selection' }>): void {
  const content = { worksheetId: event.sheet.id, address: formatArea(event.area) };
  host.events.raiseForSheet(EventType.worksheetSelectionChanged, event.sheet, () => content);
  for (const { table, area } of tablesTouched(host, event)) {
    host.events.raise(EventType.tableSelectionChanged, [table.id], () => ({ ...content, address: formatArea(area), tableId: table.id, isInsideTable: true }));
  }
}

function tablesTouched(host: ExcelHost, event: { sheet: TableModel['sheet']; area: Area }): Array<{ table: TableModel; area: Area }> {
  return host.workbook.tables.flatMap((table) => {
    const area = table.sheet === event.sheet ? intersection(table.area, event.area) : null;
    return area ? [{ table, area }] : [];
  });
}

function rangeReference(host: ExcelHost, event: { sheet: TableModel['sheet']; area: Area }): { referenceId: string } {
  return { referenceId: host.events.rememberRange(new RangeTarget(host, event.sheet, event.area)) };
}

/** Before and after are given for a single cell only, as in Excel. */
function changeDetails(event: Changed): Record<string, unknown> {
  if (event.before === undefined || event.after === undefined) return {};
  return {
    valueBefore: event.before,
    valueAfter: event.after,
    valueTypeBefore: valueType(event.before),
    valueTypeAfter: valueType(event.after),
  };
}

function valueType(value: Scalar): ValueType {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|CONNECT!)$/.test(value) ? 'Error' : 'String';
}

function shiftDirection(event: Changed): string {
  switch (event.change) {
    case 'CellInserted': return event.shift === 'Right' ? 'ShiftCellRight' : 'ShiftCellDown';
    case 'CellDeleted': return event.shift === 'Left' ? 'ShiftCellLeft' : 'ShiftCellUp';
    default: return 'None';
  }
}
