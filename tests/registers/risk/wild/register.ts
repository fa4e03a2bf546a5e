import { fillKey, type CellValue, type Grid } from '../../../../src/registers/shared/grid';
import { gridOf } from '../../support/grids';
import type { Layout, ScoreStyle } from './layouts';

/** The day that registers are judged at: 9 December 2025. */
export const AS_AT = 46_000;

const HAZARDS = ['Insolvency', 'Flooding', 'Theft', 'Breakdown', 'Overspending', 'Understaffing', 'Fire', 'Delay', 'Contamination', 'Fraud', 'Vandalism', 'Overcrowding', 'Obsolescence', 'Subsidence', 'Mismanagement', 'Sickness', 'Litigation', 'Collapse', 'Misuse', 'Withdrawal'];
const THINGS = ['library', 'depot', 'placements', 'highways', 'pensions', 'schools', 'catering', 'parks', 'payroll', 'archives', 'bridges', 'leisure', 'elections', 'planning', 'parking', 'markets', 'cemeteries', 'drainage', 'museums', 'licensing', 'benefits', 'transport', 'hostels', 'nurseries', 'allotments'];
const WHENS = ['winter', 'summer', 'half-term', 'reorganisation', 'procurement', 'inspection', 'audit', 'migration', 'transition', 'expansion', 'closure', 'consultation', 'refurbishment', 'tendering', 'renewal', 'negotiation', 'mobilisation', 'decommissioning', 'handover', 'restructure'];
const POSTS = ['Head of ICT', 'Director of Housing', 'Assistant Director, Highways', 'Head of Finance', 'Director of Education', 'Head of Procurement'];
const CATEGORIES = ['Financial', 'Legal', 'Personnel', 'Operational', 'Environmental', 'Political'];
const LIKELIHOOD = ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'];
const IMPACT = ['Insignificant', 'Minor', 'Moderate', 'Major', 'Catastrophic'];
const COLOURS = ['Green', 'Yellow', 'Amber', 'Red'];
/** Excel's own green, yellow, orange and red. */
const FILLS = ['#00B050', '#FFFF00', '#FFC000', '#FF0000'];
const LEVELS = ['Low', 'Medium', 'Significant', 'High'];

/** Scores before controls, as they stand, and to come: each pair not above the one before it, the first two never alike. */
const SCORES: ReadonlyArray<readonly [readonly [number, number], readonly [number, number], readonly [number, number]]> = [
  [[4, 4], [3, 3], [2, 2]], [[5, 4], [4, 4], [3, 4]], [[3, 3], [2, 3], [1, 3]], [[4, 5], [3, 5], [2, 5]], [[2, 3], [1, 3], [1, 2]], [[5, 2], [4, 2], [3, 1]], [[3, 4], [3, 3], [2, 3]], [[5, 5], [4, 3], [3, 3]],
];
const STAGES = { gross: 0, net: 1, target: 2 } as const;

/** A register laid out in some way, whose cells can be spoilt one by one. */
export class WildRegister {
  readonly cells: CellValue[][];
  private readonly fills = new Map<string, string>();
  readonly firstRow: number;

  constructor(readonly layout: Layout, readonly size = 12) {
    const above = [...(layout.above ?? []), ...layout.head].map((row) => [...row]);
    this.firstRow = above.length;
    this.cells = [...above, ...Array.from({ length: size }, (_, i) => layout.fields.map((field) => this.clean(field, i)))];
  }

  has(...fields: string[]): boolean {
    return fields.every((field) => this.layout.fields.includes(field));
  }

  column(field: string): number {
    const column = this.layout.fields.indexOf(field);
    if (column < 0) throw new Error(`“${this.layout.name}” has no ${field}.`);
    return column;
  }

  /** The sheet row of a risk. */
  row(risk: number): number {
    return this.firstRow + risk;
  }

  get(risk: number, field: string): CellValue {
    return this.cells[this.row(risk)][this.column(field)];
  }

