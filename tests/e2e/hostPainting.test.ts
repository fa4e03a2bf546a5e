import { beforeEach, describe, expect, it } from 'vitest';
import { createBlankWorkbook } from '../../src/host/xlsx/blank';
import { enterGrid, openBytes, typeIntoCell, useHostPage } from './support/browser';
import { eventually } from './support/eventually';

const host = useHostPage();
beforeEach(async () => {
  await openBytes(host.page, createBlankWorkbook('Register'), 'register.xlsx');
  await host.page.evaluate(() => window.workbookHost.write('A1:B4', [['Ref', 'RAG'], [1, 'Red'], [2, 'Amber'], [3, 'RED']]));
});

const read = (address: string) => host.page.evaluate((text) => window.workbookHost.read(text), address);

/** How many pixels of the grid have exactly this colour. */
const pixels = (colour: readonly [number, number, number]) => host.page.evaluate(([red, green, blue]) => {
  const canvas = document.querySelector<HTMLCanvasElement>('canvas[id^="univer-sheet-main-canvas"]');
  const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  let found = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) found += 1;
  return found;
}, colour);

describe('conditional formats', () => {
  it('colour the cells whose text they name, capitals or not, and go when they are deleted', async () => {
    const colour = [171, 18, 52] as const;
    expect(await pixels(colour)).toBe(0);
    await host.pane.evaluate(() => Excel.run(async (context) => {
      const format = context.workbook.worksheets.getActiveWorksheet().getRange('B2:B4').conditionalFormats.add(Excel.ConditionalFormatType.containsText);
      format.textComparison.rule = { operator: Excel.ConditionalTextOperator.contains, text: 'Red' };
      format.textComparison.format.fill.color = '#AB1234';
      await context.sync();
    }));
    await eventually(() => pixels(colour)).toBeGreaterThan(500);
    const two = await pixels(colour);
    await host.page.evaluate(() => window.workbookHost.write('B4', [['Green']]));
    await eventually(() => pixels(colour)).toBeLessThan(two * 0.75);
    await host.pane.evaluate(() => Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('B2:B4').conditionalFormats.clearAll();
      await context.sync();
    }));
    await eventually(() => pixels(colour)).toBe(0);
  });
});

describe('data validation', () => {
  it('refuses what is typed against it, with the message it was given', async () => {
    await host.pane.evaluate(() => Excel.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getActiveWorksheet().getRange('C2:C4');
      dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 5, operator: Excel.DataValidationOperator.between } };
      dataValidation.errorAlert = { title: 'Likelihood', message: 'Give a whole number from 1 to 5.', style: Excel.DataValidationAlertStyle.stop, showAlert: true };
      await context.sync();
    }));
    await typeIntoCell(host.page, 'C2', '9');
    const dialog = host.page.getByRole('dialog').filter({ hasText: 'Give a whole number from 1 to 5.' });
    await dialog.waitFor();
    await dialog.getByRole('button', { name: 'OK' }).click();
    expect((await read('C2')).values).toEqual([['']]);

    await typeIntoCell(host.page, 'C2', '4');
    await eventually(async () => (await read('C2')).values).toEqual([[4]]);
  });
});

describe('the filter', () => {
  const filter = () => host.pane.evaluate(() => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const autoFilter = sheet.autoFilter.load('enabled,isDataFiltered');
    const rows = ['A2', 'A3', 'A4'].map((address) => sheet.getRange(address).load('rowHidden'));
    await context.sync();
    return { filtered: autoFilter.enabled && autoFilter.isDataFiltered, hidden: rows.map(({ rowHidden }) => rowHidden) };
  }));

  it('that the user sets in the grid is known to the add-in, and its undoing too', async () => {
    await host.pane.evaluate(() => Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.autoFilter.apply(sheet.getRange('A1:B4'));
      sheet.getRange('B1').select();
      await context.sync();
    }));
    expect(await filter()).toEqual({ filtered: false, hidden: [false, false, false] });

    const canvas = await host.page.locator('canvas[id^="univer-sheet-main-canvas"]').boundingBox();
    if (!canvas) throw new Error('The grid is not shown.');
    // The button stands at the right end of cell B1: beyond the row numbers (46 pixels) and two columns of 64.
    await host.page.mouse.click(canvas.x + 46 + 2 * 64 - 9, canvas.y + 30);
    await host.page.getByRole('button', { name: 'Confirm' }).waitFor();
    await host.page.getByText('Amber', { exact: true }).hover();
    await host.page.locator('a:visible', { hasText: 'Filter Only' }).click();
    await host.page.getByRole('button', { name: 'Confirm' }).click();
    await eventually(filter).toEqual({ filtered: true, hidden: [true, false, true] });

    await enterGrid(host.page, 'B1');
    await host.page.keyboard.press('Control+z');
    await eventually(filter).toEqual({ filtered: false, hidden: [false, false, false] });
  });
});
