import { COMMON_CATEGORIES, IMPACT_WORDS, LIKELIHOOD_WORDS } from '../../schemes/commonWords';
import { defaultScheme } from '../../schemes/presets';
import type { RiskBand } from '../../rules/rag';
import { endRow as gridEnd, isBlank, type Area, type Grid } from '../shared/grid';
import { asAtOf } from '../shared/asAt';
import { fieldsOf } from '../shared/recognition/columns';
import { recogniseBlocks, type RecognitionRules } from '../shared/recognition/recogniseBlocks';
import { regionOf } from '../shared/recognition/region';
import type { FieldMatch, Recognition, RecogniseOptions, RegisterKind } from '../shared/registerKind';
import { inParts, runChecks } from '../shared/runChecks';
import { planTidy } from '../shared/tidy';
import { riskChecks } from './checks';
import { ASSESSMENTS, EITHER, RISK_FIELDS, riskLexicon } from './fields';
import { loneRagBlocks } from './loneRag';
import { ownBands } from './ownBands';
import { ownRatings } from './ownRatings';
import { bandWords } from './ragWords';
import { readRisks } from './readRisks';
import { whyNot } from './refusal';
import type { Risk, RiskRegister } from './risk';
import { scaleOf, type RiskScale } from './scale';
import { scoreNumber } from './scoreWords';
import { sideBySideAreas, stackedAreas } from './several';
import { riskSteps } from './steps';
import { riskRegisterSummary, type RiskSummary } from './summary';

export interface RiskRegisterKind extends RegisterKind<RiskRegister> {
  readonly id: 'risk';
  summary(register: RiskRegister): RiskSummary;
}

/** The settings that reading, checking and tidying a risk register depend on. */
export interface RiskSettings {
  /** Ascending by lowest rating. */
  readonly riskBands: readonly RiskBand[];
  /** The council's own risk categories; those in common use without them. */
  readonly riskCategories?: readonly string[];
  /** What each score is called, from 1 up: as many as there are scores. */
  readonly likelihoodWords?: readonly string[];
  readonly impactWords?: readonly string[];
  /** The highest rating that the council is content to carry; null or left out where it has drawn no line. */
  readonly riskAppetite?: number | null;
}

/** Risk registers, judged by a council's own bands. */
export function riskRegisterKindFor({ riskBands, riskCategories = COMMON_CATEGORIES, likelihoodWords = LIKELIHOOD_WORDS, impactWords = IMPACT_WORDS, riskAppetite = null }: RiskSettings): RiskRegisterKind {
  const scale = scaleOf({ likelihoodWords, impactWords });
  const rules: RecognitionRules = { fields: RISK_FIELDS, lexicon: riskLexicon, groups: { order: ASSESSMENTS, only: 'net', either: EITHER }, bandWords: bandWords(riskBands), readScore: (value, measure) => scoreNumber(value, measure, scale.words) };
  const recognise = (grid: Grid, options?: RecogniseOptions): Recognition<RiskRegister> => recogniseRisks(grid, rules, { riskBands, scale }, options);
  const checks = riskChecks(riskBands, riskCategories);
  const steps = riskSteps(riskBands, riskCategories);
  return {
    id: 'risk',
    title: 'Risk register',
    fields: RISK_FIELDS,
    recognise,
    checks,
    check: (register, onProgress) => runChecks(checks, register, { parts: inParts(register.risks).map((risks) => ({ ...register, risks })), onProgress }),
    steps: steps.map(({ id, title, description, onByDefault, options }) => ({ id, title, description, onByDefault, ...(options ? { options } : {}) })),
    plan: (grid, choices, options) => planTidy(grid, steps, choices, (sheet) => recognise(sheet, options)),
    summary: (register) => riskRegisterSummary(register, riskBands, riskAppetite),
    colouredAreas: ratedAreas,
  };
}

/** What a register's risks are judged by. */
interface JudgedBy extends Pick<RiskSettings, 'riskBands'> {
  readonly scale: RiskScale;
}

/** Risk registers, judged by the default scheme. */
export const riskRegisterKind: RiskRegisterKind = riskRegisterKindFor(defaultScheme);

