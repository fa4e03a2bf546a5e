import { expect, it } from 'vitest';
import { readSelection, selectArea, watchSelection, type Selection } from '../../../src/excel/marking/selection';
import { useDesk } from '../support/workbook';

const desk = useDesk();
const AREA = { row: 1, column: 1, rows: 4, columns: 3 };

it('selects an area, reads it back and hears of it', async () => {
  const { office, sheet } = desk();
  const heard: Array<Selection | null> = [];
  const stop = await watchSelection((selection) => heard.push(selection));
  await office.run(() => selectArea(sheet.id, AREA));
  expect(await readSelection()).toEqual({ sheetId: sheet.id, area: AREA });
  expect(heard).toEqual([{ sheetId: sheet.id, area: AREA }]);
  await stop();
  await office.run(() => selectArea(sheet.id, { ...AREA, rows: 1 }));
  expect(heard).toHaveLength(1);
});

it('says when the sheet has gone', async () => {
  await expect(selectArea('{gone}', AREA)).rejects.toMatchObject({ code: 'sheet-missing' });
});
