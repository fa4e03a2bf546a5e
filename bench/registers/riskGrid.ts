import type { CellValue, Grid } from '../../src/registers/shared/grid';
import { gridOf } from './grid';
import { randomFrom, type Random } from './random';
import { causeAndEffect, measures, note, post, riskTitle, service, untidied } from './words';

const HEADINGS = [
  'Ref', 'Division', 'Risk title', 'Cause and effect', 'Category', 'Gross likelihood', 'Gross impact', 'Gross rating', 'Existing controls', 'Net likelihood', 'Net impact', 'Net rating', 'RAG',
  'Further action required', 'Risk owner', 'Review date', 'Target likelihood', 'Target impact', 'Target rating', 'Update',
];
const CATEGORIES = ['Financial', 'Legal', 'Operational', 'Reputational', 'Workforce', 'Technology', 'Health and Safety', 'Environmental'];
const FIRST_REVIEW = 45_390;

/** A risk register of 20 columns with the usual share of slips: about one cell in a hundred wants a look. */
export function riskGrid(rows: number, seed = 1): Grid {
  const random = randomFrom(seed);
  const values: CellValue[][] = [['Corporate risk register', ...new Array<CellValue>(HEADINGS.length - 1).fill('')], [...HEADINGS]];
  for (let n = 1; n <= rows; n += 1) values.push(riskRow(random, n));
  return gridOf('Risks', values, 2, { 15: 'dd/mm/yyyy' }, { 7: (row) => `=F${row}*G${row}` });
}

function riskRow(random: Random, n: number): CellValue[] {
  const gross = [1 + random.below(5), 1 + random.below(5)];
  const net = [Math.max(1, gross[0] - (random.chance(20) ? 0 : 1 + random.below(2))), Math.max(1, gross[1] - random.below(2))];
  const target = [Math.max(1, net[0] - random.below(2)), net[1]];
  const rating = net[0] * net[1];
  return [
    random.chance(5) ? n - 1 : n, service(random), untidied(random, riskTitle(random)), untidied(random, causeAndEffect(random)), random.chance(10) ? 'Other' : random.of(CATEGORIES),
    gross[0], gross[1], gross[0] * gross[1], random.chance(10) ? '' : untidied(random, measures(random)),
    random.chance(10) ? String(net[0]) : net[0], random.chance(5) ? 7 : net[1], random.chance(10) ? rating + 1 : rating, random.chance(10) ? 'Amber' : ragOf(rating),
    random.chance(50) ? 'None' : untidied(random, measures(random)), random.chance(10) ? '' : post(random), FIRST_REVIEW + random.below(600),
    target[0], target[1], target[0] * target[1], untidied(random, note(random)),
  ];
}

function ragOf(rating: number): string {
  return rating >= 15 ? 'Red' : rating >= 10 ? 'Amber' : rating >= 5 ? 'Yellow' : 'Green';
}
