import { apiError } from '../richapi/errors';
import type { Area, SheetModel } from '../model/types';
import { formatAddress, maxColumns, maxRows } from './address';
import { isOnSheet } from './areas';
import type { ExcelHost } from './excelHost';

/** The cells that a Range object of the add-in stands for. They move when cells are inserted or deleted before them. */
export class RangeTarget {
  private current: Area | null;

  constructor(
    readonly host: ExcelHost,
    readonly sheet: SheetModel,
    area: Area,
  ) {
    if (!isOnSheet(area)) throw apiError('InvalidArgument', 'The range would reach beyond the edge of the sheet.');
    this.current = area;
  }

  /** @throws InvalidReference once the cells, or their sheet, have been deleted */
  get area(): Area {
    if (!this.current || !this.host.workbook.sheets.includes(this.sheet)) throw apiError('InvalidReference');
    return this.current;
  }

  /** Follows the cells to where they stand now. */
  move(where: (area: Area) => Area | null): void {
    if (this.current) this.current = where(this.current);
  }

  get address(): string {
    return formatAddress(this.sheet.name, this.area);
  }

  /** Whole rows or columns: Excel gives null for their values, and refuses to write them cell by cell. */
  get isUnbounded(): boolean {
    return this.area.rows === maxRows || this.area.columns === maxColumns;
  }

  /** Another range of the same sheet. */
  at(area: Area): RangeTarget {
    return new RangeTarget(this.host, this.sheet, area);
  }

  /**
   * The sheet, for writing to.
   * @throws AccessDenied on a protected sheet or in a read-only workbook
   */
  get writable(): SheetModel {
    this.host.requireWritable(this.sheet);
    return this.sheet;
  }
}
