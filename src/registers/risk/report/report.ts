import type { RiskBand } from '../../../rules/rag';
import { type Pausing } from '../../shared/pausing';
import { counted } from '../../shared/wording';
import type { RiskRegister } from '../risk';
import { extractRisks, type ExtractChoice } from './extract';
import { reportFigures, type ReportFigures } from './figures';
import { reportTables, type RiskReportTable } from './tables';

/** One part of a report: the whole register, or an extract of it. */
export interface ReportPart {
  /** "All 25 risks", "21 of 25 risks". */
  readonly scope: string;
  readonly figures: ReportFigures;
  readonly tables: readonly RiskReportTable[];
}

export interface RiskReport {
  /** What the committee asked for; null when the report is about the whole register. */
  readonly extract: ReportPart | null;
  readonly all: ReportPart;
  /** References asked for that are not in the register. */
  readonly missing: readonly string[];
}

export interface ReportOptions {
  /** Registers of earlier reports, the latest first. */
  readonly earlier?: readonly RiskRegister[];
  readonly extract?: ExtractChoice;
}

/** Builds the report of a register: figures and tables, for a sheet or a paper. Pure; a long register takes a while. */
export function* riskReport(register: RiskRegister, bands: readonly RiskBand[], { earlier = [], extract: choice }: ReportOptions = {}): Pausing<RiskReport> {
  const whole = counted(register.recordCount, 'risk');
  const all = yield* part(register, earlier, bands, `All ${whole}`);
  if (!choice) return { extract: null, all, missing: [] };
  const { risks, missing } = yield* extractRisks(register, choice);
  // Risks closed since are named only if the extract would have held them.
  const before: Array<Pick<RiskRegister, 'risks'>> = [];
  for (const previous of earlier) before.push(yield* extractRisks(previous, choice));
  return { extract: yield* part({ risks, size: register.size }, before, bands, `${risks.length} of ${whole}`), all, missing };
}

function* part(current: Pick<RiskRegister, 'risks' | 'size'>, earlier: ReadonlyArray<Pick<RiskRegister, 'risks'>>, bands: readonly RiskBand[], scope: string): Pausing<ReportPart> {
  const figures = yield* reportFigures(current, earlier, bands);
  yield;
  return { scope, figures, tables: reportTables(figures, bands, scope, current.size) };
}
