/** Writing one cell's element: only what changed of it. */
import type { CellState } from './workbookState';
import type { CellContent } from './content';
import { toFile } from './dialect';
import { areaName } from './areas';
import { escapeText } from './cells';
import { child, element, isElement, removeChild, setAttribute, setText } from './xml';
import type { XmlElement } from './xml';

/** Errors that every version of Excel can read from a file; the younger ones are written as #VALUE!. */
const FILE_ERRORS: ReadonlySet<string> = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA']);

export interface CellWriting {
  readonly customIds: ReadonlySet<string>;
  /** Gives the metadata index of formulas that spill, adding it to the file on first use. */
  dynamicArray(): number | undefined;
}

/** True when a value in the file and one in the model are the same; error values this host does not know count as equal. */
export function sameValue(file: CellContent, now: CellState): boolean {
  return file.value === now.value && (file.type === now.type || file.type === 'Error');
}

function textElement(name: string, text: string): XmlElement {
  const written = escapeText(text);
  return element(name, /^\s|\s$|[\n\t]| {2}/.test(written) ? { 'xml:space': 'preserve' } : {}, [written]);
}

/** Puts a value into a cell that has had its old one taken away. */
function putValue(node: XmlElement, now: CellState): void {
  const value = (kind: string | undefined, text: string): void => {
    setAttribute(node, 't', kind);
    node.children.push(element('v', {}, [text]));
  };
  switch (now.type) {
    case 'Empty':
      setAttribute(node, 't', undefined);
      return;
    case 'Double':
      value(undefined, String(now.value));
      return;
    case 'Boolean':
      value('b', now.value === true ? '1' : '0');
      return;
    case 'Error':
      if (now.value === '#BUSY!') setAttribute(node, 't', undefined);
      else value('e', FILE_ERRORS.has(String(now.value)) ? String(now.value) : '#VALUE!');
      return;
    case 'String':
      if (now.formula) {
        setAttribute(node, 't', 'str');
        node.children.push(textElement('v', String(now.value)));
      } else {
        setAttribute(node, 't', 'inlineStr');
        node.children.push(element('is', {}, [textElement('t', String(now.value))]));
      }
  }
}

function putFormula(node: XmlElement, now: CellState, writing: CellWriting): void {
  const old = child(node, 'f');
  const keepsArray = old && now.formula && !now.spill && old.attributes.t === 'array';
  if (keepsArray) {
    setText(old, toFile(now.formula ?? '', writing.customIds));
    return;
  }
  if (old) removeChild(node, old);
  setAttribute(node, 'cm', undefined);
  if (!now.formula) return;
  const formula = element('f', {}, [toFile(now.formula, writing.customIds)]);
  if (now.spill) {
    setAttribute(formula, 't', 'array');
    setAttribute(formula, 'ref', areaName(now.spill));
    setAttribute(node, 'cm', writing.dynamicArray());
  }
  node.children.unshift(formula);
}

/**
 * Brings a cell's element to the model's state.
 * @param node the cell, with its "r"
 * @param file what the element says now; undefined for a new one
 */
export function writeCell(node: XmlElement, file: CellContent | undefined, now: CellState, writing: CellWriting): void {
  const formulaChanged = (file?.formula ?? undefined) !== (now.formula ?? undefined);
  const grown = now.spill && file?.array && areaName(file.array) !== areaName(now.spill);
  if (formulaChanged) putFormula(node, now, writing);
  else if (grown && now.spill) setAttribute(child(node, 'f') as XmlElement, 'ref', areaName(now.spill));
  if (file && sameValue(file, now) && !(formulaChanged && file.type === 'String')) return;
  setAttribute(node, 'vm', undefined);
  node.children = node.children.filter((part) => isElement(part) && part.name !== 'v' && part.name !== 'is');
  const rest = node.children.filter((part) => isElement(part) && part.name !== 'f');
  node.children = node.children.filter((part) => !rest.includes(part));
  putValue(node, now);
  node.children.push(...rest);
}
