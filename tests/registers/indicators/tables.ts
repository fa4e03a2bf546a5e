import type { CellValue, Grid } from '../../../src/registers/shared/grid';
import type { IndicatorsRegister } from '../../../src/registers/indicators/indicator';
import { indicatorsKindFor, type IndicatorsKind } from '../../../src/registers/indicators/indicatorsRegister';
import { cellName } from '../../../src/registers/shared/address';
import { defaultScheme } from '../../../src/schemes/presets';
import { gridOf } from '../support/grids';

export type Rows = ReadonlyArray<readonly CellValue[]>;

/** Tables of rates by the default scheme: per 10,000, limits at 95 %. */
export const indicatorsKind = indicatorsKindFor(defaultScheme);

/** The published rates of children's services, 2017/18; the paper does not state its population. */
export const PUBLISHED: Rows = [
  ['Children’s services: rates per 10,000 children'],
  ['Indicator', 'Number', 'Rate per 10,000', 'National average', 'Previous rate'],
  ['Children in need', 1862, 250, 330],
  ['Child protection plans', 222, 30, 43],
  ['Children looked after', 310, 42, 62],
  ['Initial conferences', 382, 55, 65, 71],
];

export function readGrid(grid: Grid, kind: IndicatorsKind = indicatorsKind): IndicatorsRegister {
  const recognition = kind.recognise(grid);
  if (!recognition.ok) throw new Error(recognition.reason);
  return recognition.register;
}

export const read = (rows: Rows, kind?: IndicatorsKind): IndicatorsRegister => readGrid(gridOf(rows), kind);

/** Findings as "rule cell". */
export function findings(rows: Rows): string[] {
  return indicatorsKind.check(read(rows)).map(({ rule, row, column }) => `${rule} ${cellName(row, column)}`);
}
