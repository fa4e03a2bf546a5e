import { isFailure } from '../../rules/failure';
import type { RagWord, RiskBand } from '../../rules/rag';
import { riskBandOf } from '../../rules/riskBand';
import { isValidScore } from '../../registers/risk/assessment';
import type { Assessment, Risk, RiskRegister } from '../../registers/risk/risk';
import type { AssessmentFigures } from '../../registers/risk/summary';

/** How many risks stand at one level before and after controls: "4 (19%)". */
export interface LevelLine {
  readonly level: string;
  readonly rag: RagWord;
  readonly gross: string;
  readonly net: string;
}

/** Before controls, or after them. */
export type Stage = 'gross' | 'net';

/** A likelihood and an impact: where a risk stands on the map. */
export interface Place {
  readonly likelihood: number;
  readonly impact: number;
}

/** One square of a heat map, with the risks that stand there. */
export interface HeatSquare extends Place {
  readonly risks: readonly Risk[];
  readonly rag: RagWord | null;
}

/** Where a risk stands before and after controls. */
export interface ControlMove {
  readonly risk: Risk;
  readonly from: Place;
  readonly to: Place;
}

/** Risks at each level, highest first. */
export function levelLines(gross: AssessmentFigures, net: AssessmentFigures, bands: readonly RiskBand[]): LevelLine[] {
  return [...bands].reverse().map(({ level, rag }) => ({ level, rag, gross: shareText(gross, level), net: shareText(net, level) }));
}

/** A heat map: rows from the highest likelihood down, columns from impact 1 across. */
export function heatSquares({ risks, size }: Pick<RiskRegister, 'risks' | 'size'>, stage: Stage, bands: readonly RiskBand[]): HeatSquare[][] {
  const standing = Array.from({ length: size.likelihoods }, () => Array.from({ length: size.impacts }, (): Risk[] => []));
  for (const risk of risks) {
    const { likelihood, impact } = risk[stage];
    // Scores beyond the map's size belong to a register on a scale of its own: they stand on no square.
    if (!risk.isEmpty && isValidScore(likelihood) && isValidScore(impact)) standing[likelihood.number - 1]?.[impact.number - 1]?.push(risk);
  }
  const upTo = (highest: number): number[] => Array.from({ length: highest }, (_, index) => index + 1);
  return upTo(size.likelihoods).reverse().map((likelihood) =>
    upTo(size.impacts).map((impact) => {
      const band = riskBandOf({ likelihood, impact }, bands);
      return { likelihood, impact, risks: standing[likelihood - 1][impact - 1], rag: isFailure(band) ? null : band.rag };
    }),
  );
}

/** Every risk that is scored both before and after controls, in the order of the register. */
export function controlMoves({ risks }: Pick<RiskRegister, 'risks'>): ControlMove[] {
  return risks.flatMap((risk) => {
    const from = placeOf(risk, 'gross');
    const to = placeOf(risk, 'net');
    return from && to ? [{ risk, from, to }] : [];
  });
}

/** A place as a key: "4 5". */
export function keyOf({ likelihood, impact }: Place): string {
  return `${likelihood} ${impact}`;
}

function placeOf(risk: Risk, stage: Stage): Place | null {
  const { likelihood, impact }: Assessment = risk[stage];
  return !risk.isEmpty && isValidScore(likelihood) && isValidScore(impact) ? { likelihood: likelihood.number, impact: impact.number } : null;
}

function shareText({ levels }: AssessmentFigures, level: string): string {
  const line = levels.find((one) => one.level === level);
  return line && line.percent !== null ? `${line.number} (${line.percent}%)` : '–';
}
