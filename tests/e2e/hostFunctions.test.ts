import { beforeEach, describe, expect, it } from 'vitest';
import { createBlankWorkbook } from '../../src/host/xlsx/blank';
import { enterGrid, openBytes, typeIntoCell, useHostPage } from './support/browser';
import { eventually } from './support/eventually';

const host = useHostPage();
beforeEach(() => openBytes(host.page, createBlankWorkbook(), 'Functions.xlsx'));

const evaluate = (formula: string) => host.page.evaluate((text) => window.workbookHost.evaluate(text), formula);
const read = (address: string) => host.page.evaluate((text) => window.workbookHost.read(text), address);
const message = () => host.page.locator('#cell-message').textContent();

const listOfFunctions = () => host.page.locator('ul[data-u-comp="sheets-formula-editor"]');
const type = (address: string, text: string) => typeIntoCell(host.page, address, text);

describe('custom functions over office.js', () => {
  it('evaluates a formula', async () => {
    expect(await evaluate('=RISKRAG(4,5)')).toBe('Red');
  });

  it('sends the call through the pane, never past it', async () => {
    const before = await host.page.evaluate(() => window.workbookHost.requests.functionCalls);
    expect(await evaluate('=RISKRAG(2,3)')).toBe('Yellow');
    // More than one when a calculation was started again while the answer was on its way.
    expect(await host.page.evaluate(() => window.workbookHost.requests.functionCalls)).toBeGreaterThan(before);

    await host.pane.evaluate(() => CustomFunctions.associate('RISKRAG', () => 'said by the pane'));
    expect(await evaluate('=RISKRAG(2,3)')).toBe('said by the pane');
  });

  it('gives an array its own values', async () => {
    expect(await evaluate('=RISKRAG({4;3;2;1},{5;4;3;1})')).toEqual([['Red'], ['Amber'], ['Yellow'], ['Green']]);
  });

  it('gives built-in functions as well', async () => {
    expect(await evaluate('=SUM(1,2)*10')).toBe(30);
  });

  it('rejects with the error and its reason', async () => {
    await expect(evaluate('=RISKRAG(9,5)')).rejects.toThrow(/#VALUE!: .*9.*1 to 5/);
    await expect(evaluate('=NOSUCHFUNCTION(1)')).rejects.toThrow(/#NAME\?: .*NOSUCHFUNCTION/);
  });
});

describe('formulas typed in the grid', () => {
  it('shows the result, and follows the cells it depends on', async () => {
    await host.page.evaluate(() => window.workbookHost.write('A1:B1', [[4, 5]]));
    await type('C1', '=RISKRAG(A1,B1)');
    await eventually(async () => (await read('C1')).values[0][0]).toBe('Red');
    await host.page.evaluate(() => window.workbookHost.write('A1', [[1]]));
    expect((await read('C1')).values).toEqual([['Yellow']]);
  });

  it('takes Enter for the formula as typed, also where a list of functions is still open', async () => {
    await enterGrid(host.page, 'C1');
    await host.page.keyboard.type('=RISK');
    await listOfFunctions().waitFor();
    await host.page.keyboard.type('RAG(4,5)');
    await host.page.keyboard.press('Enter');
    await eventually(async () => (await read('C1')).formulas[0][0]).toBe('=RISKRAG(4,5)');
  });

  it('takes a function from the list with Tab, and none once something else was typed', async () => {
    await enterGrid(host.page, 'C1');
    await host.page.keyboard.type('=RISKR');
    // What was typed stands apart in the names: a list of fewer letters, which Tab rightly leaves alone, shows RISKRAG too.
    await listOfFunctions().getByText('RISKR', { exact: true }).waitFor();
    await host.page.keyboard.press('Tab');
    await listOfFunctions().waitFor({ state: 'detached' });
    await host.page.keyboard.press('Enter');
    await eventually(async () => (await read('C1')).formulas[0][0]).toBe('=RISKRAG()');
    await enterGrid(host.page, 'C2');
    await host.page.keyboard.type('=RISK');
    await listOfFunctions().waitFor();
    await host.page.keyboard.type('LEVEL(4,5)');
    await host.page.keyboard.press('Tab');
    await eventually(async () => (await read('C2')).formulas[0][0]).toBe('=RISKLEVEL(4,5)');
  });

  it('spills over a range', async () => {
    await host.page.evaluate(() => window.workbookHost.write('A1:B4', [[4, 5], [3, 4], ['', ''], [1, 1]]));
    await type('D1', '=RISKRAG(A1:A4,B1:B4)');
    await eventually(async () => (await read('D1:D4')).values).toEqual([['Red'], ['Amber'], [''], ['Green']]);
  });

  it('lets the reason for an error be read, on that cell only', async () => {
    await type('B2', '=RISKRAG(9,5)');
    await host.page.evaluate(() => window.workbookHost.select('B2'));
    await eventually(message).toMatch(/^B2 {2}#VALUE!: .*9.*1 to 5/);
    expect((await read('B2')).messages[0][0]).toMatch(/1 to 5/);
    await host.page.evaluate(() => window.workbookHost.select('A1'));
    expect(await message()).toBe('');
  });

  it('shows #NAME? for a function that does not exist', async () => {
    await type('B2', '=NOSUCHFUNCTION(1)');
    await host.page.evaluate(() => window.workbookHost.select('B2'));
    await eventually(async () => (await read('B2')).values).toEqual([['#NAME?']]);
    await eventually(message).toMatch(/^B2 {2}#NAME\?: .+/);
  });

  it('fails only the cell of an array whose arguments are wrong, and says why', async () => {
    await type('A1', '=RISKRAG({4;9},{5;1})');
    await eventually(async () => (await read('A1:A2')).values).toEqual([['Red'], ['#VALUE!']]);
    await host.page.evaluate(() => window.workbookHost.select('A2'));
    await eventually(message).toMatch(/^A2 {2}#VALUE!: .*9/);
  });

  it('reads typed dates day first', async () => {
    await type('A1', '03/04/2018');
    await eventually(async () => (await read('A1')).values).toEqual([[Date.UTC(2018, 3, 3) / 86_400_000 + 25_569]]);
    expect((await read('A1')).texts).toEqual([['03/04/2018']]);
  });
});
