// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { RulesChoice, RulesOutcome } from '../../../src/excel/report/writeRulesSheet';
import type { WorkbookScheme } from '../../../src/excel/settings/followScheme';
import { ExcelProblem } from '../../../src/excel/problems';
import type { ReportContent } from '../../../src/registers/shared/report/content';
import { DEFAULT_IN_USE, setSchemeInUse } from '../../../src/schemes/currentScheme';
import { exportScheme } from '../../../src/schemes/exportScheme';
import { keptScheme } from '../../../src/schemes/keptScheme';
import { bromley2018, nhs5x5 } from '../../../src/schemes/presets';
import { withSquare } from '../../../src/schemes/riskMatrix';
import { AnnouncerProvider } from '../../../src/taskpane/app/announcer';
import SchemePane from '../../../src/taskpane/schemes/SchemePane';
import { SchemeWorkbookProvider, type SchemeWorkbook } from '../../../src/taskpane/schemes/schemeWorkbook';
import { WorkbookProvider } from '../../../src/taskpane/workbook';
import { FakeWorkbook } from '../support/fakeWorkbook';
import { expectAccessible } from '../support/renderPane';

afterEach(() => {
  cleanup();
  setSchemeInUse(DEFAULT_IN_USE);
});

const REGISTER = [['Ref', 'Risk title', 'Owner', 'Likelihood', 'Impact', 'Rating'], ['1', 'Flood', 'Head of Parks', 3, 4, 12], ['2', 'Fire', 'Head of Estates', 5, 5, 25]];

/** A workbook that keeps a scheme in memory. */
class FakeSchemeWorkbook implements SchemeWorkbook {
  readonly sheets: ReportContent[] = [];
  readonly choices: RulesChoice[] = [];
  mayReplace = true;
  fault: ExcelProblem | null = null;
  constructor(public setting: unknown = undefined) {}

  async read(): Promise<WorkbookScheme> {
    return { ...keptScheme(this.setting), setting: this.setting };
  }

  async write(expected: unknown, next: unknown): Promise<WorkbookScheme> {
    if (this.fault) throw this.fault;
    expect(expected).toEqual(this.setting);
    this.setting = next;
    return this.read();
  }

  async writeRulesSheet(content: ReportContent, choice: RulesChoice): Promise<RulesOutcome> {
    if (choice === 'ask' && this.sheets.length > 0) return { outcome: 'there', sheetName: 'Rules', mayReplace: this.mayReplace };
    this.sheets.push(content);
    this.choices.push(choice);
    return { outcome: 'written', sheetId: '{9}', sheetName: choice === 'new' ? 'Rules 2' : 'Rules', hasChart: false };
  }
}

async function openPane(workbook = new FakeSchemeWorkbook()) {
  const officer = userEvent.setup({ delay: null });
  render(
    <AnnouncerProvider>
      <WorkbookProvider value={new FakeWorkbook(REGISTER.map((row) => [...row]))}>
        <SchemeWorkbookProvider value={workbook}>
          <main>
            <h1>Scrutiny for Excel</h1>
            <SchemePane />
          </main>
        </SchemeWorkbookProvider>
      </WorkbookProvider>
    </AnnouncerProvider>,
  );
  await screen.findByTestId('scheme-origin');
  const open = async (id: string): Promise<HTMLElement> => {
    const section = screen.getByTestId(id);
    const heading = within(section).getAllByRole('button')[0];
    if (heading.getAttribute('aria-expanded') === 'false') await officer.click(heading);
    return section;
  };
  const retype = async (field: HTMLElement, text: string): Promise<void> => {
    await officer.clear(field);
    if (text !== '') await officer.paste(text);
  };
  const save = () => officer.click(screen.getByRole('button', { name: 'Save in this workbook' }));
  return { officer, workbook, open, retype, save };
}

const origin = (): string => screen.getByTestId('scheme-origin').textContent ?? '';
const state = (): string => screen.getByTestId('draft-state').textContent ?? '';

