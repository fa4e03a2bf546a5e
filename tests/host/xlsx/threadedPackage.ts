import { strFromU8, strToU8 } from 'fflate';
import { oddWorkbook } from './oddPackage';

const THREADS = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const LINKS = 'http://schemas.microsoft.com/office/2017/10/relationships';
const THREAD = '{11111111-AAAA-4BBB-8CCC-000000000001}';
const REPLY = '{11111111-AAAA-4BBB-8CCC-000000000002}';
const STAND_IN = '[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment.\n\nComment:\n    Is this right?\nReply:\n    Yes, see the minutes.';

const shape = (number: number, row: number, column: number): string =>
  `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style='position:absolute;visibility:hidden' fillcolor="infoBackground [80]" o:insetmode="auto">\r\n  <v:fill color2="infoBackground [80]"/>\r\n` +
  `  <v:textbox style='mso-direction-alt:auto'><div style='text-align:left'></div></v:textbox>\r\n  <x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>\r\n` +
  `   <x:Anchor>\r\n    ${column + 1}, 15, ${row - 1}, 10, ${column + 3}, 31, ${row + 3}, 9</x:Anchor>\r\n   <x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData>\r\n </v:shape>`;

/** The notes' drawing as Excel writes it, with a button beside the notes; an unclosed <br> makes it no XML, as Excel's often is. */
const DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml"\r\n xmlns:o="urn:schemas-microsoft-com:office:office"\r\n xmlns:x="urn:schemas-microsoft-com:office:excel">\r\n <o:shapelayout v:ext="edit">\r\n  <o:idmap v:ext="edit" data="3"/>\r\n </o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202"\r\n  path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/></v:shapetype>' +
  `${shape(3073, 1, 1)}${shape(3074, 2, 3)}` +
  '<v:shape id="_x0000_s3075" type="#_x0000_t201" o:button="t"><v:textbox><div><font>Go<br></font></div></v:textbox><x:ClientData ObjectType="Button"><x:Anchor>0, 1, 0, 1, 1, 1, 1, 1</x:Anchor></x:ClientData></v:shape></xml>';

/** The odd workbook with a note on B2 and a thread of two on D3, and the drawing that belongs to them. */
export function threadedWorkbook(): Uint8Array {
  return oddWorkbook((parts) => {
    const edit = (path: string, from: string, to: string): void => {
      const text = strFromU8(parts[path] as Uint8Array);
      if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
      parts[path] = strToU8(text.replace(from, to));
    };
    edit('xl/comments1.xml', '</authors>', `<author>tc=${THREAD}</author></authors>`);
    edit('xl/comments1.xml', '</commentList>', `<comment ref="D3" authorId="1" shapeId="0"><text><t>${STAND_IN}</t></text></comment></commentList>`);
    parts['xl/drawings/vmlDrawing1.vml'] = strToU8(DRAWING);
    parts['xl/threadedComments/threadedComment1.xml'] = strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<ThreadedComments xmlns="${THREADS}"><threadedComment ref="D3" dT="2024-03-05T09:30:00.12" personId="{P1}" id="${THREAD}"><text>Is this right?</text></threadedComment>` +
      `<threadedComment ref="D3" dT="2024-03-06T10:00:00.00" personId="{P2}" id="${REPLY}" parentId="${THREAD}"><text>Yes, see the minutes.</text></threadedComment></ThreadedComments>`);
    parts['xl/persons/person.xml'] = strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<personList xmlns="${THREADS}"><person displayName="Risk Officer" id="{P1}" userId="S::risk.officer@council.example::5f0c" providerId="AD"/>` +
      '<person displayName="Head of Finance" id="{P2}" userId="Head of Finance" providerId="None"/></personList>');
    edit('xl/worksheets/_rels/sheet1.xml.rels', '</Relationships>', `<Relationship Id="rId9" Type="${LINKS}/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>`);
    edit('xl/_rels/workbook.xml.rels', '</Relationships>', `<Relationship Id="rId9" Type="${LINKS}/person" Target="persons/person.xml"/></Relationships>`);
    edit('[Content_Types].xml', '</Types>',
      '<Override PartName="/xl/threadedComments/threadedComment1.xml" ContentType="application/vnd.ms-excel.threadedcomments+xml"/><Override PartName="/xl/persons/person.xml" ContentType="application/vnd.ms-excel.person+xml"/></Types>');
  });
}
