/**
 * Formulas that spill. A file marks them with a cell-metadata entry ([MS-XLSX] 2.3.6, XLDAPR); without it Excel shows the
 * old kind of array formula, in braces.
 */
import type { XlsxPackage } from './package';
import { RELATIONSHIPS } from './package';
import { attribute, child, element, elements } from './xml';
import type { XmlElement } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DYNAMIC = 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray';
const URI = '{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml';

function newMetadata(): XmlElement {
  const flags = ['copy', 'pasteAll', 'pasteValues', 'merge', 'splitFirst', 'rowColShift', 'clearFormats', 'clearComments', 'assign', 'coerce', 'cellMeta'];
  const type = element('metadataType', { name: 'XLDAPR', minSupportedVersion: 120000, ...Object.fromEntries(flags.map((flag) => [flag, 1])) });
  const properties = element('xda:dynamicArrayProperties', { fDynamic: 1, fCollapsed: 0 });
  const future = element('bk', {}, [element('extLst', {}, [element('ext', { uri: URI }, [properties])])]);
  return element('metadata', { xmlns: MAIN, 'xmlns:xda': DYNAMIC }, [
    element('metadataTypes', { count: 1 }, [type]),
    element('futureMetadata', { name: 'XLDAPR', count: 1 }, [future]),
    element('cellMetadata', { count: 1 }, [element('bk', {}, [element('rc', { t: 1, v: 0 })])]),
  ]);
}

/** The number by which a cell says that its formula spills; undefined when the file's metadata has no such entry. */
export function dynamicArrayIndex(file: XlsxPackage): number | undefined {
  const workbook = file.workbookPath;
  const path = file.related(workbook, 'sheetMetadata');
  if (!path) {
    const added = file.has('xl/metadata.xml') ? file.freePath('xl/metadata#.xml') : 'xl/metadata.xml';
    file.add(added, newMetadata(), CONTENT_TYPE);
    file.relate(workbook, `${RELATIONSHIPS}/sheetMetadata`, added);
    return 1;
  }
  const root = file.root(path);
  const type = elements(child(root, 'metadataTypes')).findIndex((node) => attribute(node, 'name') === 'XLDAPR') + 1;
  const entries = elements(child(root, 'cellMetadata'), 'bk');
  const found = entries.findIndex((entry) => type > 0 && elements(entry, 'rc').some((node) => attribute(node, 't') === String(type)));
  return found < 0 ? undefined : found + 1;
}
