/** Column letters for a zero-based column: 0 is A, 25 Z, 26 AA. */
export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** The A1 address of a zero-based cell: (0, 0) is A1. */
export function cellName(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}
