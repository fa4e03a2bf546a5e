/**
 * XML parts as a plain tree. Attribute values and texts are held as they stand in the file (escaped), so that what is
 * not edited is written back as it was read; the accessors below decode and encode.
 */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { damaged, WorkbookFileError } from './errors';

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}

/** A text or CDATA section or comment, verbatim, or an element. */
export type XmlNode = string | XmlElement;

export interface XmlDocument {
  /** Everything before the root element. */
  prolog: string;
  /** "x:" where the part writes its main namespace with a prefix; the names in the tree are without it. */
  prefix: string;
  root: XmlElement;
}

const PROLOG = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  allowBooleanAttributes: false,
  cdataPropName: '#cdata',
  commentPropName: '#comment',
});

type Parsed = Record<string, unknown>;

function toNode(node: Parsed): XmlNode {
  for (const key in node) {
    if (key === ':@') continue;
    if (key === '#text') return String(node[key]);
    const inner = node[key] as Parsed[];
    if (key === '#cdata') return `<![CDATA[${String(inner[0]?.['#text'] ?? '')}]]>`;
    if (key === '#comment') return `<!--${String(inner[0]?.['#text'] ?? '')}-->`;
    return { name: key, attributes: (node[':@'] as Record<string, string> | undefined) ?? {}, children: inner.map(toNode) };
  }
  return '';
}

function renamed(node: XmlNode, rename: (name: string) => string): void {
  if (typeof node === 'string') return;
  node.name = rename(node.name);
  for (const child of node.children) renamed(child, rename);
}

/**
 * Reads one XML part.
 * @param text the part's text
 * @param part its path, for the error message
 * @throws WorkbookFileError when it is not well formed, or declares a document type (which OOXML forbids, and which is
 * how entities are made to expand without end)
 */
export function parseXml(text: string, part: string): XmlDocument {
  if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) {
    throw new WorkbookFileError(`The workbook is not safe to open: its part “${part}” declares a document type, which workbooks never do.`);
  }
  if (XMLValidator.validate(text) !== true) throw damaged(part);
  const nodes = (parser.parse(text) as Parsed[]).map(toNode);
  const root = nodes.find((node): node is XmlElement => typeof node !== 'string');
  if (!root) throw damaged(part);
  const start = text.search(/<[A-Za-z_]/);
  const declared = text.slice(0, start);
  const prolog = /encoding=["'](?!utf-8)/i.test(declared) ? PROLOG : declared;
  const colon = root.name.indexOf(':');
  const prefix = colon < 0 ? '' : root.name.slice(0, colon + 1);
  if (prefix) renamed(root, (name) => (name.startsWith(prefix) ? name.slice(prefix.length) : name));
  return { prolog: prolog.replace(/^\uFEFF/, ''), prefix, root };
}

/** The root of a text known to be good. */
export function parseXmlRoot(text: string): XmlElement {
  return parseXml(text, '').root;
}

function written(node: XmlNode, prefix: string): string {
  if (typeof node === 'string') return node;
  const name = prefix && !node.name.includes(':') ? prefix + node.name : node.name;
  let text = `<${name}`;
  for (const key in node.attributes) {
    const value = node.attributes[key] ?? '';
    text += ` ${key}="${value.includes('"') ? value.replace(/"/g, '&quot;') : value}"`;
  }
  if (node.children.length === 0) return `${text}/>`;
  text += '>';
  for (const child of node.children) text += written(child, prefix);
  return `${text}</${name}>`;
}

/** The text of a part. */
export function serialiseXml(document: XmlDocument): string {
  return document.prolog + written(document.root, document.prefix);
}

/** A new part with the usual declaration. */
export function newDocument(root: XmlElement): XmlDocument {
  return { prolog: PROLOG, prefix: '', root };
}

/** Escapes text for an attribute or an element. */
export function encodeXml(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;') : text;
}

const NAMED: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** Undoes XML escaping. Unknown entities stay as they are. */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(lt|gt|quot|apos|amp|#x[0-9a-fA-F]{1,6}|#\d{1,7});/g, (whole, entity: string) => {
    const named = NAMED[entity];
    if (named !== undefined) return named;
    const code = entity[1] === 'x' ? parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** A new element; attribute values and string children are given as plain text. Attributes that are undefined are left out. */
export function element(name: string, attributes: Record<string, string | number | undefined> = {}, children: XmlNode[] = []): XmlElement {
  const encoded: Record<string, string> = {};
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) encoded[key] = encodeXml(String(value));
  }
  return { name, attributes: encoded, children: children.map((child) => (typeof child === 'string' ? encodeXml(child) : child)) };
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

/** The child elements, optionally those of one name. */
export function elements(parent: XmlElement | undefined, name?: string): XmlElement[] {
  return parent ? parent.children.filter((node): node is XmlElement => isElement(node) && (name === undefined || node.name === name)) : [];
}

/** The first child element of a name. */
export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((node): node is XmlElement => isElement(node) && node.name === name);
}

/** Every element of a name below `parent`, at any depth, in document order. */
export function descendants(parent: XmlElement, name: string, found: XmlElement[] = []): XmlElement[] {
  for (const node of parent.children) {
    if (!isElement(node)) continue;
    if (node.name === name) found.push(node);
    descendants(node, name, found);
  }
  return found;
}

/** The decoded value of an attribute. */
export function attribute(node: XmlElement | undefined, name: string): string | undefined {
  const value = node?.attributes[name];
  return value === undefined ? undefined : decodeXml(value);
}

/** A relationship id ("r:id"), whatever prefix the part uses for that namespace. */
export function relationshipId(node: XmlElement): string | undefined {
  const key = Object.keys(node.attributes).find((name) => name.endsWith(':id'));
  return key === undefined ? undefined : node.attributes[key];
}

/** Sets an attribute, or removes it when the value is undefined. */
export function setAttribute(node: XmlElement, name: string, value: string | number | undefined): void {
  if (value === undefined) delete node.attributes[name];
  else node.attributes[name] = encodeXml(String(value));
}

/** An OOXML boolean attribute: "1" and "true" are true. */
export function flag(node: XmlElement | undefined, name: string, absent = false): boolean {
  const value = node?.attributes[name];
  return value === undefined ? absent : value === '1' || value === 'true' || value === 'on';
}

/** The decoded text directly inside an element, CDATA sections included. */
export function textOf(node: XmlElement | undefined): string {
  if (!node) return '';
  let text = '';
  for (const part of node.children) {
    if (isElement(part) || part.startsWith('<!--')) continue;
    text += part.startsWith('<![CDATA[') ? part.slice(9, -3) : decodeXml(part);
  }
  return text;
}

/** Replaces everything inside an element by one text. */
export function setText(node: XmlElement, text: string): void {
  node.children = [encodeXml(text)];
}

/** Removes a child element, if it is there. */
export function removeChild(parent: XmlElement, node: XmlElement): void {
  const at = parent.children.indexOf(node);
  if (at >= 0) parent.children.splice(at, 1);
}

/** Puts a child where the schema's sequence wants it. Names that the sequence does not know stay last. */
export function insertInOrder(parent: XmlElement, node: XmlElement, sequence: readonly string[]): void {
  const rank = (name: string): number => {
    const found = sequence.indexOf(name);
    return found < 0 ? sequence.length : found;
  };
  const own = rank(node.name);
  const at = parent.children.findIndex((other) => isElement(other) && rank(other.name) > own);
  parent.children.splice(at < 0 ? parent.children.length : at, 0, node);
}
