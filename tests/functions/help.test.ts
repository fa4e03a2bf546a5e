// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { customFunctions } from '../../src/functions';
import { call, callCells } from './support/call';
import { parseFormula } from './support/formula';
import { generateMetadata } from './support/metadata';

const page = new DOMParser().parseFromString(readFileSync('assets/help/functions.html', 'utf8'), 'text/html');
const examples = [...page.querySelectorAll<HTMLElement>('[data-formula]')].map(({ dataset }) => ({
  formula: dataset.formula ?? '',
  result: JSON.parse(dataset.result ?? 'null') as string | number | Array<Array<string | number>>,
  message: dataset.message,
}));

describe('the help page', () => {
  it.each(examples.filter(({ message }) => message === undefined))('$formula gives what the page says', ({ formula, result }) => {
    const { id, args } = parseFormula(formula);
    const expected = Array.isArray(result) ? result : [[result]];
    const actual = callCells(id, ...args);
    expect(actual.map((row) => row.length)).toEqual(expected.map((row) => row.length));
    expected.flat().forEach((value, i) => {
      if (typeof value === 'number') expect(actual.flat()[i]).toBeCloseTo(value, 9);
      else expect(actual.flat()[i]).toBe(value);
    });
  });

  it.each(examples.filter(({ message }) => message !== undefined))('$formula gives the error and message that the page says', ({ formula, result, message }) => {
    const { id, args } = parseFormula(formula);
    expect(call(id, ...args)).toEqual({ error: result, message });
  });

  it('has examples of success and of failure for every function', () => {
    const shown = (failing: boolean) => new Set(examples.filter(({ message }) => (message !== undefined) === failing).map(({ formula }) => parseFormula(formula).id));
    const ids = new Set(Object.keys(customFunctions));
    expect(shown(false)).toEqual(ids);
    expect(shown(true)).toEqual(ids);
  });

  it('documents each function under its anchor with the signature, description and arguments of the metadata', async () => {
    for (const { id, description, parameters } of (await generateMetadata()).functions) {
      const section = page.getElementById(id.toLowerCase())?.closest('section');
      const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(', ');
      expect(section?.querySelector('.signature')?.textContent).toBe(`=${id}(${names})`);
      expect(section?.textContent).toContain(description);
      for (const parameter of parameters) expect(section?.textContent).toContain(parameter.description);
    }
  });

  it('is self-contained: no script, no style sheet, no picture and no address outside the page', () => {
    expect(page.querySelectorAll('script, link, img, iframe, [style]')).toHaveLength(0);
    const addresses = [...page.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '');
    expect(addresses.length).toBeGreaterThan(20);
    for (const address of addresses) expect(page.getElementById(address.slice(1)), address).not.toBeNull();
  });
});
