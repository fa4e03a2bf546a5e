/**
 * Office.js's workbook settings in the file. Excel keeps them in the add-in's web extension part; when the workbook has
 * exactly one such part, they are read and written there. Otherwise they go into a custom XML part of the product's own,
 * which no version of Excel tries to open as an add-in.
 */
import type { XlsxPackage } from './package';
import { RELATIONSHIPS } from './package';
import { attribute, child, element, elements, insertInOrder, removeChild, setAttribute } from './xml';
import type { XmlElement } from './xml';

const NAMESPACE = 'urn:scrutiny-for-excel:settings';
const EXTENSION_SEQUENCE = ['reference', 'alternateReferences', 'properties', 'bindings', 'snapshot', 'extLst'];

interface Store { path: string; list: XmlElement; item: string; key: string }

function extensionStore(file: XlsxPackage): Store | null {
  const panes = file.related('', 'webextensiontaskpanes');
  const parts = panes ? file.relationships(panes).filter((found) => found.type === 'webextension' && file.has(found.target)) : [];
  const path = parts[0]?.target;
  if (parts.length !== 1 || path === undefined) return null;
  const root = file.root(path);
  let list = child(root, 'properties');
  if (!list) insertInOrder(root, (list = element('properties')), EXTENSION_SEQUENCE);
  return { path, list, item: 'property', key: 'name' };
}

function customStore(file: XlsxPackage): Store | null {
  for (const found of file.relationships(file.workbookPath)) {
    if (found.type !== 'customXml' || !file.has(found.target)) continue;
    const root = file.root(found.target);
    if (attribute(root, 'xmlns') === NAMESPACE) return { path: found.target, list: root, item: 'setting', key: 'key' };
  }
  return null;
}

function decoded(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** The settings by key. A value that is not JSON is given as its text. */
export function readSettings(file: XlsxPackage): Map<string, unknown> {
  const store = extensionStore(file) ?? customStore(file);
  return new Map(elements(store?.list, store?.item).map((node) => [attribute(node, store?.key ?? '') ?? '', decoded(attribute(node, 'value') ?? '')]));
}

/** Writes the settings. Does nothing when the file holds the same. */
export function writeSettings(file: XlsxPackage, settings: ReadonlyMap<string, unknown>): void {
  const stands = readSettings(file);
  const text = (map: ReadonlyMap<string, unknown>): string => JSON.stringify([...map]);
  if (text(stands) === text(settings)) return;
  let store = extensionStore(file) ?? customStore(file);
  if (!store) {
    const path = file.freePath('customXml/item#.xml');
    const root = element('settings', { xmlns: NAMESPACE });
    file.add(path, root, 'application/xml');
    file.relate(file.workbookPath, `${RELATIONSHIPS}/customXml`, path);
    store = { path, list: root, item: 'setting', key: 'key' };
  }
  const { list, item, key, path } = store;
  for (const node of elements(list, item)) if (!settings.has(attribute(node, key) ?? '')) removeChild(list, node);
  for (const [name, value] of settings) {
    let node = elements(list, item).find((found) => attribute(found, key) === name);
    if (!node) list.children.push((node = element(item, { [key]: name })));
    setAttribute(node, 'value', JSON.stringify(value));
  }
  file.touch(path);
}
