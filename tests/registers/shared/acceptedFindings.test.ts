import { expect, it } from 'vitest';
import type { RiskRegister } from '../../../src/registers/risk/risk';
import { riskRegisterKind } from '../../../src/registers/risk/riskRegister';
import { acceptFinding, splitFindings, type AcceptedFinding, type SplitFindings } from '../../../src/registers/shared/acceptedFindings';
import type { CellValue } from '../../../src/registers/shared/grid';
import { readRegister, riskRow, simpleGrid } from '../support/registers';

const refOf = ({ risks }: RiskRegister) => (row: number): string | null => risks.find((risk) => risk.row === row)?.ref || null;

const same = { netLikelihood: 4, netImpact: 4, netRating: 16, action: 'Review' };
const split = (rows: CellValue[][], accepted: readonly AcceptedFinding[]): SplitFindings => {
  const register = readRegister(simpleGrid(rows));
  return splitFindings(riskRegisterKind.check(register), accepted, refOf(register));
};
const register = readRegister(simpleGrid([riskRow(same)]));
const [finding] = riskRegisterKind.check(register);
const kept = [acceptFinding(finding, ' The controls are new ', refOf(register))];

it('tells an accepted finding from an open one, with its reason, also after the row has moved', () => {
  expect(split([riskRow({ ref: '0', title: 'Fire' }), riskRow(same)], kept)).toMatchObject({ open: [], accepted: [{ finding: { rule: 'controls-without-effect', row: 2 }, reason: 'The controls are new' }], lapsed: [] });
});

it('brings the finding back when the cell changes, and lets the acceptance lapse', () => {
  expect(split([riskRow({ ...same, controls: 'Other controls' })], kept)).toMatchObject({ open: [{ rule: 'controls-without-effect' }], accepted: [], lapsed: kept });
});

it('is of one risk, one check and one cell', () => {
  expect(split([riskRow({ ...same, ref: '2' })], kept).open).toHaveLength(1);
  expect(split([riskRow({ ...same, owner: '' })], kept).open.map(({ rule }) => rule)).toEqual(['owner-missing']);
});

it('survives being kept as JSON, and keeps no text of the cell', () => {
  const stored = JSON.parse(JSON.stringify(kept)) as AcceptedFinding[];
  expect(split([riskRow(same)], stored).open).toEqual([]);
  expect(JSON.stringify(stored)).not.toContain('Back-ups');
  expect(acceptFinding({ ...finding, value: 4 }, '', () => null).hash).not.toBe(acceptFinding({ ...finding, value: '4' }, '', () => null).hash);
});
