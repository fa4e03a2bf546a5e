// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/registers/shared/grid';
import { AnnouncerProvider } from '../../../src/taskpane/app/announcer';
import RiskRegisterPane from '../../../src/taskpane/riskRegister/RiskRegisterPane';
import { WorkbookProvider } from '../../../src/taskpane/workbook';
import published from '../../fixtures/risk-register-grid.json';
import read from '../../fixtures/risk-register-read.json';
import { FakeWorkbook } from '../support/fakeWorkbook';
import { expectAccessible } from '../support/renderPane';

afterEach(cleanup);

function renderRisks(): FakeWorkbook {
  const workbook = new FakeWorkbook(published.rows.map((row) => row.map((value): CellValue => value)), published.sheet);
  render(
    <AnnouncerProvider>
      <WorkbookProvider value={workbook}>
        <main>
          <h1>Scrutiny for Excel</h1>
          <RiskRegisterPane checkRequest={0} />
        </main>
      </WorkbookProvider>
    </AnnouncerProvider>,
  );
  return workbook;
}

const cellsOf = (table: HTMLElement): string[][] => within(table).getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent ?? ''));

describe('the risk register pane on the published register', () => {
  it('shows the levels and the heat map, each colour also as a word', async () => {
    renderRisks();
    expect((await screen.findByTestId('recognised')).textContent).toContain('Risk register');
    const levels = cellsOf(screen.getByTestId('levels'));
    expect(levels.map(([level]) => level)).toEqual(['Level', 'High (Red)', 'Significant (Amber)', 'Medium (Yellow)', 'Low (Green)']);
    const map = cellsOf(screen.getByTestId('heat-map'));
    expect(map).toHaveLength(6);
    expect(map[0]).toEqual(['', 'Impact 1', 'Impact 2', 'Impact 3', 'Impact 4', 'Impact 5']);
    expect(map[1]?.[0]).toBe('Likelihood 5');
    expect(map[1]?.[5]).toMatch(/^\d+ Red( risks? at likelihood 5, impact 5)?$/);
    expect(map[5]?.[1]).toMatch(/^\d+ Green( risks? at likelihood 1, impact 1)?$/);
    const total = map.slice(1).flatMap((row) => row.slice(1)).reduce((sum, cell) => sum + parseInt(cell, 10), 0);
    expect(total).toBe(read.risks.filter((risk) => typeof risk.current_likelihood === 'number').length);
    await expectAccessible();
  });

  it('takes the officer from findings to a tidy register', async () => {
    const workbook = renderRisks();
    const officer = userEvent.setup({ delay: null });
    await officer.click(await screen.findByRole('tab', { name: /^Findings/ }));
    expect(await screen.findByTestId('findings-red-without-action')).toBeTruthy();
    await officer.click(screen.getByRole('tab', { name: 'Tidy' }));
    await officer.click(await screen.findByRole('button', { name: /^Apply \d+ changes$/ }));
    expect((await screen.findByTestId('result')).dataset.tone).toBe('success');
    expect(workbook.readings).toBeGreaterThan(1);
    await expectAccessible();
  });
});
