import { describe, expect, it } from 'vitest';
import { customFunctions } from '../../src/functions';
import { BUILT_IN_FUNCTIONS } from './support/builtIns';
import { generateMetadata } from './support/metadata';

const { errors, functions } = await generateMetadata();

/** A1 style up to XFD1048576 and R1C1 style: neither can be a function's name in a cell. */
function isCellReference(name: string): boolean {
  const a1 = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(name);
  if (a1) {
    const column = [...a1[1]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    return column <= 16_384 && Number(a1[2]) <= 1_048_576;
  }
  return /^R(\d+)?(C(\d+)?)?$|^C(\d+)?$/.test(name);
}

describe('functions.json', () => {
  it('is generated without errors', () => {
    expect(errors).toEqual([]);
  });

  it('describes exactly the functions that hosts can look up', () => {
    expect(functions.map(({ id }) => id).sort()).toEqual(Object.keys(customFunctions).sort());
  });

  it('tells cell references from names', () => {
    expect(['A1', 'RAG1', 'XFD1048576', 'PER10000', 'R1C1', 'RC'].filter(isCellReference)).toHaveLength(6);
    expect(['XFE1', 'XFD1048577', 'RATEPER10K', 'RISKRAG'].filter(isCellReference)).toEqual([]);
  });

  describe.each(functions)('$id', ({ id, name, description, helpUrl, options, parameters, result }) => {
    it('has a name that Excel accepts and does not use itself', () => {
      expect(name).toBe(id);
      expect(id).toMatch(/^[A-Z][A-Z0-9]{2,}$/);
      expect(isCellReference(id)).toBe(false);
      expect(BUILT_IN_FUNCTIONS.has(id)).toBe(false);
    });

    it('has a one-sentence description and a help address at its own anchor', () => {
      expect(description).toMatch(/^[A-Z][^\n]+\.$/);
      expect(description?.length).toBeLessThanOrEqual(160);
      expect(helpUrl).toBe(`https://localhost:3000/assets/help/functions.html#${id.toLowerCase()}`);
    });

    it('takes cells or ranges for every argument, each described', () => {
      expect(parameters.length).toBeGreaterThan(0);
      for (const parameter of parameters) {
        expect(parameter.dimensionality).toBe('matrix');
        expect(parameter.type).toBe('any');
        expect(parameter.description).toMatch(/^[A-Z][^\n]+\.$/);
        expect(parameter.optional === true).toBe(parameter.description?.startsWith('Optional.'));
      }
      expect(result.dimensionality).toBe('matrix');
    });

    it('is neither volatile nor anything else that costs recalculation', () => {
      expect(options).toBeUndefined();
    });
  });
});
