/**
 * An opened .xlsx package: parts, relationships and content types. Parts that are not edited keep their bytes.
 */
import { damaged, WorkbookFileError } from './errors';
import { pack, unpack } from './zip';
import { attribute, child, element, elements, newDocument, parseXml, removeChild, serialiseXml } from './xml';
import type { XmlDocument, XmlElement } from './xml';

export interface Relationship {
  readonly id: string;
  /** Last word of the type's address: "worksheet", "styles", "table"... (the same for transitional and strict files). */
  readonly type: string;
  /** The path of the part it points to; an outside address where `external`. */
  readonly target: string;
  readonly external: boolean;
}

export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT_TYPES = '[Content_Types].xml';

/** The part that holds the relationships of `part` ('' is the package itself). */
export function relationshipsPath(part: string): string {
  return part.replace(/([^/]*)$/, '_rels/$1.rels');
}

function resolve(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function relative(part: string, target: string): string {
  const from = part.split('/').slice(0, -1);
  const to = target.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same += 1;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

export class XlsxPackage {
  private readonly documents = new Map<string, XmlDocument>();
  private readonly changed = new Set<string>();

  private constructor(private readonly parts: Map<string, Uint8Array>) {}

  /** Opens the bytes of a file. @throws WorkbookFileError */
  static open(bytes: Uint8Array): XlsxPackage {
    const opened = new XlsxPackage(unpack(bytes));
    if (!opened.parts.has(CONTENT_TYPES)) throw new WorkbookFileError('This file is not an .xlsx workbook: it is a zip file of something else.');
    return opened;
  }

  /** A package made from texts, for new workbooks. */
  static fromTexts(parts: ReadonlyArray<readonly [path: string, text: string]>): XlsxPackage {
    const encoder = new TextEncoder();
    return new XlsxPackage(new Map(parts.map(([path, text]) => [path, encoder.encode(text)])));
  }

  /** A copy that can be edited without changing this one. Bytes are shared: they are never written to. */
  fork(): XlsxPackage {
    return new XlsxPackage(new Map(this.parts));
  }

  get paths(): string[] {
    return [...this.parts.keys()];
  }

  has(path: string): boolean {
    return this.parts.has(path);
  }

  bytes(path: string): Uint8Array | undefined {
    return this.changed.has(path) ? new TextEncoder().encode(serialiseXml(this.document(path))) : this.parts.get(path);
  }

  /** The root of an XML part. Call `touch` after editing it. @throws WorkbookFileError when missing or not readable */
  root(path: string): XmlElement {
    return this.document(path).root;
  }

  private document(path: string): XmlDocument {
    const known = this.documents.get(path);
    if (known) return known;
    const bytes = this.parts.get(path);
    if (!bytes) throw damaged(path);
    const parsed = parseXml(decode(bytes), path);
    this.documents.set(path, parsed);
    return parsed;
  }

  /** Says that the part's tree was edited and has to be written anew. */
  touch(path: string): void {
    this.changed.add(path);
  }

  /** Puts other bytes in the place of a part's. */
  replace(path: string, bytes: Uint8Array): void {
    this.parts.set(path, bytes);
    this.documents.delete(path);
    this.changed.delete(path);
  }

  /** Adds an XML part with its content type. */
  add(path: string, root: XmlElement, contentType: string): void {
    this.parts.set(path, new Uint8Array());
    this.documents.set(path, newDocument(root));
    this.touch(path);
    const types = this.root(CONTENT_TYPES);
    types.children.push(element('Override', { PartName: `/${path}`, ContentType: contentType }));
    this.touch(CONTENT_TYPES);
  }

  /** Removes a part, its relationships and its content type. Relationships that point to it are the caller's business. */
  remove(path: string): void {
    this.parts.delete(path);
    this.parts.delete(relationshipsPath(path));
    this.changed.delete(path);
    this.changed.delete(relationshipsPath(path));
    const types = this.root(CONTENT_TYPES);
    const own = elements(types, 'Override').find((override) => attribute(override, 'PartName')?.toLowerCase() === `/${path.toLowerCase()}`);
    if (!own) return;
    removeChild(types, own);
    this.touch(CONTENT_TYPES);
  }

  /** A path that is free, from a pattern such as "xl/worksheets/sheet#.xml". */
  freePath(pattern: string): string {
    for (let number = 1; ; number += 1) {
      const path = pattern.replace('#', String(number));
      if (!this.parts.has(path)) return path;
    }
  }

  relationships(part: string): Relationship[] {
    const path = relationshipsPath(part);
    if (!this.parts.has(path)) return [];
    return elements(this.root(path), 'Relationship').map((node) => {
      const external = attribute(node, 'TargetMode') === 'External';
      const target = attribute(node, 'Target') ?? '';
      return {
        id: attribute(node, 'Id') ?? '',
        type: attribute(node, 'Type')?.split('/').pop() ?? '',
        target: external ? target : resolve(part, target),
        external,
      };
    });
  }

  /** The part a relationship of this type points to, if there is one and it exists. */
  related(part: string, type: string): string | undefined {
    return this.relationships(part).find((found) => found.type === type && this.parts.has(found.target))?.target;
  }

  /** Adds a relationship and gives its id. `type` is the full address. */
  relate(part: string, type: string, target: string): string {
    const path = relationshipsPath(part);
    if (!this.parts.has(path)) {
      this.parts.set(path, new Uint8Array());
      this.documents.set(path, newDocument(element('Relationships', { xmlns: PACKAGE_RELATIONSHIPS })));
    }
    const taken = new Set(this.relationships(part).map((found) => found.id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    this.root(path).children.push(element('Relationship', { Id: id, Type: type, Target: relative(part, target) }));
    this.touch(path);
    return id;
  }

  /** Removes the relationships of `part` that point to `target`. */
  unrelate(part: string, target: string): void {
    const path = relationshipsPath(part);
    const ids = new Set(this.relationships(part).filter((found) => found.target === target).map((found) => found.id));
    const root = ids.size > 0 ? this.root(path) : undefined;
    for (const node of elements(root, 'Relationship')) {
      if (ids.has(attribute(node, 'Id') ?? '')) removeChild(root as XmlElement, node);
    }
    if (root) this.touch(path);
  }

  /** The part of the workbook itself. @throws WorkbookFileError when there is none */
  get workbookPath(): string {
    const path = this.related('', 'officeDocument');
    if (!path || !child(this.root(path), 'sheets')) throw new WorkbookFileError('This file is not an .xlsx workbook: it holds no sheets.');
    return path;
  }

  /** The file. */
  save(): Uint8Array {
    return pack(new Map(this.paths.map((path) => [path, this.bytes(path) as Uint8Array])));
  }
}

/** Opens the bytes of an .xlsx file. @throws WorkbookFileError */
export function openPackage(bytes: Uint8Array): XlsxPackage {
  return XlsxPackage.open(bytes);
}
