import { heatmap } from '../../rules/heatmap';
import type { RiskBand } from '../../rules/rag';
import { levelCounts } from '../../rules/riskSummary';
import type { RegisterSummary } from '../shared/registerKind';
import { counted, list } from '../shared/wording';
import { bandOfAssessment, isValidScore, ratingOf } from './assessment';
import type { AssessmentName } from './fields';
import type { RiskRegister } from './risk';

/** How many risks stand at one level. */
export interface LevelFigures {
  readonly level: string;
  readonly rag: string;
  readonly number: number;
  /** Of the risks that have a rating, in whole per cent; null when there are none. */
  readonly percent: number | null;
}

/** One assessment of the whole register. */
export interface AssessmentFigures {
  /** Highest level first. */
  readonly levels: readonly LevelFigures[];
  /** Risks that have a rating. */
  readonly rated: number;
  /** Rows from the highest likelihood down to 1, columns from impact 1 across to the highest: 5 × 5 unless the scheme's matrix is smaller. */
  readonly heatMap: readonly number[][];
}

export interface RiskSummary extends RegisterSummary {
  readonly gross: AssessmentFigures;
  readonly net: AssessmentFigures;
}

/** The register in figures: risks at each level before and after controls, heat maps, and sentences that say so. */
export function riskRegisterSummary(register: RiskRegister, bands: readonly RiskBand[], appetite: number | null = null): RiskSummary {
  const empty = register.risks.filter((risk) => risk.isEmpty);
  const gross = assessmentFigures(register, 'gross', bands);
  const net = assessmentFigures(register, 'net', bands);
  const sentences = [`${counted(register.recordCount, 'risk')}${levelSentence(gross, 'gross')}${levelSentence(net, 'net')}.`];
  if (empty.length > 0) {
    const rows = empty.length === 1 ? '1 numbered row is empty' : `${empty.length} numbered rows are empty`;
    sentences.push(`${rows}: ${list(empty.map((risk) => risk.ref))}.`);
  }
  if (appetite !== null) sentences.push(appetiteSentence(register, appetite));
  const { others } = register;
  if (others.length > 0) {
    const named = others.map(({ headerRow, risks }) => `the headings in row ${headerRow + 1} (${counted(risks, 'risk')})`);
    sentences.push(`There ${others.length === 1 ? 'is another register' : `are ${others.length} other registers`} on the sheet, under ${list(named)}. This is the largest; select another to read it instead.`);
  }
  const headers = register.blocks.length;
  if (headers > 1) sentences.push(`The headings are printed ${headers} times: the register is in ${headers} blocks.`);
  const moved = register.blocks.filter((block) => block.moved.length > 0).length;
  if (moved > 0) sentences.push(`In ${counted(moved, 'block')} some columns do not stand under their headings; they were read where their data is.`);
  return { records: register.recordCount, emptyRecords: empty.length, gross, net, sentences };
}

const MOST_NAMED = 10;

/** The risks whose net rating is over the council's appetite line. */
function appetiteSentence({ risks }: RiskRegister, appetite: number): string {
  const above = risks.filter((risk) => !risk.isEmpty && (ratingOf(risk.net) ?? 0) > appetite);
  if (above.length === 0) return `No net risk is above the appetite line of ${appetite}.`;
  const named = above.slice(0, MOST_NAMED).map(({ label }) => label);
  const more = above.length > MOST_NAMED ? [`${above.length - MOST_NAMED} more`] : [];
  return `${counted(above.length, 'net risk')} ${above.length === 1 ? 'is' : 'are'} above the appetite line of ${appetite}: ${list([...named, ...more])}.`;
}

/** Levels and heat map of one assessment of some risks. */
export function assessmentFigures({ risks, size }: Pick<RiskRegister, 'risks'> & Partial<Pick<RiskRegister, 'size'>>, name: AssessmentName, bands: readonly RiskBand[]): AssessmentFigures {
  const filled = risks.filter((risk) => !risk.isEmpty).map((risk) => risk[name]);
  // A rating below every band (a council's own scheme may start above 1) stands at no level.
  const standing = filled.map((assessment) => bandOfAssessment(assessment, bands)).filter((band) => band !== null);
  const scored = filled.flatMap(({ likelihood, impact }) => (isValidScore(likelihood) && isValidScore(impact) ? [{ likelihood: likelihood.number, impact: impact.number }] : []));
  return { levels: levelFigures(standing, bands), rated: standing.length, heatMap: heatmap(scored, size) };
}

/** How many of some risks stand at each level, by the bands that they are in. */
export function levelFigures(standing: readonly RiskBand[], bands: readonly RiskBand[]): LevelFigures[] {
  return levelCounts(standing, bands).map(({ band, number, percent }) => ({ level: band.level, rag: band.rag, number, percent }));
}

function levelSentence({ levels, rated }: AssessmentFigures, name: string): string {
  return rated === 0 ? '' : `; ${name}: ${list(levels.map(({ level, number }) => `${number} ${level}`))}`;
}