/**
 * Reads the risk register of a sheet, or of the part of it to look within. Of several the one with most risks is read,
 * and the others are named. A mapping of the user's own is for one register, so none is looked for beside it.
 */
function recogniseRisks(grid: Grid, rules: RecognitionRules, judged: JudgedBy, options?: RecogniseOptions): Recognition<RiskRegister> {
  const whole = readRegister(grid, rules, judged, options);
  if (options?.mapping) return whole;
  const beside = sideBySideAreas(grid, options?.within);
  const parts = beside.length > 1 ? registersIn(beside, grid, rules, judged, options) : [];
  const found = parts.length > 1 ? parts : whole.ok ? registersIn(stackedAreas(whole.register), grid, rules, judged, options) : [];
  if (found.length < 2) return whole;
  const chosen = found.reduce((largest, register) => (register.recordCount > largest.recordCount ? register : largest));
  const others = found.filter((register) => register !== chosen).map(({ headerRows, recordCount, within }) => ({ headerRow: headerRows[0] ?? within.row, risks: recordCount, area: within }));
  return { ok: true, register: { ...chosen, others } };
}

/** The areas that hold a register with risks; none of them where there is only one area. */
function registersIn(areas: readonly Area[], grid: Grid, rules: RecognitionRules, judged: JudgedBy, options?: RecogniseOptions): Array<RiskRegister & { readonly within: Area }> {
  if (areas.length < 2) return [];
  return areas.flatMap((within) => {
    const part = readRegister(grid, rules, judged, { ...options, within });
    return part.ok && part.register.recordCount > 0 ? [{ ...part.register, within }] : [];
  });
}

function readRegister(grid: Grid, rules: RecognitionRules, judged: JudgedBy, options?: RecogniseOptions): Recognition<RiskRegister> {
  const { riskBands, scale } = judged;
  let blocks = recogniseBlocks(grid, rules, options);
  let fields = fieldsOf(blocks);
  const reason = whyNot(grid, fields);
  if (reason !== null) return { ok: false, reason };
  let { risks, worded } = readRisks(grid, blocks, scale);
  const settled = options?.mapping ? null : loneRagBlocks(blocks, risks, riskBands);
  if (settled) {
    blocks = settled;
    fields = fieldsOf(blocks);
    ({ risks, worded } = readRisks(grid, blocks, scale));
  }
  const judgedAt = asAtOf(regionOf(grid, options?.within), blocks[0]?.headerRows[0] ?? grid.top, options ?? {});
  return {
    ok: true,
    register: {
      sheet: grid.sheet, grid, within: options?.within, asAt: judgedAt?.serial, judgedAt, blocks, fields, risks,
      headerRows: blocks.flatMap((block) => block.headerRows),
      confidence: confidenceOf(fields),
      worded,
      size: scale.size,
      ownBands: ownBands(risks, riskBands),
      ownRatings: ownRatings(risks),
      others: [],
      recordCount: risks.filter((risk) => !risk.isEmpty).length,
      used: new Set(ASSESSMENTS.filter((name) => risks.some((risk) => isUsed(risk[name])))),
    },
  };
}

/** The cells of ratings and RAG words. */
function ratedAreas({ blocks, grid }: RiskRegister): Area[] {
  return blocks.flatMap(({ columns, firstRow, endRow }) => {
    const rows = Math.min(endRow, gridEnd(grid)) - firstRow;
    const rated = ASSESSMENTS.flatMap((name) => [columns[`${name}Rating`], columns[`${name}Rag`]]).filter((column) => column !== undefined);
    return rows <= 0 ? [] : rated.map((column) => ({ row: firstRow, column, rows, columns: 1 }));
  });
}

function isUsed({ likelihood, impact, rating }: Risk['net']): boolean {
  return [likelihood, impact, rating].some((score) => score !== null && !isBlank(score.value));
}

/** The average of the fields found, lowered for each field that most registers have and this one has not. */
function confidenceOf(fields: readonly FieldMatch[]): number {
  const found = new Set(fields.map(({ field }) => field));
  const usual = ['ref', 'title', 'owner', 'netLikelihood', 'netImpact'];
  const missing = usual.filter((field) => !found.has(field)).length;
  const average = fields.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, fields.length);
  return Math.max(0, Math.round((average - 0.08 * missing) * 100) / 100);
}
