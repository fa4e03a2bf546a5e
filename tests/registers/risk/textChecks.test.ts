import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/registers/shared/grid';
import { riskRegisterKind } from '../../../src/registers/risk/riskRegister';
import { gridOf } from '../support/grids';
import { AT, findings, readRegister, riskRow, SIMPLE_HEADINGS, simpleGrid } from '../support/registers';

const of = (rule: string, ...rows: CellValue[][]): ReturnType<typeof findings> => findings(simpleGrid(rows), rule);
/** The register with one more column. */
const withColumn = (rule: string, heading: string, ...values: CellValue[]): ReturnType<typeof findings> =>
  findings(gridOf([[...SIMPLE_HEADINGS, heading], ...values.map((value, i) => [...riskRow({ ref: i + 1, title: `Risk of kind ${i + 1}` }), value])]), rule);

describe('gross and net', () => {
  it('net-without-controls: a net rating below gross needs a control', () => {
    expect(of('net-without-controls', riskRow({ controls: '' }), riskRow({ ref: 2, controls: 'None' }))).toMatchObject([{ row: 1, column: AT.controls, severity: 'warning' }, { row: 2 }]);
    expect(of('net-without-controls', riskRow(), riskRow({ ref: 2, controls: '', netLikelihood: 4, netImpact: 4, netRating: 16, action: 'Review' }))).toEqual([]);
  });
  it('controls-without-effect: gross equal to net although controls are listed', () => {
    const same = { netLikelihood: 4, netImpact: 4, netRating: 16, action: 'Review' };
    expect(of('controls-without-effect', riskRow(same))).toMatchObject([{ row: 1, column: AT.controls, message: expect.stringContaining('16, the same as') }]);
    expect(of('controls-without-effect', riskRow({ ...same, controls: 'None' }), riskRow({ ref: 2 }))).toEqual([]);
  });
  it('net-score-above-gross: also where the rating falls', () => {
    expect(of('net-score-above-gross', riskRow({ netLikelihood: 1, netImpact: 5, netRating: 5 }))).toMatchObject([{ column: AT.netImpact, field: 'netImpact', severity: 'warning' }]);
    expect(of('net-score-above-gross', riskRow(), riskRow({ ref: 2, netLikelihood: 9 }))).toEqual([]);
  });
});

describe('titles, categories and owners', () => {
  it('title-not-separated: only where it is plain where the title ends', () => {
    expect(of('title-not-separated', riskRow({ title: 'School Places Failure to meet the duty to provide places' }))).toMatchObject([{ column: AT.title, suggestion: 'School Places\nFailure to meet the duty to provide places' }]);
    for (const title of ['Failure to deliver the strategy on time', 'Risk of Failure to deliver the service', 'School Places\nFailure to meet the duty', 'Plans are late']) expect(of('title-not-separated', riskRow({ title }))).toEqual([]);
  });
  it('title-not-separated: not where descriptions have a column of their own', () => expect(withColumn('title-not-separated', 'Risk description', 'School Places Failure to meet the duty')).toEqual([]));
  it('category-unknown: in a register that uses the list', () => {
    expect(withColumn('category-unknown', 'Category', 'Legal', 'Financial', 'Reputatonal')).toMatchObject([{ row: 3, column: 11, message: expect.stringContaining('Was “Reputational” meant?') }]);
    expect(withColumn('category-unknown', 'Category', 'Legal', 'Data and Information', 'Social, Legal')).toEqual([]);
    expect(withColumn('category-unknown', 'Category', 'Blue', 'Green', 'Legal')).toEqual([]);
  });
  it('category-separators: run together or spelt otherwise', () => {
    expect(withColumn('category-separators', 'Category', 'Legal Financial', 'legal; Data and Information', 'Compliance /Regulation').map(({ suggestion }) => suggestion)).toEqual(['Legal, Financial', 'Legal, Data and Information', 'Compliance/Regulation']);
    expect(withColumn('category-separators', 'Category', 'Legal, Financial', 'Data and Information', 'Weather and tides')).toEqual([]);
  });
  it('owners-together: several on a line, or a name before its post', () => {
    expect(of('owners-together', riskRow({ owner: 'Director, Housing (A Lead) Director, Education (B Lead)' }))).toMatchObject([{ column: AT.owner, suggestion: 'Director, Housing (A Lead)\nDirector, Education (B Lead)' }]);
    expect(of('owners-together', riskRow({ owner: 'Jane Smith (Head of ICT)' }))).toMatchObject([{ suggestion: 'Head of ICT (Jane Smith)' }]);
    for (const owner of ['Director, Adult Social Care', 'Head of ICT (Jane Smith)', 'Housing Needs - Head of Service', 'Head of ICT\nHead of Legal']) expect(of('owners-together', riskRow({ owner }))).toEqual([]);
  });
  it('owner-bracket: and puts one back only where other rows show its place', () => {
    expect(of('owner-bracket', riskRow({ owner: 'Head of ICT Systems Lead)' }))).toMatchObject([{ column: AT.owner, severity: 'info' }]);
    expect(of('owners-together', riskRow({ owner: 'Head of ICT Systems Lead)' }))).toEqual([]);
    expect(of('owners-together', riskRow({ owner: 'Head of ICT Systems Lead)' }), riskRow({ ref: 2, owner: 'Director (Systems Lead)' }))).toMatchObject([{ suggestion: 'Head of ICT (Systems Lead)' }]);
    expect(of('owner-bracket', riskRow({ owner: 'Head of ICT (Jane Smith)' }))).toEqual([]);
  });
  it('owner-without-post: a person’s name alone', () => {
    expect(of('owner-without-post', riskRow({ owner: 'Jane Smith' }), riskRow({ ref: 2, owner: 'J. O’Brien' })).map(({ row }) => row)).toEqual([1, 2]);
    for (const owner of ['Head of ICT', 'Adult Social Care', 'ECHS DLT', 'Director, Housing', 'TBC']) expect(of('owner-without-post', riskRow({ owner }))).toEqual([]);
  });
});

