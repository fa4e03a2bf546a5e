import { beforeAll, describe, expect, it } from 'vitest';
import { violationsIn } from './support/accessibility';
import { openBytes, staysQuiet, useHostPage } from './support/browser';
import { eventually } from './support/eventually';


const host = useHostPage();
const colours = async (): Promise<unknown> => (await host.page.evaluate(() => window.workbookHost.read('AA1:AA2'))).values.flat();

beforeAll(() => host.page.evaluate(() => window.workbookHost.write('AA1:AA2', [['=RISKRAG(3,4)'], ['=RISKLEVEL(3,3)']])));

describe('a scheme changed in the pane', () => {
  it('changes the functions in the open sheet without retyping, by the keyboard alone', async () => {
    expect(await colours()).toEqual(['Amber', 'Medium']);
    await host.pane.getByRole('button', { name: 'Scheme', exact: true }).press('Enter');
    await host.pane.getByTestId('scheme-origin').waitFor();
    await host.pane.getByRole('button', { name: /^Likelihood 3, impact 3, / }).focus();
    await host.page.keyboard.press('ArrowRight');
    await host.page.keyboard.press('Enter');
    await eventually(() => host.pane.getByTestId('register-effect').innerText()).toContain('would change level');
    expect(await violationsIn(host.pane)).toEqual([]);
    await host.pane.getByRole('button', { name: 'Save in this workbook' }).press('Enter');
    await host.pane.getByTestId('scheme-saved').waitFor();
    await eventually(colours).toEqual(['Red', 'Medium']);
  });

  it('survives save, close and reopen of the .xlsx, and is used before its pane is opened', async () => {
    const bytes = await host.page.evaluate(async () => [...(await window.workbookHost.save())]);
    await openBytes(host.page, Uint8Array.from(bytes), 'again.xlsx');
    await eventually(colours).toEqual(['Red', 'Medium']);
    // Typed anew, so that what is seen is no result kept in the file.
    await host.page.evaluate(() => window.workbookHost.write('AA1', [['=RISKRAG(3,4)&""']]));
    expect(await colours()).toEqual(['Red', 'Medium']);
    await host.pane.getByRole('button', { name: 'Scheme', exact: true }).click();
    expect(await host.pane.getByTestId('scheme-origin').innerText()).toContain('Kept in this workbook');
  });

  it('is written into the workbook as its Rules sheet', async () => {
    await host.pane.getByRole('button', { name: 'Rules sheet' }).click();
    await host.pane.getByRole('button', { name: 'Write the Rules sheet' }).click();
    await host.pane.getByTestId('rules-written').waitFor();
    const { values } = await host.page.evaluate(() => window.workbookHost.read('A1:F30', 'Rules'));
    expect(values).toContainEqual(['High', '15–25', 'Red', '3 × 4', '', '']);
    expect(await violationsIn(host.pane)).toEqual([]);
  });

  staysQuiet(host);
});
