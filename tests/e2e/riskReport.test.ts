import { beforeAll, describe, expect, it } from 'vitest';
import { violationsIn } from './support/accessibility';
import { staysQuiet, useHostPage } from './support/browser';
import { eventually } from './support/eventually';

const host = useHostPage();
const violations = () => violationsIn(host.pane);

beforeAll(() => host.pane.getByRole('tab', { name: 'Overview' }).waitFor());

describe('the risk report, by clicks alone', () => {
  it('draws both heat maps and their arrows', async () => {
    await host.pane.getByRole('radio', { name: 'Both' }).click();
    await host.pane.getByRole('button', { name: /^From gross to net/ }).click();
    await eventually(() => host.pane.getByTestId('control-arrow').count()).toBeGreaterThan(0);
    await host.pane.getByRole('button', { name: /Red risks? at likelihood 4, impact 4$/ }).first().click();
    await host.pane.getByTestId('square-risks').waitFor();
    await eventually(violations).toEqual([]);
  });

  it('says how the last quarter’s sheet comes into the workbook', async () => {
    await host.pane.getByTestId('next-steps').getByRole('button', { name: 'Compare' }).click();
    await host.pane.getByRole('button', { name: /another file/ }).click();
    await eventually(violations).toEqual([]);
  });

  it('compares with a file, which is read on this computer alone', async () => {
    await host.pane.getByLabel('File of the last report (.xlsx or .csv)').setInputFiles('assets/samples/contracts-register.xlsx');
    await host.pane.getByTestId('file-problem').waitFor();
    expect(await host.pane.getByTestId('file-problem').innerText()).toContain('No risk register was recognised in “contracts-register.xlsx”.');
    await host.pane.getByLabel('File of the last report (.xlsx or .csv)').setInputFiles('assets/samples/risk-register.xlsx');
    await host.pane.getByTestId('level-moves').waitFor();
    expect(await host.pane.getByTestId('level-moves').innerText()).toContain('of “risk-register.xlsx”: No risk changed its level.');
    await eventually(violations).toEqual([]);
    await host.pane.getByRole('button', { name: 'Leave risk-register.xlsx' }).click();
  });

  it('is inserted into the workbook with the published figures', async () => {
    await host.pane.getByRole('tab', { name: 'Report' }).click();
    const insert = host.pane.getByRole('button', { name: 'Insert into workbook' });
    await host.pane.getByTestId('preview-levels').waitFor();
    await eventually(violations).toEqual([]);
    await insert.click();
    await host.pane.getByTestId('report-result').waitFor();
    expect(await host.pane.getByTestId('report-result').innerText()).toContain('The report is on sheet “Risk report”.');
    await eventually(violations).toEqual([]);
    const { values } = await host.page.evaluate(() => window.workbookHost.read('A1:E20', 'Risk report'));
    const top = values.findIndex(([level]) => level === 'High');
    expect(values.slice(top, top + 4).map(([, gross]) => gross)).toEqual([10, 5, 8, 2]);
    expect(values.slice(top, top + 4).map(([, , , net]) => net)).toEqual([3, 7, 11, 4]);
  });

  staysQuiet(host);
});