describe('texts that repeat', () => {
  const controls = 'Weekly checks by the team and by audit';
  it('controls-identical: word for word, from the second on', () => {
    expect(of('controls-identical', riskRow({ controls }), riskRow({ ref: 2, controls: `${controls} ` }))).toMatchObject([{ row: 2, column: AT.controls, message: expect.stringContaining('Risk 1') }]);
    expect(of('controls-identical', riskRow(), riskRow({ ref: 2 }), riskRow({ ref: 3, controls }))).toEqual([]);
  });
  it('likely-duplicate: nearly the same words', () => {
    const title = 'Failure to recruit qualified social workers for children';
    expect(of('likely-duplicate', riskRow({ title }), riskRow({ ref: 2, title: 'Fire' }), riskRow({ ref: 3, title: `${title}.`.replace('Failure to', 'failure to') }))).toMatchObject([{ row: 3, column: AT.title, message: expect.stringContaining('row 2') }]);
    expect(of('likely-duplicate', riskRow({ title: 'Failure of ward 3 heating in winter months' }), riskRow({ ref: 2, title: 'Failure of ward 4 heating in winter months' }), riskRow({ ref: 3, title: 'Fire' }))).toEqual([]);
  });
});

describe('dates', () => {
  const october = 43403; // 30/10/2018
  const at = (grid: ReturnType<typeof simpleGrid>, rule: string, asAt?: number): ReturnType<typeof findings> => riskRegisterKind.check(readRegister(grid, { asAt })).filter((finding) => finding.rule === rule);
  it.each(['Review by May 2018', 'To be completed by 31/03/2018', 'Due 1st September 2018', 'New system before the end of September 2018', 'Procured by 2017', 'Approval in June 2018'])('date-past: %s', (action) => {
    expect(at(simpleGrid([riskRow({ action })]), 'date-past', october)).toMatchObject([{ row: 1, column: AT.action, severity: 'warning', message: expect.stringContaining('30/10/2018') }]);
  });
  it.each(['Manager (in post December 2016)', 'Review by November 2018', 'By October 2018', 'Reviewed since May 2018', 'Was completed by May 2018', 'Section 106 by phase 2'])('date-past is quiet about %s', (action) => {
    expect(at(simpleGrid([riskRow({ action })]), 'date-past', october)).toEqual([]);
  });
  it('say nothing without a day to judge by', () => expect(of('date-past', riskRow({ action: 'Review by May 2018' }))).toEqual([]));
  it('review-overdue: a review due before the day', () => {
    const reviews = (heading: string): ReturnType<typeof findings> => at(gridOf([[...SIMPLE_HEADINGS, heading], [...riskRow(), 43300], [...riskRow({ ref: 2 }), '31/12/2018'], [...riskRow({ ref: 3 }), '1 May 2018'], [...riskRow({ ref: 4 }), '']]), 'review-overdue', october);
    expect(reviews('Next review date').map(({ row, column }) => [row, column])).toEqual([[1, 11], [3, 11]]);
    expect(reviews('Last reviewed')).toEqual([]);
  });
});

describe('signs and numbers', () => {
  it('brackets-unbalanced: one half lost', () => {
    expect(of('brackets-unbalanced', riskRow({ controls: 'Audits (internal, yearly' }))).toMatchObject([{ column: AT.controls }]);
    for (const controls of ['Audits (internal)', 'a) Audits b) Checks', '1) Audits\n2) Checks', '(i) Audits (of all (large) sites)']) expect(of('brackets-unbalanced', riskRow({ controls }))).toEqual([]);
  });
  it.each<[string, boolean]>([["'- Audits", true], ['=Audits', true], ['-Audits', true], ['- Audits', true], ['@home', true], ['+ more', true], ['- One\n- Two', false], ['-5', false], ['Audits - yearly', false]])('formula-like: %s', (controls, fires) => {
    expect(of('formula-like', riskRow({ controls }))).toHaveLength(fires ? 1 : 0);
  });
  it('ref-gap: a number left out', () => {
    const refs = (...all: string[]): ReturnType<typeof findings> => of('ref-gap', ...all.map((ref) => riskRow({ ref })));
    expect(refs('1', '2', '3', '4', '5', '5a', '7')).toMatchObject([{ row: 7, column: AT.ref, message: expect.stringContaining('6 is missing between 5 and 7') }]);
    expect(refs('CS/01', 'CS/02', 'CS/03', 'CS/05')).toHaveLength(1);
    expect(refs('1', '2', '2a', '3', '5b', '4', '5')).toEqual([]);
    expect(refs('101', '210', '344', '720')).toEqual([]);
  });
  it('bullets-mixed: bullets of other kinds, or on one line', () => {
    expect(of('bullets-mixed', riskRow({ controls: '• Audits\n* Checks\n– Reports' }))).toMatchObject([{ column: AT.controls, suggestion: '- Audits\n- Checks\n- Reports' }]);
    expect(of('bullets-mixed', riskRow({ controls: 'Audits • Checks • Reports' }))[0].suggestion).toBe('Audits\n- Checks\n- Reports');
    for (const controls of ['- Audits\n- Checks', 'Audits\nChecks', 'Audits – yearly', '1. Audits\n2. Checks']) expect(of('bullets-mixed', riskRow({ controls }))).toEqual([]);
  });
});