  set(risk: number, field: string, value: CellValue): void {
    this.cells[this.row(risk)][this.column(field)] = value;
  }

  /** Gives a risk scores at one stage, with the rating and the RAG that go with them. */
  score(risk: number, stage: keyof typeof STAGES, likelihood: number, impact: number): void {
    const rating = likelihood * impact;
    const values: Record<string, CellValue> = { Likelihood: scoreText(likelihood, LIKELIHOOD, this.layout.style), Impact: scoreText(impact, IMPACT, this.layout.style), Rating: rating, Rag: this.bandWord(rating) };
    for (const [ending, value] of Object.entries(values)) if (this.has(stage + ending)) this.set(risk, stage + ending, value);
  }

  /** Fills the cells of a field with the colours of their ratings. */
  colour(field: string): void {
    for (let i = 0; i < this.size; i += 1) this.fill(i, field, FILLS[bandOf(Number(this.get(i, field)))]);
  }

  fill(risk: number, field: string, colour: string): void {
    this.fills.set(fillKey(this.row(risk), this.column(field)), colour);
  }

  grid(): Grid {
    return { ...gridOf(this.cells), fills: this.fills };
  }

  private bandWord(rating: number): string {
    return (this.layout.usesLevels ? LEVELS : COLOURS)[bandOf(rating)];
  }

  private clean(field: string, i: number): CellValue {
    const scored = /^(gross|net|target)(Likelihood|Impact|Rating|Rag)$/.exec(field);
    if (scored) {
      const [likelihood, impact] = SCORES[i % SCORES.length][STAGES[scored[1] as keyof typeof STAGES]];
      const values: Record<string, CellValue> = { Likelihood: scoreText(likelihood, LIKELIHOOD, this.layout.style), Impact: scoreText(impact, IMPACT, this.layout.style), Rating: likelihood * impact, Rag: this.bandWord(likelihood * impact) };
      return values[scored[2]];
    }
    const hazard = HAZARDS[i % 20];
    const thing = THINGS[Math.floor(i / 20 + i) % 25];
    const when = WHENS[Math.floor(i / 500 + i * 7) % 20];
    const values: Record<string, CellValue> = {
      ref: i + 1, title: `${hazard} in ${thing} during ${when}`, description: `${hazard} while ${thing} are in ${when} stops services`, cause: `Weak ${when} plans`, effect: `Residents lose their ${thing} for some time`,
      controls: `- Monthly ${when} reviews of ${thing}\n- Insurance against ${hazard.toLowerCase()}`, action: `Draw up a plan for ${thing} after ${when}`, owner: POSTS[i % 6], actionOwner: POSTS[(i + 1) % 6], category: CATEGORIES[i % 6],
      division: ['People', 'Place', 'Resources'][i % 3], portfolio: ['Resources', 'Education', 'Environment'][i % 3], response: ['Treat', 'Tolerate', 'Transfer'][i % 3],
      reviewDate: AS_AT + 30 + (i % 90), actionDate: AS_AT + 60 + (i % 90), lastReview: AS_AT - 40 - (i % 30), raisedDate: AS_AT - 900 + (i % 90),
      '-trend': ['↔', '↑', '↓'][i % 3], '-status': 'Open', '-comment': ['Reviewed by the board', 'No change'][i % 2], '-priority': 'A council that listens', '-author': 'Risk Manager', '-word': ['Near', 'Far'][i % 2], '-previous': SCORES[i % SCORES.length][1][0],
    };
    return values[field];
  }
}

function bandOf(rating: number): number {
  return rating >= 15 ? 3 : rating >= 10 ? 2 : rating >= 5 ? 1 : 0;
}

function scoreText(score: number, words: readonly string[], style: ScoreStyle = 'number'): CellValue {
  const word = words[score - 1];
  const texts: Record<ScoreStyle, CellValue> = { number: score, word, 'number-word': `${score} - ${word}`, 'word-number': `${word} (${score})`, 'number: word': `${score}: ${word}` };
  return texts[style];
}
