import printed from '../../fixtures/risk-register-grid.json';
import read from '../../fixtures/risk-register-read.json';
import type { CellValue, Grid } from '../../../src/registers/shared/grid';
import { gridOf } from './grids';

/** The published register as printed: six page blocks, shifted columns, broken headings. */
export const publishedGrid: Grid = gridOf(printed.rows as CellValue[][], { sheet: printed.sheet });

/** The same register read by hand, filled-in risks only. */
export const publishedRisks = read.risks.filter((risk) => risk.gross_likelihood !== null);
