import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const relationships = (...entries: string[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${entries.map((entry, index) => {
    const [type, target] = entry.split(' ');
    return `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  }).join('')}</Relationships>`;

/**
 * A workbook made by hand with what real ones hold and this host mostly does not model: a comment, a drawing, a picture, printer
 * settings, macros, page breaks, a link, unknown extensions, rich text, a calculation chain, a rule of an unknown kind.
 */
export function oddParts(): Record<string, Uint8Array> {
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml':
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/>` +
      '<Default Extension="png" ContentType="image/png"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="xml" ContentType="application/xml"/>' +
      ['workbook:sheet.main', 'worksheets/sheet1:worksheet', 'worksheets/sheet2:worksheet', 'styles:styles', 'sharedStrings:sharedStrings', 'calcChain:calcChain', 'comments1:comments', 'tables/table1:table']
        .map((entry) => { const [path, type] = entry.split(':'); return `<Override PartName="/xl/${path}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`; }).join('') +
      '<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
    '_rels/.rels': relationships('officeDocument xl/workbook.xml'),
    'xl/workbook.xml':
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><fileVersion appName="xl" lastEdited="7"/><workbookPr codeName="ThisWorkbook"/>` +
      '<bookViews><workbookView xWindow="1" activeTab="0"/></bookViews><sheets><sheet name="Register" sheetId="4" r:id="rId1"/><sheet name="Notes &amp; sums" sheetId="7" state="hidden" r:id="rId2"/></sheets>' +
      `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Register!$A$1:$F$9</definedName><definedName name="Appetite" comment="agreed">Register!$B$2</definedName></definedNames>` +
      '<calcPr calcId="191029"/><extLst><ext uri="{ABC}" xmlns:u="urn:unknown"><u:thing a="1"/></ext></extLst></workbook>',
    'xl/_rels/workbook.xml.rels': relationships('worksheet worksheets/sheet1.xml', 'worksheet worksheets/sheet2.xml', 'styles styles.xml', 'sharedStrings sharedStrings.xml', 'calcChain calcChain.xml', 'vbaProject vbaProject.bin'),
    'xl/worksheets/sheet1.xml':
      `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="urn:x14ac">` +
      '<sheetPr codeName="Sheet1"/><dimension ref="A1:F6"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
      '<sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="3" width="12.5703125" customWidth="1"/><col min="5" max="5" width="9" hidden="1" style="1"/></cols>' +
      '<sheetData><row r="1" spans="1:6" ht="30" customHeight="1" x14ac:dyDescent="0.25"><c r="A1" s="2" t="s"><v>0</v></c><c r="B1" s="2" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>' +
      '<row r="2" spans="1:6"><c r="A2" t="inlineStr"><is><t xml:space="preserve"> two </t></is></c><c r="B2"><v>4</v></c><c r="C2" s="1"><v>43892</v></c><c r="D2"><f>B2*2</f><v>8</v></c></row>' +
      '<row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3"><v>5</v></c><c r="D3"><f t="shared" ref="D3:D5" si="0">B3+1</f><v>6</v></c></row>' +
      '<row r="4" hidden="1"><c r="A4" t="e"><v>#N/A</v></c><c r="B4"><v>6</v></c><c r="D4"><f t="shared" si="0"/><v>7</v></c></row>' +
      '<row r="5"><c r="A5" t="str"><f>"x"&amp;B5</f><v>x7</v></c><c r="B5"><v>7</v></c><c r="D5"><f t="shared" si="0"/><v>8</v></c></row>' +
      '<row r="6"><c r="A6" t="s"><v>3</v></c><c r="F6" s="1"/></row></sheetData>' +
      '<mergeCells count="1"><mergeCell ref="A8:C8"/></mergeCells>' +
      '<conditionalFormatting sqref="B2:B5"><cfRule type="cellIs" dxfId="0" priority="2" operator="greaterThan"><formula>5</formula></cfRule></conditionalFormatting>' +
      '<conditionalFormatting sqref="D2:D5"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting>' +
      '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="No" error="Yes or No" sqref="E2:E5"><formula1>"Yes,No"</formula1></dataValidation></dataValidations>' +
      '<hyperlinks><hyperlink ref="A5" location="Register!B2" display="there"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
      '<pageSetup paperSize="9" r:id="rId3"/><rowBreaks count="1" manualBreakCount="1"><brk id="4" max="16383" man="1"/></rowBreaks><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>' +
      '<extLst><ext uri="{DEF}" xmlns:u="urn:unknown"><u:other/></ext></extLst></worksheet>',
    'xl/worksheets/_rels/sheet1.xml.rels': relationships('drawing ../drawings/drawing1.xml', 'vmlDrawing ../drawings/vmlDrawing1.vml', 'printerSettings ../printerSettings/printerSettings1.bin', 'comments ../comments1.xml'),
    'xl/worksheets/sheet2.xml':
      `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Cost</t></is></c><c r="B1" t="inlineStr"><is><t>Twice</t></is></c></row>` +
      '<row r="2"><c r="A2"><v>3</v></c><c r="B2"><f>Costs[[#This Row],[Cost]]*2</f><v>6</v></c></row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>',
    'xl/worksheets/_rels/sheet2.xml.rels': relationships('table ../tables/table1.xml'),
    'xl/tables/table1.xml':
      `${XML}<table xmlns="${MAIN}" id="1" name="Costs" displayName="Costs" ref="A1:B2" totalsRowShown="0"><autoFilter ref="A1:B2"/><tableColumns count="2"><tableColumn id="1" name="Cost"/><tableColumn id="2" name="Twice">` +
      '<calculatedColumnFormula>Costs[[#This Row],[Cost]]*2</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleLight1" showRowStripes="1"/></table>',
    'xl/styles.xml':
      `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\ mmm\\ yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Arial"/></font></fonts>` +
      '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F497D"/><bgColor indexed="64"/></patternFill></fill></fills>' +
      '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
      '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
      '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1"><alignment horizontal="center" wrapText="1"/><protection locked="0"/></xf></cellXfs>' +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><b/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>',
    'xl/sharedStrings.xml':
      `${XML}<sst xmlns="${MAIN}" count="4" uniqueCount="4"><si><t>Risk</t></si><si><t>Score</t></si><si><t>Seen _x000D_ &lt;on&gt;</t></si><si><r><t xml:space="preserve">rich </t></r><r><rPr><b/></rPr><t>text</t></r></si></sst>`,
    'xl/calcChain.xml': `${XML}<calcChain xmlns="${MAIN}"><c r="D2" i="4"/><c r="D3" i="4"/><c r="D4" i="4"/><c r="D5" i="4"/><c r="A5" i="4"/><c r="B2" i="7"/></calcChain>`,
    'xl/comments1.xml': `${XML}<comments xmlns="${MAIN}"><authors><author>Auditor</author></authors><commentList><comment ref="B2" authorId="0"><text><t>check</t></text></comment></commentList></comments>`,
    'xl/drawings/drawing1.xml': `${XML}<xdr:wsDr xmlns:xdr="urn:xdr"/>`,
    'xl/drawings/vmlDrawing1.vml': '<xml><shape/></xml>',
    'xl/printerSettings/printerSettings1.bin': Uint8Array.from([0, 255, 1, 254]),
    'xl/vbaProject.bin': Uint8Array.from([208, 207, 17, 224, 9]),
    'xl/media/image1.png': Uint8Array.from([137, 80, 78, 71]),
    'docProps/app.xml': `${XML}<Properties/>`,
  };
  return Object.fromEntries(Object.entries(parts).map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content]));
}

/** The bytes of the workbook. */
export function oddWorkbook(change: (parts: Record<string, Uint8Array>) => void = () => undefined): Uint8Array {
  const parts = oddParts();
  change(parts);
  return zipSync(parts);
}
