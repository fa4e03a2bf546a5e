import { describe, expect, it } from 'vitest';
import { defaultChoices } from '../../../src/registers/shared/registerKind';
import { tableKind } from '../../../src/registers/table/tableKind';
import { gridOf } from './support/sheets';

const rows = [['Complaints'], ['Division', '2016/17', '2017/18'], ['Adults', 245, 183], ['Housing', 126, 112], ['Total', 371, 296], [''], ['The Council received 371 complaints in 2016/17.']];

describe('the table audit as a kind of register', () => {
  it('reads any sheet with a table and gives its findings, checks and summary', () => {
    const recognition = tableKind.recognise(gridOf(rows));
    if (!recognition.ok) throw new Error(recognition.reason);
    const { register } = recognition;
    expect(register.headerRows).toEqual([1]);
    expect(register.recordCount).toBe(3);
    const findings = tableKind.check(register);
    expect(findings.map(({ rule, row, column, value }) => [rule, row, column, value])).toEqual([['total', 4, 2, 296]]);
    expect(tableKind.checks.flatMap((check) => check.run(register))).toEqual(findings);
    expect(tableKind.summary(register).sentences[0]).toBe('1 figure does not add up.');
  });

  it('audits the selection alone', () => {
    const recognition = tableKind.recognise(gridOf(rows), { within: { row: 1, column: 0, rows: 4, columns: 2 } });
    if (!recognition.ok) throw new Error(recognition.reason);
    expect(tableKind.check(recognition.register)).toEqual([]);
    expect(recognition.register.audit.coverage).toHaveLength(3);
  });

  it('edits nothing, and refuses an empty sheet', () => {
    expect(tableKind.plan(gridOf(rows), defaultChoices(tableKind))).toMatchObject({ proposals: [], changes: [], decorations: [] });
    expect(tableKind.recognise(gridOf([['']]))).toMatchObject({ ok: false });
  });
});
