import { movementText, type Movement } from '../../../rules/movement';
import type { RiskBand } from '../../../rules/rag';
import { mapPausing, type Pausing } from '../../shared/pausing';
import { repairText } from '../../shared/text/repairText';
import { bandOfAssessment, isValidScore, ratingOf } from '../assessment';
import type { AssessmentName } from '../fields';
import { levelMoves, levelMovesSentence, type BandPair } from '../comparison/levelMoves';
import { compareRegisters } from '../comparison/movements';
import { redRisks } from '../comparison/staysRed';
import type { Risk, RiskRegister } from '../risk';
import { levelFigures, type LevelFigures } from '../summary';

/** A risk as a report names it. */
export interface NamedRisk {
  readonly ref: string;
  readonly title: string;
}

/** One square of a heat map. */
export interface HeatCell {
  readonly likelihood: number;
  readonly impact: number;
  readonly refs: readonly string[];
}

export interface MovementFigures extends NamedRisk {
  readonly previousGross: number | null;
  readonly gross: number | null;
  readonly previousNet: number | null;
  readonly net: number | null;
  /** As shown: "↓ 4". */
  readonly grossMovement: string;
  readonly netMovement: string;
}

export interface RedFigures extends NamedRisk {
  readonly net: number | null;
  readonly owner: string;
  readonly action: string;
  /** Reports on end in which it has been Red, this one included. */
  readonly reports: number;
}

/** Everything a risk report says, as plain data: it can be printed as JSON as it is. */
export interface ReportFigures {
  readonly risks: number;
  readonly levels: { readonly gross: readonly LevelFigures[]; readonly net: readonly LevelFigures[] };
  /** From gross to net: "6 high risks to significant, ...". */
  readonly controlsSentence: string;
  readonly redRisks: readonly RedFigures[];
  /** Squares that hold risks, from the highest likelihood down. */
  readonly heatMaps: { readonly gross: readonly HeatCell[]; readonly net: readonly HeatCell[] };
  /** What changed since the last register; null without one. */
  readonly since: SinceFigures | null;
}

export interface SinceFigures {
  readonly movements: readonly MovementFigures[];
  readonly added: readonly NamedRisk[];
  readonly closed: readonly NamedRisk[];
  /** Net levels, from the last register to this one. */
  readonly sentence: string;
}

type Risks = Pick<RiskRegister, 'risks'>;

/**
 * The figures of a report on some risks.
 * @param earlier registers of earlier reports, the latest first: movements are against the first of them
 */
export function* reportFigures(current: Risks, earlier: readonly Risks[], bands: readonly RiskBand[]): Pausing<ReportFigures> {
  const risks = current.risks.filter((risk) => !risk.isEmpty);
  const controls = yield* mapPausing(risks, (risk): BandPair => [bandOfAssessment(risk.gross, bands), bandOfAssessment(risk.net, bands)]);
  const at = (stage: 0 | 1): LevelFigures[] => levelFigures(controls.map((pair) => pair[stage]).filter((band) => band !== null), bands);
  const red = yield* redRisks(current, earlier, bands);
  return {
    risks: risks.length,
    levels: { gross: at(0), net: at(1) },
    controlsSentence: levelMovesSentence(levelMoves(controls, bands)),
    redRisks: yield* mapPausing(red, ({ risk, reports }): RedFigures => ({ ...named(risk), net: ratingOf(risk.net), owner: repairText(risk.owner).text, action: repairText(risk.action).text, reports })),
    heatMaps: { gross: yield* heatMap(risks, 'gross'), net: yield* heatMap(risks, 'net') },
    since: earlier[0] ? yield* sinceFigures(current, earlier[0], bands) : null,
  };
}

function* sinceFigures(current: Risks, previous: Risks, bands: readonly RiskBand[]): Pausing<SinceFigures> {
  const { matched, movements, added, closed } = yield* compareRegisters(current, previous);
  const levels = yield* mapPausing(matched, (match): BandPair => [bandOfAssessment(match.previous.net, bands), bandOfAssessment(match.current.net, bands)]);
  return {
    movements: yield* mapPausing(movements, ({ risk, grossMovement, netMovement, ...ratings }): MovementFigures => ({ ...named(risk), ...ratings, grossMovement: shown(grossMovement), netMovement: shown(netMovement) })),
    added: yield* mapPausing(added, named),
    closed: yield* mapPausing(closed, named),
    sentence: levelMovesSentence(levelMoves(levels, bands)),
  };
}

function* heatMap(risks: readonly Risk[], name: AssessmentName): Pausing<HeatCell[]> {
  const cells = new Map<string, { readonly likelihood: number; readonly impact: number; readonly refs: string[] }>();
  yield* mapPausing(risks, (risk) => {
    const { likelihood, impact } = risk[name];
    if (!isValidScore(likelihood) || !isValidScore(impact)) return;
    const key = `${likelihood.number} ${impact.number}`;
    const cell = cells.get(key) ?? { likelihood: likelihood.number, impact: impact.number, refs: [] };
    cell.refs.push(nameOf(risk));
    cells.set(key, cell);
  });
  return [...cells.values()].sort((a, b) => b.likelihood - a.likelihood || a.impact - b.impact);
}

function named(risk: Risk): NamedRisk {
  return { ref: nameOf(risk), title: repairText(risk.title).text };
}

function nameOf({ ref, row }: Risk): string {
  return ref === '' ? `row ${row + 1}` : ref;
}

function shown(moved: Movement | null): string {
  return moved === null ? '' : movementText(moved);
}
