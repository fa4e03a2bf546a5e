import type { CellValue, Grid } from '../../../src/registers/shared/grid';
import type { Finding } from '../../../src/registers/shared/finding';
import type { Risk, RiskRegister } from '../../../src/registers/risk/risk';
import { riskRegisterKind } from '../../../src/registers/risk/riskRegister';
import { gridOf } from './grids';

export const SIMPLE_HEADINGS = ['Ref', 'Risk title', 'Gross likelihood', 'Gross impact', 'Gross rating', 'Existing controls', 'Net likelihood', 'Net impact', 'Net rating', 'Further action', 'Risk owner'];
/** Columns of SIMPLE_HEADINGS. */
export const AT = { ref: 0, title: 1, grossLikelihood: 2, grossImpact: 3, grossRating: 4, controls: 5, netLikelihood: 6, netImpact: 7, netRating: 8, action: 9, owner: 10 } as const;

/** A risk that no check has anything to say about, with some cells replaced. */
export function riskRow(changes: Partial<Record<keyof typeof AT, CellValue>> = {}): CellValue[] {
  const row: CellValue[] = ['1', 'Loss of data', 4, 4, 16, 'Back-ups', 2, 3, 6, '', 'Head of ICT'];
  for (const [field, value] of Object.entries(changes)) row[AT[field as keyof typeof AT]] = value;
  return row;
}

/** A one-block register of the given risks under one row of plain headings. */
export function simpleGrid(rows: CellValue[][], extras: Parameters<typeof gridOf>[1] = {}): Grid {
  return gridOf([SIMPLE_HEADINGS, ...rows], extras);
}

/** Reads a grid that must be a risk register. */
export function readRegister(grid: Grid, options?: Parameters<typeof riskRegisterKind.recognise>[1]): RiskRegister {
  const recognition = riskRegisterKind.recognise(grid, options);
  if (!recognition.ok) throw new Error(recognition.reason);
  return recognition.register;
}

export function findings(grid: Grid, rule?: string): Finding[] {
  return riskRegisterKind.check(readRegister(grid)).filter((finding) => rule === undefined || finding.rule === rule);
}

export function riskByRef(register: RiskRegister, ref: string): Risk {
  const risk = register.risks.find((candidate) => candidate.ref === ref);
  if (!risk) throw new Error(`No risk ${ref}`);
  return risk;
}
