import { describe, expect, it } from 'vitest';
import { openHeadless } from '../../../src/host/openHeadless';
import type { Area, SheetModel, WorkbookModel } from '../../../src/host/model/types';
import { oddWorkbook } from './oddPackage';
import { differences, partText } from './parts';

const cell = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });
const rowsAt = (row: number, rows: number): Area => ({ row, column: 0, rows, columns: 16_384 });
const SHEET1 = 'xl/worksheets/sheet1.xml';

/** Opens, changes, saves; opens what was saved and looks at it. */
async function changed(
  change: (workbook: WorkbookModel, sheet: SheetModel) => void,
  look: (workbook: WorkbookModel, sheet: SheetModel, saved: Uint8Array, original: Uint8Array) => void | Promise<void>,
  original: Uint8Array | null = oddWorkbook(),
): Promise<void> {
  const workbook = await openHeadless(original);
  change(workbook, workbook.sheets[0] as SheetModel);
  await workbook.settled();
  const saved = workbook.save();
  workbook.dispose();
  const again = await openHeadless(saved);
  try {
    await look(again, again.sheets[0] as SheetModel, saved, original ?? saved);
  } finally {
    again.dispose();
  }
}

describe('conditional formats', () => {
  it('survive saving, with their look, and keep the rules this host does not know', () => changed((_, sheet) => {
    sheet.addConditionalFormat({ areas: [cell(2, 0), { row: 4, column: 0, rows: 3, columns: 2 }], rule: { type: 'ContainsText', operator: 'Contains', text: 'High "red"' }, format: { fill: '#C00000', fontColor: '#FFFFFF', bold: true }, stopIfTrue: true });
    sheet.addConditionalFormat({ areas: [cell(0, 5)], rule: { type: 'CellValue', operator: 'Between', formula1: '1', formula2: '=B2' }, format: { italic: true }, stopIfTrue: false });
    sheet.addConditionalFormat({ areas: [cell(0, 5)], rule: { type: 'CellValue', operator: 'EqualTo', formula1: '="Red"' }, format: { fill: '#FF0000' }, stopIfTrue: false });
    sheet.addConditionalFormat({ areas: [cell(0, 5)], rule: { type: 'Custom', formula: '=$B2>3' }, format: { fill: '#00FF00' }, stopIfTrue: false });
  }, (_, sheet, saved, original) => {
    const known = sheet.conditionalFormats.map(({ rule, format, areas, stopIfTrue, priority }) => ({ rule, format, areas, stopIfTrue, priority })).sort((a, b) => a.priority - b.priority);
    expect(known.slice(0, 4).reverse()).toEqual([
      { rule: { type: 'ContainsText', operator: 'Contains', text: 'High "red"' }, format: { fill: '#C00000', fontColor: '#FFFFFF', bold: true }, areas: [cell(2, 0), { row: 4, column: 0, rows: 3, columns: 2 }], stopIfTrue: true, priority: 4 },
      { rule: { type: 'CellValue', operator: 'Between', formula1: '1', formula2: '=B2' }, format: { italic: true }, areas: [cell(0, 5)], stopIfTrue: false, priority: 3 },
      { rule: { type: 'CellValue', operator: 'EqualTo', formula1: '="Red"' }, format: { fill: '#FF0000' }, areas: [cell(0, 5)], stopIfTrue: false, priority: 2 },
      { rule: { type: 'Custom', formula: '=$B2>3' }, format: { fill: '#00FF00' }, areas: [cell(0, 5)], stopIfTrue: false, priority: 1 },
    ]);
    expect(known[4]?.priority).toBe(6);
    expect(partText(saved, SHEET1)).toContain('<cfRule type="colorScale" priority="5"><colorScale>');
    expect(partText(saved, SHEET1).indexOf('conditionalFormatting')).toBeLessThan(partText(saved, SHEET1).indexOf('dataValidations'));
    expect(differences(original, saved)).toEqual([`~xl/styles.xml`, `~${SHEET1}`]);
    const formats = (file: Uint8Array) => /<cellXfs.*<\/cellXfs>/.exec(partText(file, 'xl/styles.xml'))?.[0];
    expect(formats(saved)).toBe(formats(original));
  }));

  it('can be changed and removed', () => changed((_, sheet) => {
    const [first] = sheet.conditionalFormats;
    if (first) sheet.updateConditionalFormat({ ...first, areas: [cell(1, 1)], rule: { type: 'CellValue', operator: 'LessThan', formula1: '2' } });
    sheet.removeConditionalFormat(sheet.addConditionalFormat({ areas: [cell(5, 5)], rule: { type: 'Custom', formula: '=TRUE' }, format: {}, stopIfTrue: false }).id);
  }, (_, sheet) => {
    expect(sheet.conditionalFormats.map(({ areas, rule }) => [areas, rule])).toEqual([[[cell(1, 1)], { type: 'CellValue', operator: 'LessThan', formula1: '2' }]]);
  }));

  it('leave the file with their last rule', () => changed((_, sheet) => {
    for (const { id } of sheet.conditionalFormats) sheet.removeConditionalFormat(id);
  }, (_, sheet, saved) => {
    expect(sheet.conditionalFormats).toEqual([]);
    expect(partText(saved, SHEET1).match(/<conditionalFormatting/g)).toHaveLength(1);
  }));
});

