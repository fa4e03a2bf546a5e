import { isFailure } from '../../rules/failure';
import { bandOf, type RagWord, type RiskBand } from '../../rules/rag';
import { HIGHEST_SCORE, LOWEST_SCORE } from '../../rules/riskScore';
import type { AssessmentFigures } from '../../registers/risk/summary';

/** How many risks stand at one level before and after controls: "4 (19%)". */
export interface LevelLine {
  readonly level: string;
  readonly rag: RagWord;
  readonly gross: string;
  readonly net: string;
}

/** One square of the heat map. */
export interface HeatCell {
  readonly likelihood: number;
  readonly impact: number;
  readonly risks: number;
  readonly rag: RagWord | null;
}

/** Risks at each level, highest first. */
export function levelLines(gross: AssessmentFigures, net: AssessmentFigures, bands: readonly RiskBand[]): LevelLine[] {
  return [...bands].reverse().map(({ level, rag }) => ({ level, rag, gross: shareText(gross, level), net: shareText(net, level) }));
}

/** The heat map of an assessment: rows from likelihood 5 down, columns from impact 1 across. */
export function heatCells({ heatMap }: AssessmentFigures, bands: readonly RiskBand[]): HeatCell[][] {
  return heatMap.map((row, index) =>
    row.map((risks, column) => {
      const likelihood = HIGHEST_SCORE - index;
      const impact = LOWEST_SCORE + column;
      const band = bandOf(likelihood * impact, bands, 'Rating');
      return { likelihood, impact, risks, rag: isFailure(band) ? null : band.rag };
    }),
  );
}

function shareText({ levels }: AssessmentFigures, level: string): string {
  const line = levels.find((one) => one.level === level);
  return line && line.percent !== null ? `${line.number} (${line.percent}%)` : '–';
}
