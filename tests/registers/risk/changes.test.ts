import { describe, expect, it } from 'vitest';
import { riskGrid } from '../../../bench/registers/riskGrid';
import { changesSince } from '../../../src/registers/risk/comparison/changes';
import { compareRegisters } from '../../../src/registers/risk/comparison/movements';
import { redRisks } from '../../../src/registers/risk/comparison/staysRed';
import { reportFigures } from '../../../src/registers/risk/report/figures';
import type { Risk } from '../../../src/registers/risk/risk';
import { riskRegisterKind } from '../../../src/registers/risk/riskRegister';
import { finish, type Pausing } from '../../../src/registers/shared/pausing';
import { defaultScheme } from '../../../src/schemes/presets';

const { riskBands } = defaultScheme;

function risksOf(rows: number): readonly Risk[] {
  const recognition = riskRegisterKind.recognise(riskGrid(rows));
  if (!recognition.ok) throw new Error(recognition.reason);
  return recognition.register.risks;
}

function pausesOf(work: Pausing<unknown>): number {
  let pauses = 0;
  while (!work.next().done) pauses += 1;
  return pauses;
}

describe('what changed since an earlier register', () => {
  const current = { risks: risksOf(900) };
  // Some gone, some new, every third with the net scores of another.
  const previous = { risks: risksOf(900).slice(40).map((risk, index, all): Risk => (index % 3 === 0 ? { ...risk, net: all[(index * 7) % all.length].net } : risk)) };
  previous.risks.push({ ...previous.risks[0], ref: 'Gone', title: 'A risk of its own' });
  const changes = finish(changesSince(current, previous, riskBands));

  it('is what the report says', () => {
    const { since } = finish(reportFigures(current, [previous], riskBands));
    const { movements, added, closed } = finish(compareRegisters(current, previous));
    expect(changes).toMatchObject({ movements, added, closed, sentence: since?.sentence });
    expect([movements.length, added.length, closed.length].every((number) => number > 0)).toBe(true);
    expect(changes.stayedRed).toEqual(finish(redRisks(current, [previous], riskBands)).filter(({ reports }) => reports > 1).map(({ risk }) => risk));
    expect(changes.stayedRed.length).toBeGreaterThan(0);
  });

  it('is found out with pauses, and reported with pauses', () => {
    expect(pausesOf(changesSince(current, previous, riskBands))).toBeGreaterThan(20);
    expect(pausesOf(reportFigures(current, [previous], riskBands))).toBeGreaterThan(20);
  });
});
