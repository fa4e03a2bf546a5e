/** Something kept for single cells of a sheet, by row and column: without a name made up for every cell. */
export class CellMap<T> {
  private readonly rows = new Map<number, Map<number, T>>();

  get(row: number, column: number): T | undefined {
    return this.rows.get(row)?.get(column);
  }

  set(row: number, column: number, value: T): void {
    const columns = this.rows.get(row);
    if (columns) columns.set(column, value);
    else this.rows.set(row, new Map([[column, value]]));
  }
}
