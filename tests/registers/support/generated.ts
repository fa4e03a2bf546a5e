import fc from 'fast-check';
import type { CellValue, Grid } from '../../../src/registers/shared/grid';
import { gridOf } from './grids';
import { publishedGrid } from './published';

/** One risk as its author meant it. */
export interface MeantRisk {
  ref: string;
  title: string;
  controls: string;
  action: string;
  owner: string;
  scores: [number, number, number, number];
}

/** A register laid out in some way, with what it should be read as. */
export interface Laid {
  grid: Grid;
  /** Field id -> sheet column. */
  columns: Record<string, number>;
  risks: MeantRisk[];
}

const HEADINGS: Record<string, string[]> = {
  ref: ['Ref', 'REF', 'Risk Ref', 'Risk No.', 'ID', 'Reference'],
  title: ['Risk title', 'RISK', 'Risk Title & Description (keep it short, one line only please)', 'Title', 'RIS K TIT LE'],
  controls: ['Existing controls', 'EXISTING CONTROLS IN PLACE TO MITIGATE THE RISK', 'Controls', 'Mitigations', 'Exist ing cont rols', 'Existing contorls'],
  action: ['Further action required', 'FURTHER ACTION', 'Action plan', 'Further actoin', 'Planned actions'],
  owner: ['Risk owner', 'Owner', 'Lead officer', 'RISK\nOWNER', 'Responsible officer', 'RISK OWN ER'],
};
const GROUPS: Record<string, string[]> = { gross: ['Gross', 'GROSS RISK RATING (see next tab for guidance)', 'Inherent risk', 'Initial', 'GRO SS RISK'], net: ['Net', 'CURRENT RISK RATING', 'Residual risk', 'Current', 'Net risk'] };
const MEASURES: Record<string, string[]> = {
  Likelihood: ['Likelihood', 'LIKE LIHO OD', 'LIKELYHOOD', 'Probability', 'Liklihood'],
  Impact: ['Impact', 'IMPA CT', 'Severity', 'Imapct'],
  Rating: ['Rating', 'RISK RATI NG', 'Score', 'Risk score', 'Ratnig'],
};

const oneOf = (items: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...items);
const score = fc.integer({ min: 1, max: 5 });
const sentence = fc.constantFrom('Loss of a main supplier', 'Failure to recruit social workers', 'Flooding of the depot', 'Cyber attack', 'Overspend on placements');
const prose = fc.constantFrom('Weekly monitoring by the team', '- Contract reviews\n- Spot checks', 'Board reviews progress quarterly', 'Training for new staff');
const post = fc.constantFrom('Director, Housing', 'Head of ICT', 'Assistant Director, Education', 'Finance Manager');

const meantRisks = fc.array(fc.record({ title: sentence, controls: prose, action: fc.oneof(prose, fc.constant('')), owner: post, scores: fc.tuple(score, score, score, score) }), { minLength: 3, maxLength: 12 })
  .map((risks) => risks.map((risk, i): MeantRisk => ({ ref: String(i + 1), ...risk })));

/** A part of the register that is laid out as a whole: one text column, or one assessment's columns side by side. */
interface Part {
  top: string[];
  sub: string[];
  fields: string[];
}

function partsOf(twoRows: boolean): fc.Arbitrary<Part[]> {
  const single = Object.entries(HEADINGS).map(([field, headings]) => oneOf(headings).map((top): Part => ({ top: [top], sub: [''], fields: [field] })));
  const groups = Object.entries(GROUPS).map(([group, headings]) =>
    fc.record({ group: oneOf(headings), order: fc.shuffledSubarray(Object.keys(MEASURES), { minLength: 3, maxLength: 3 }), words: fc.tuple(...Object.values(MEASURES).map(oneOf)) }).map(({ group: name, order, words }): Part => {
      const said = order.map((measure) => words[Object.keys(MEASURES).indexOf(measure)]);
      return { fields: order.map((measure) => group + measure), top: twoRows ? [name, '', ''] : said.map((word) => `${name.replace(/ ?(RISK )?RATING.*| risk| RISK/i, '')} ${word}`), sub: twoRows ? said : ['', '', ''] };
    }));
  return fc.tuple(...single, ...groups).chain((parts) => fc.shuffledSubarray(parts, { minLength: parts.length, maxLength: parts.length }));
}

/** Registers with any order of columns, one or two rows of headings, synonyms, broken and misspelt words, titles above. */
export const laidRegisters: fc.Arbitrary<Laid> = fc
  .record({ twoRows: fc.boolean(), risks: meantRisks, above: fc.integer({ min: 0, max: 3 }), left: fc.integer({ min: 0, max: 2 }), blankAfter: fc.integer({ min: 0, max: 4 }), extra: fc.boolean() })
  .chain((shape) => partsOf(shape.twoRows).map((parts) => layOut(parts, shape)));

function layOut(parts: Part[], { twoRows, risks, above, left, blankAfter, extra }: { twoRows: boolean; risks: MeantRisk[]; above: number; left: number; blankAfter: number; extra: boolean }): Laid {
  const fields = parts.flatMap((part) => part.fields);
  const columns = Object.fromEntries(fields.map((field, i) => [field, left + i]));
  const titles: CellValue[][] = [['Departmental risk register'], [], ['Quarter 2']].slice(0, above);
  const header: CellValue[][] = [[...parts.flatMap((part) => part.top), ...(extra ? ['Ward'] : [])]];
  if (twoRows) header.push(parts.flatMap((part) => part.sub));
  const rows = risks.flatMap((risk, i): CellValue[][] => {
    const row = [...fields.map((field) => valueOf(risk, field)), ...(extra ? ['Councillor'] : [])];
    return i === blankAfter ? [row, []] : [row];
  });
  return { grid: gridOf([...titles, ...header, ...rows], { left }), columns, risks };
}

function valueOf({ ref, title, controls, action, owner, scores: [gl, gi, nl, ni] }: MeantRisk, field: string): CellValue {
  const values: Record<string, CellValue> = {
    ref, title, controls, action, owner, grossLikelihood: gl, grossImpact: gi, grossRating: gl * gi, netLikelihood: nl, netImpact: ni, netRating: nl * ni,
  };
  return values[field];
}

/** Cells as they turn up in neglected registers. */
export const messyCell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>('', ' ', 'n/a', '3', ' 4 ', '5.0', 'High', '#N/A', true, 0, 2.5, 6, -1, 25, 'Red', '  two  spaces ', '<ul> - A - B', "'- A", '\uf0b7 item', 'â€“ dash', 'Likelihood', 'Ref', 'Gross RAG'),
  fc.integer({ min: 0, max: 26 }),
  fc.string({ maxLength: 12 }),
);

/** Registers with cells spoilt at random, some of them formulas. */
export const spoiltRegisters: fc.Arbitrary<Grid> = fc.tuple(fc.oneof({ weight: 4, arbitrary: laidRegisters.map(({ grid }) => grid) }, { weight: 1, arbitrary: fc.constant(publishedGrid) }), fc.array(fc.tuple(fc.nat(), fc.nat(), messyCell, fc.nat(9)), { maxLength: 12 })).map(([grid, spoils]) => {
  const values = grid.values.map((row) => [...row]);
  const formulas = grid.formulas.map((row) => [...row]);
  for (const [r, c, value, chance] of spoils) {
    const row = r % values.length;
    const column = c % values[row].length;
    values[row][column] = value;
    if (chance === 0) formulas[row][column] = '=A1';
  }
  return { ...grid, values, formulas };
});