describe('the scheme pane', () => {
  it('says that a workbook without a scheme uses the default', async () => {
    await openPane();
    expect(origin()).toBe('This workbook has no scheme of its own, so the default is used: Bromley 2018 (from the published papers).');
    expect(screen.getByTestId('scheme-name').textContent).toBe(bromley2018.name);
    await expectAccessible();
  });

  it('changes a square by keyboard, says what would follow, saves it, and puts the old one back', async () => {
    const { officer, workbook, save } = await openPane();
    await officer.click(screen.getByRole('button', { name: /^Likelihood 3, impact 3/ }));
    await officer.keyboard('{ArrowRight}{Enter}');
    await officer.click(screen.getByRole('button', { name: /^Likelihood 3, impact 3, rating 9: Significant/ }));
    await officer.keyboard(' {Enter}');
    await waitFor(() => expect(screen.getByTestId('register-effect').textContent).toBe('Open register, sheet “Register”: 1 of 2 risks would change level (1 Significant → High).'));
    expect(screen.getByRole('button', { name: 'Likelihood 3, impact 4, rating 12: High, Red, set apart from its rating' })).toBeTruthy();
    expect(state()).toBe('Not saved: 3 settings changed.');
    await save();
    await screen.findByTestId('scheme-saved');
    expect(workbook.setting).toMatchObject({ id: 'own', name: 'Own scheme', riskBands: withSquare(bromley2018.riskBands, { likelihood: 3, impact: 4 }, 'High') });
    await officer.click(screen.getByRole('button', { name: 'Put back the one from before' }));
    await waitFor(() => expect(workbook.setting).toBeUndefined());
    expect(origin()).toContain('no scheme of its own');
  });

  it('keeps what cannot be used from being saved, and says why in the words of the pane', async () => {
    const { open, retype } = await openPane();
    const bands = await open('edit-bands');
    await retype(within(bands).getAllByLabelText('From rating')[1], '12');
    expect(screen.getByTestId('draft-problems').textContent).toContain('Band 3, start is 10, but Band 2 starts at 12. The bands overlap');
    await retype(within(bands).getAllByLabelText('From rating')[1], '');
    expect(within(bands).getByText('Give a number.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Save in this workbook' }).getAttribute('aria-disabled')).toBe('true');
    await expectAccessible();
  });

  it('adds the weights up as they are typed', async () => {
    const { open, retype, workbook, save } = await openPane();
    const index = await open('edit-index');
    const total = (): string => screen.getByTestId('weights-total').textContent ?? '';
    expect(total()).toBe('The weights add to 100.');
    await retype(within(index).getByLabelText('Weight 1'), '2.5');
    expect(total()).toBe('The weights add to 90: 10 short of 100.');
    expect(screen.getByTestId('draft-problems').textContent).toContain('The list of criteria has weights that add to 90. They must add to 100.');
    await retype(within(index).getByLabelText('Weight 2'), '22.5');
    expect(total()).toBe('The weights add to 100.');
    await save();
    await screen.findByTestId('scheme-saved');
    expect(workbook.setting).toMatchObject({ contractRiskIndex: { criteria: expect.arrayContaining([{ name: 'Length of term', weight: 22.5 }]) } });
  });

  it('edits every other part', async () => {
    const { officer, open, retype, workbook, save } = await openPane();
    const procurement = await open('edit-procurement');
    await officer.click(within(procurement).getByRole('button', { name: 'over 9 to 15 months, up to £173,000: Yellow' }));
    await retype(within(procurement).getByLabelText('Up to £ (1)'), '£180k');
    const words = await open('edit-words');
    await retype(within(words).getByLabelText('Likelihood 5'), 'Certain');
    await retype(within(words).getByLabelText(/^Risk categories/), 'Money\nLaw');
    const register = await open('edit-register');
    await retype(within(register).getByLabelText(/belongs in the register/), '25,000');
    await officer.selectOptions(within(register).getByLabelText(/judged at/), 'today');
    const budget = await open('edit-budget');
    await retype(within(budget).getAllByLabelText('Amber from % of budget')[0], '1');
    await retype(within(budget).getAllByLabelText('Red from £')[0], '');
    const rates = await open('edit-rates');
    await retype(within(rates).getByLabelText(/people/), '1000');
    const names = await open('edit-case');
    await retype(within(names).getByLabelText(/^Acronyms/), 'LBX');
    await save();
    await screen.findByTestId('scheme-saved');
    expect(workbook.setting).toMatchObject({
      procurementMatrix: { upToValues: [180_000, 500_000, null], rows: expect.arrayContaining([{ upToMonths: 15, statuses: ['Amber', 'Amber', 'Red'] }]) },
      likelihoodWords: ['Rare', 'Unlikely', 'Possible', 'Likely', 'Certain'], riskCategories: ['Money', 'Law'], registerThreshold: 25_000, asAtRule: 'today', rateBase: 1000,
      budgetTolerances: { service: { amberShare: 0.01, amberAmount: null, redShare: 0.05, redAmount: null, join: 'either' }, total: bromley2018.budgetTolerances.total },
      caseExceptions: { names: [], acronyms: ['LBX'] },
    });
  });

  it('imports pasted text, and names every place that is wrong with one that cannot be used', async () => {
    const { officer, open } = await openPane();
    const area = await open('import');
    const paste = async (text: string): Promise<void> => {
      await officer.clear(within(area).getByLabelText('Or paste its text'));
      await officer.click(within(area).getByLabelText('Or paste its text'));
      await officer.paste(text);
      await officer.click(within(area).getByRole('button', { name: 'Read the text' }));
    };
    await paste(JSON.stringify({ ...nhs5x5, rateBase: 0, riskBandz: 1 }));
    expect(within(area).getAllByRole('listitem').map((item) => item.textContent)).toEqual(['rateBase is 0. It must be more than 0.', expect.stringContaining('riskBandz is not a field')]);
    expect(screen.getByTestId('scheme-name').textContent).toBe(bromley2018.name);
    await paste(exportScheme(nhs5x5));
    expect(within(area).queryAllByRole('listitem')).toEqual([]);
    expect(screen.getByTestId('scheme-name').textContent).toBe('NHS 5×5');
    expect(state()).toContain('Not saved');
  });

  it('offers the ready-made schemes, exports what is kept, and writes the Rules sheet', async () => {
    const { officer, workbook, open, save } = await openPane();
    await officer.selectOptions(screen.getByLabelText('Start from a ready-made scheme'), 'nhs5x5');
    await save();
    await screen.findByTestId('scheme-saved');
    expect(workbook.setting).toEqual(nhs5x5);
    const shown = within(await open('export')).getByLabelText<HTMLTextAreaElement>('Or copy its text');
    expect(shown.value).toBe(exportScheme(nhs5x5));
    await officer.click(within(await open('rules')).getByRole('button', { name: 'Write the Rules sheet' }));
    await screen.findByTestId('rules-written');
    expect(workbook.sheets.map(({ sheetName }) => sheetName)).toEqual(['Rules']);
    await expectAccessible();
  });

  it('asks what is to become of a Rules sheet that is there, and replaces only its own', async () => {
    const { officer, workbook, open } = await openPane();
    const panel = within(await open('rules'));
    const start = panel.getByRole('button', { name: 'Write the Rules sheet' });
    await officer.click(start);
    await screen.findByTestId('rules-written');
    await officer.click(start);
    expect((await screen.findByTestId('rules-there')).textContent).toMatch(/There is a sheet “Rules” already.*colours and widths set by hand are lost/);
    expect(workbook.sheets).toHaveLength(1);
    await expectAccessible();
    await officer.click(panel.getByRole('button', { name: 'Replace what it says' }));
    expect((await screen.findByTestId('rules-written')).textContent).toContain('written to sheet “Rules”');
    expect(document.activeElement).toBe(start);
    workbook.mayReplace = false;
    await officer.click(start);
    expect((await screen.findByTestId('rules-there')).textContent).toContain('it is left as it is');
    expect(panel.queryByRole('button', { name: 'Replace what it says' })).toBeNull();
    await officer.click(panel.getByRole('button', { name: 'Write a new sheet' }));
    expect((await screen.findByTestId('rules-written')).textContent).toContain('“Rules 2”');
    expect(workbook.choices).toEqual(['ask', 'replace', 'new']);
  });

  it('leaves a damaged or newer scheme alone until the officer says twice that it may go', async () => {
    const { officer, workbook } = await openPane(new FakeSchemeWorkbook({ ...nhs5x5, version: 99 }));
    expect(origin()).toContain('version is 99. The scheme is from a newer add-in');
    expect(screen.queryByRole('button', { name: 'Save in this workbook' })).toBeNull();
    await officer.click(screen.getByRole('button', { name: 'Take it out of the workbook…' }));
    expect(workbook.setting).toMatchObject({ version: 99 });
    await officer.click(screen.getByRole('button', { name: 'Yes, take it out' }));
    await waitFor(() => expect(origin()).toContain('no scheme of its own'));
    await officer.click(screen.getByRole('button', { name: 'Put back the one from before' }));
    await waitFor(() => expect(workbook.setting).toMatchObject({ version: 99 }));
  });

  it('keeps a draft while the officer looks at another pane', async () => {
    const workbook = new FakeSchemeWorkbook();
    const { officer } = await openPane(workbook);
    await officer.selectOptions(screen.getByLabelText('Start from a ready-made scheme'), 'nhs5x5');
    cleanup();
    await openPane(workbook);
    expect(screen.getByTestId('scheme-name').textContent).toBe('NHS 5×5');
    expect(state()).toContain('Not saved');
  });

  it('keeps the changes when they cannot be saved', async () => {
    const { officer, workbook, save } = await openPane();
    await officer.selectOptions(screen.getByLabelText('Start from a ready-made scheme'), 'nhs5x5');
    workbook.fault = new ExcelProblem('read-only');
    await save();
    expect((await screen.findByTestId('scheme-failure')).textContent).toContain('open for reading only');
    expect(screen.getByTestId('scheme-name').textContent).toBe('NHS 5×5');
    expect(state()).toContain('Not saved');
    await officer.click(screen.getByRole('button', { name: 'Drop changes' }));
    expect(screen.getByTestId('scheme-name').textContent).toBe(bromley2018.name);
  });
});
