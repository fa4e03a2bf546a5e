// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ExcelProblem } from '../../../src/excel/problems';
import { publishedGrid } from '../../registers/support/published';
import { riskRow, SIMPLE_HEADINGS } from '../../registers/support/registers';
import published from '../../fixtures/published-figures.json';
import { press } from '../support/press';
import { expectAccessible } from '../support/renderPane';
import { cellsOf, FakeReportWorkbook, renderRisks } from './support';

afterEach(cleanup);

const refs = published.portfolioRisks.map(({ ref }) => ref).join(', ');
const levels = (): string[][] => cellsOf(screen.getAllByTestId('preview-levels')[0]).slice(1).map(([level, gross, , net]) => [level, gross, net]);

async function openReport(workbook: FakeReportWorkbook) {
  const officer = renderRisks(workbook);
  await officer.click(await screen.findByRole('tab', { name: 'Report' }));
  await screen.findAllByTestId('preview-levels');
  return officer;
}

describe('the report of the published register', () => {
  it('shows what will be written, writes it, and leads to it', async () => {
    const workbook = new FakeReportWorkbook(publishedGrid.values);
    const officer = await openReport(workbook);
    expect(levels()).toEqual([['High', '10', '3'], ['Significant', '5', '7'], ['Medium', '8', '11'], ['Low', '2', '4'], ['Total', '25', '25']]);
    await expectAccessible();
    await press('Insert into workbook', officer);
    expect((await screen.findByTestId('report-result')).textContent).toContain('The report is on sheet “Risk report”.');
    const [content] = workbook.written;
    expect(content.blocks[0].cells.map((cells) => cells[0])).toContain('Risks at each level: All 25 risks');
    await officer.click(screen.getByRole('button', { name: 'Go to the report' }));
    expect(workbook.visited).toEqual(['{9}!A1']);
    await expectAccessible();
  });

  it('counts an extract by references on its own', async () => {
    const workbook = new FakeReportWorkbook(publishedGrid.values);
    const officer = await openReport(workbook);
    await officer.click(screen.getByRole('radio', { name: /^Some risks/ }));
    expect(screen.getByRole('button', { name: 'Insert into workbook' }).getAttribute('aria-disabled')).toBe('true');
    await officer.click(screen.getByLabelText('References, with commas between them'));
    await officer.paste(`${refs}, 99z`);
    await waitFor(() => expect(levels().slice(0, 4)).toEqual([['High', '8', '2'], ['Significant', '4', '6'], ['Medium', '7', '10'], ['Low', '2', '3']]));
    expect(screen.getByTestId('missing-refs').textContent).toContain('99z');
    await expectAccessible();
  });

  it('says plainly when nothing was written, and what was left', async () => {
    const workbook = new FakeReportWorkbook(publishedGrid.values);
    workbook.outcome = { outcome: 'failed', problem: new ExcelProblem('structure-protected'), sheetLeft: null };
    const officer = await openReport(workbook);
    await press('Insert into workbook', officer);
    expect((await screen.findByTestId('report-result')).textContent).toMatch(/structure is protected.*Nothing was left behind/);
    workbook.outcome = { outcome: 'failed', problem: new ExcelProblem('connection'), sheetLeft: 'Risk report 2' };
    await press('Insert into workbook', officer);
    expect((await screen.findByTestId('report-result')).textContent).toContain('An unfinished sheet “Risk report 2” may have been left');
  });

  it('has the movements once an earlier sheet is chosen', async () => {
    const workbook = new FakeReportWorkbook([SIMPLE_HEADINGS, riskRow()], { Before: [SIMPLE_HEADINGS, riskRow({ netLikelihood: 4 })] });
    const officer = await openReport(workbook);
    await officer.click(await screen.findByRole('button', { name: 'Choose one' }));
    await officer.selectOptions(await screen.findByLabelText('Sheet of the last report'), 'Before');
    await screen.findByTestId('level-moves');
    await officer.click(screen.getByRole('tab', { name: 'Report' }));
    expect((await screen.findByTestId('report-comparison')).textContent).toContain('Movements since sheet “Before”.');
    expect(await screen.findByTestId('preview-movements')).toBeTruthy();
  });
});

describe('the way on from what was found', () => {
  it('leads to every tab', async () => {
    const officer = renderRisks(new FakeReportWorkbook(publishedGrid.values));
    expect((await screen.findByTestId('next-steps')).textContent).toMatch(/^25 risks, \d+ errors?, \d+ warnings?\. Next:/);
    for (const [button, tab] of [['Look at the findings', /^Findings/], ['Tidy', 'Tidy'], ['Compare', 'Compare'], ['Report', 'Report']] as const) {
      await officer.click(screen.getByRole('button', { name: button }));
      expect(screen.getByRole('tab', { name: tab }).getAttribute('aria-selected')).toBe('true');
    }
  });
});

describe('the heat maps', () => {
  it('open a square by keyboard and go to its risks', async () => {
    const workbook = new FakeReportWorkbook([SIMPLE_HEADINGS, riskRow(), riskRow({ ref: '2', title: 'Flood' })]);
    const officer = renderRisks(workbook);
    const square = await screen.findByRole('button', { name: /^2 Yellow +risks at likelihood 2, impact 3$/ });
    square.focus();
    await officer.keyboard('{Enter}');
    expect(square.getAttribute('aria-expanded')).toBe('true');
    await officer.tab();
    await expectAccessible();
    await officer.click(screen.getByRole('button', { name: '2 Flood' }));
    expect(workbook.visited).toEqual(['This quarter!A3']);
  });

  it('show gross, net or both, and the arrows between them in words as well', async () => {
    const officer = renderRisks(new FakeReportWorkbook([SIMPLE_HEADINGS, riskRow(), riskRow({ ref: '2', title: 'Flood' })]));
    await screen.findByTestId('heat-map');
    await officer.click(screen.getByRole('radio', { name: 'Gross' }));
    expect(screen.queryByTestId('heat-map')).toBeNull();
    expect(screen.getByRole('button', { name: /^2 Red +risks at likelihood 4, impact 4$/ })).toBeTruthy();
    await officer.click(screen.getByRole('radio', { name: 'Both' }));
    expect(screen.getByTestId('heat-map')).toBeTruthy();
    await officer.click(screen.getByRole('button', { name: /^From gross to net/ }));
    expect(screen.getByRole('img', { name: 'Heat map with 1 arrow from gross to net, for 2 risks' })).toBeTruthy();
    expect(screen.getAllByText('Likelihood 4 to 2, impact 4 to 3: rating 16 to 6.')).toHaveLength(2);
    await expectAccessible();
  });
});