describe('validations', () => {
  it('survive saving and cut out what stood there', () => changed((_, sheet) => {
    sheet.setValidation({ row: 2, column: 4, rows: 1, columns: 1 }, { rule: { wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' } }, ignoreBlanks: true, errorAlert: { title: 'Score', message: 'A whole number from 1 to 5.', style: 'Warning', showAlert: true }, prompt: { title: 'Score', message: '1 to 5', showPrompt: true } });
    sheet.setValidation(cell(9, 0), { rule: { list: { source: '=Register!$A$1:$A$3', inCellDropDown: false } }, ignoreBlanks: false });
    sheet.setValidation(cell(9, 1), { rule: { custom: { formula: '=LEN(A1)>2' } }, ignoreBlanks: true });
    sheet.setValidation(cell(9, 2), { rule: { decimal: { formula1: '=B2', operator: 'GreaterThan' } }, ignoreBlanks: true });
  }, (_, sheet) => {
    expect(sheet.validations.map(({ rule, areas }) => [rule, areas])).toEqual([
      [{ list: { source: 'Yes,No', inCellDropDown: true } }, [{ row: 1, column: 4, rows: 1, columns: 1 }, { row: 3, column: 4, rows: 2, columns: 1 }]],
      [{ wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' } }, [cell(2, 4)]],
      [{ list: { source: '=Register!$A$1:$A$3', inCellDropDown: false } }, [cell(9, 0)]],
      [{ custom: { formula: '=LEN(A1)>2' } }, [cell(9, 1)]],
      [{ decimal: { formula1: '=B2', operator: 'GreaterThan' } }, [cell(9, 2)]],
    ]);
    expect(sheet.validations[1]).toMatchObject({ errorAlert: { title: 'Score', style: 'Warning', showAlert: true }, prompt: { message: '1 to 5', showPrompt: true } });
  }));

  it('leave the file when the last one is taken away', () => changed((_, sheet) => sheet.setValidation({ row: 0, column: 0, rows: 50, columns: 10 }, null), (_, sheet, saved) => {
    expect(sheet.validations).toEqual([]);
    expect(partText(saved, SHEET1)).not.toContain('dataValidation');
  }));
});

describe('tables and names', () => {
  it('adds a table whose headings are all different texts', () => changed((workbook, sheet) => {
    sheet.writeCells({ row: 19, column: 0, rows: 2, columns: 3 }, [['Year', 2018, ''], [1, 2, 3]]);
    workbook.addTable(sheet, { row: 19, column: 0, rows: 2, columns: 3 }, true, 'Budget');
  }, (workbook, sheet, saved) => {
    expect(workbook.tables.map(({ name, area }) => [name, area.row, area.rows])).toContainEqual(['Budget', 19, 2]);
    expect(sheet.values({ row: 19, column: 0, rows: 1, columns: 3 })).toEqual([['Year', '2018', 'Column3']]);
    expect(partText(saved, 'xl/tables/table2.xml')).toContain('displayName="Budget"');
    expect(partText(saved, '[Content_Types].xml')).toContain('/xl/tables/table2.xml');
  }));

  it('puts headings above a table without any, and removes a table but not its cells', () => changed((workbook, sheet) => {
    sheet.writeCells({ row: 19, column: 0, rows: 2, columns: 1 }, [[1], [2]]);
    const table = workbook.addTable(sheet, { row: 19, column: 0, rows: 2, columns: 1 }, false);
    expect(table.area).toEqual({ row: 19, column: 0, rows: 3, columns: 1 });
    for (const old of [...workbook.tables]) if (old.name === 'Costs') workbook.removeTable(old);
  }, (workbook, sheet, saved, original) => {
    expect(sheet.values({ row: 19, column: 0, rows: 3, columns: 1 })).toEqual([['Column1'], [1], [2]]);
    expect(workbook.tables.map(({ name }) => name)).toEqual(['Table1']);
    expect(workbook.sheet('Notes & sums')?.values(cell(0, 0))).toEqual([['Cost']]);
    expect(differences(original, saved)).toContain('~xl/worksheets/sheet2.xml');
    expect(partText(saved, 'xl/worksheets/sheet2.xml')).not.toContain('tablePart');
  }));

  it('renames a column when its heading is edited', () => changed((workbook) => {
    workbook.sheet('Notes & sums')?.writeCells(cell(0, 0), [['Price']]);
  }, async (workbook) => {
    expect(await workbook.evaluate('=SUM(Costs[Price])')).toEqual({ ok: true, value: 3 });
  }));

  it('keeps names, their comments and their scope', () => changed((workbook, sheet) => {
    workbook.addName({ name: 'Limit', formula: '=5', comment: 'of the council', visible: false });
    workbook.addName({ name: 'Here', formula: '=Register!$A$1', comment: '', visible: true, sheet });
    const old = workbook.names.find(({ name }) => name === 'Appetite');
    if (old) old.formula = '=Register!$B$3';
  }, async (workbook, _, saved) => {
    expect(workbook.names.map(({ name, formula, comment, visible, sheet }) => [name, formula, comment, visible, sheet?.name])).toEqual([
      ['Appetite', '=Register!$B$3', 'agreed', true, undefined], ['Limit', '=5', 'of the council', false, undefined], ['Here', '=Register!$A$1', '', true, 'Register'],
    ]);
    expect(partText(saved, 'xl/workbook.xml')).toContain('_xlnm.Print_Area');
    expect(await workbook.evaluate('=Limit*Appetite')).toEqual({ ok: true, value: 25 });
  }));
});

describe('settings', () => {
  it('are kept in a part of their own', () => changed((workbook) => {
    workbook.setSetting('mapping', { netRating: 'K', rows: [1, 2] });
    workbook.setSetting('gone', 1);
    workbook.removeSetting('gone');
  }, (workbook, _, saved, original) => {
    expect([...workbook.settings]).toEqual([['mapping', { netRating: 'K', rows: [1, 2] }]]);
    expect(differences(original, saved)).toEqual(['+customXml/item1.xml', '~[Content_Types].xml', '~xl/_rels/workbook.xml.rels']);
  }));

  it('are read from and written to the web extension part where there is one', () => {
    const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
    const original = oddWorkbook((parts) => {
      const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
      parts['_rels/.rels'] = encode(new TextDecoder().decode(parts['_rels/.rels']).replace('</Relationships>', '<Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"/></Relationships>'));
      parts['xl/webextensions/taskpanes.xml'] = encode('<wetp:taskpanes xmlns:wetp="urn:wetp"/>');
      parts['xl/webextensions/_rels/taskpanes.xml.rels'] = encode(`<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2011/relationships/webextension" Target="webextension1.xml"/></Relationships>`);
      parts['xl/webextensions/webextension1.xml'] = encode('<we:webextension xmlns:we="urn:we" id="{1}"><we:reference id="x"/><we:alternateReferences/><we:properties><we:property name="old" value="&quot;kept&quot;"/></we:properties><we:bindings/></we:webextension>');
    });
    return changed((workbook) => workbook.setSetting('new', [1]), (workbook, _, saved) => {
      expect([...workbook.settings]).toEqual([['old', 'kept'], ['new', [1]]]);
      expect(differences(original, saved)).toEqual(['~xl/webextensions/webextension1.xml']);
      expect(partText(saved, 'xl/webextensions/webextension1.xml')).toContain('<we:property name="new" value="[1]"/>');
    }, original);
  });
});

describe('sheets', () => {
  it('are added with their part, renamed and moved; formulas and names follow', () => changed((workbook, sheet) => {
    const log = workbook.addSheet('Change log', 1);
    log.writeCells({ row: 0, column: 0, rows: 1, columns: 2 }, [['When', '=Register!B2']]);
    log.visibility = 'VeryHidden';
    workbook.renameSheet(sheet, "Owner's register");
    workbook.moveSheet(sheet, 2);
    expect(workbook.activeSheet.name).toBe("Owner's register");
  }, (workbook, _, saved) => {
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([['Change log', 'VeryHidden'], ['Notes & sums', 'Hidden'], ["Owner's register", 'Visible']]);
    expect(workbook.sheet('change LOG')?.formulas(cell(0, 1))).toEqual([["='Owner''s register'!B2"]]);
    expect(workbook.sheet('change LOG')?.values(cell(0, 1))).toEqual([[4]]);
    expect(workbook.names[0]?.formula).toBe("='Owner''s register'!$B$2");
    expect(workbook.activeSheet.name).toBe("Owner's register");
    expect(partText(saved, 'xl/workbook.xml')).toContain('localSheetId="2"');
    expect(partText(saved, '[Content_Types].xml')).toContain('/xl/worksheets/sheet3.xml');
  }));

  it('take their own parts with them when they are deleted', () => changed((workbook) => {
    const notes = workbook.sheet('Notes & sums');
    if (notes) workbook.deleteSheet(notes);
  }, (workbook, _, saved, original) => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Register']);
    expect(differences(original, saved)).toEqual([
      '-xl/calcChain.xml', '-xl/tables/table1.xml', '-xl/worksheets/_rels/sheet2.xml.rels', '-xl/worksheets/sheet2.xml', '~[Content_Types].xml', '~xl/_rels/workbook.xml.rels', '~xl/workbook.xml',
    ]);
  }));

  it('refuses names that Excel refuses, and to lose the last visible sheet', async () => {
    const workbook = await openHeadless(oddWorkbook());
    for (const name of ['', 'a'.repeat(32), 'a/b', 'a[b', 'register', "'a"]) expect(() => workbook.addSheet(name)).toThrow(/sheet/i);
    expect(() => workbook.deleteSheet(workbook.sheets[0] as SheetModel)).toThrow(/at least one visible sheet/);
    workbook.dispose();
  });
});

describe('layout', () => {
  it('survives saving', () => changed((_, sheet) => {
    sheet.setColumnWidth(1, 100);
    sheet.setRowHeight(4, 42);
    sheet.setRowHidden(3, false);
    sheet.setColumnHidden(2, true);
    sheet.freeze = { rows: 2, columns: 1 };
    sheet.unmerge(cell(7, 0));
    sheet.merge({ row: 10, column: 0, rows: 2, columns: 2 });
    sheet.isProtected = true;
    sheet.setAutoFilter({ row: 0, column: 0, rows: 6, columns: 4 });
  }, (_, sheet) => {
    expect(sheet.columnWidth(1)).toBeCloseTo(100, 0);
    expect([sheet.columnWidth(0), sheet.columnWidth(2)]).toEqual([66, 66]);
    expect([sheet.rowHeight(4), sheet.rowHeight(0), sheet.rowHidden(3), sheet.columnHidden(2), sheet.columnHidden(1)]).toEqual([42, 30, false, true, false]);
    expect(sheet.freeze).toEqual({ rows: 2, columns: 1 });
    expect(sheet.merges).toEqual([{ row: 10, column: 0, rows: 2, columns: 2 }]);
    expect(sheet.isProtected).toBe(true);
    expect(sheet.autoFilter).toEqual({ area: { row: 0, column: 0, rows: 6, columns: 4 }, isDataFiltered: false });
  }));

  it('adds looks without touching the formats that are there, and keeps what it does not know of them', () => changed((_, sheet) => {
    sheet.setStyle(cell(0, 0), { fill: null, fontColor: '#00B050', horizontalAlignment: 'Right' });
    sheet.setStyle({ row: 1, column: 1, rows: 1, columns: 2 }, { bold: true, fontSize: 14, wrapText: true });
    sheet.writeNumberFormats(cell(1, 1), [['"£"#,##0']]);
  }, (_, sheet, saved, original) => {
    expect(sheet.style(0, 0)).toEqual({ fontName: 'Arial', fontSize: 11, bold: true, fontColor: '#00B050', wrapText: true, horizontalAlignment: 'Right' });
    expect(sheet.style(1, 2)).toMatchObject({ bold: true, fontSize: 14, wrapText: true });
    expect(sheet.texts({ row: 1, column: 1, rows: 1, columns: 2 })).toEqual([['£4', '02 Mar 2020']]);
    const formats = (file: Uint8Array) => [...(/<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(partText(file, 'xl/styles.xml'))?.[1] ?? '').matchAll(/<xf (?:[^>]*\/>|.*?<\/xf>)/g)].map(([text]) => text);
    expect(formats(saved).slice(0, 3)).toEqual(formats(original));
    expect(formats(saved)[3]).toContain('<protection locked="0"/>');
    expect(formats(saved)[3]).toContain('borderId="1"');
  }));
});

describe('rows that come and go', () => {
  it('take everything with them in the file', () => changed((_, sheet) => {
    sheet.insert(rowsAt(2, 2), 'Down');
    sheet.remove(rowsAt(1, 1), 'Up');
  }, (workbook, sheet, saved, original) => {
    const text = partText(saved, SHEET1);
    expect(sheet.values({ row: 5, column: 0, rows: 2, columns: 2 })).toEqual([['x7', 7], ['rich text', '']]);
    expect(text).toContain('<c r="A7" t="s"><v>3</v></c>');
    expect(sheet.formulas({ row: 3, column: 3, rows: 3, columns: 1 })).toEqual([['=B4+1'], ['=B5+1'], ['=B6+1']]);
    expect(sheet.rowHidden(4)).toBe(true);
    expect(sheet.merges).toEqual([{ row: 8, column: 0, rows: 1, columns: 3 }]);
    expect(sheet.conditionalFormats[0]?.areas).toEqual([{ row: 1, column: 1, rows: 5, columns: 1 }]);
    expect(text).toContain('<conditionalFormatting sqref="D2:D6"><cfRule type="colorScale"');
    expect(sheet.validations[0]?.areas).toEqual([{ row: 1, column: 4, rows: 5, columns: 1 }]);
    expect(text).toContain('<hyperlink ref="A6"');
    expect(text).toContain('<brk id="5"');
    expect(workbook.names[0]?.formula).toBe('=Register!#REF!');
    expect(partText(saved, 'xl/workbook.xml')).toContain('Register!$A$1:$F$10');
    expect(sheet.comments).toEqual([]);
    expect(differences(original, saved)).toContain('-xl/comments1.xml');
  }));

  it('leave the file as it was when they come and go again', () => changed((_, sheet) => {
    sheet.insert(rowsAt(2, 3), 'Down');
    sheet.remove(rowsAt(2, 3), 'Up');
  }, (_, __, saved, original) => expect(differences(original, saved)).toEqual([])));

  it('move columns likewise', () => changed((_, sheet) => sheet.insert({ row: 0, column: 1, rows: 1_048_576, columns: 1 }, 'Right'), (workbook, sheet, saved) => {
    expect(sheet.values({ row: 0, column: 0, rows: 1, columns: 3 })).toEqual([['Risk', '', 'Score']]);
    expect(sheet.formulas(cell(1, 4))).toEqual([['=C2*2']]);
    expect(sheet.columnHidden(5)).toBe(true);
    expect(sheet.conditionalFormats[0]?.areas).toEqual([{ row: 1, column: 2, rows: 4, columns: 1 }]);
    expect(workbook.names[0]?.formula).toBe('=Register!$C$2');
    expect(partText(saved, 'xl/comments1.xml')).toContain('ref="C2"');
  }));
});
