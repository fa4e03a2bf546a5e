import type { FieldContent, FieldDefinition, FieldMatch } from '../registerKind';
import { scoreEvidence, type Sample } from './content';

/**
 * Pages of a printed register are pasted with cells added or lost, so that the data of a block may stand some columns
 * away from its headings. The order of the columns survives. Alignment slides the fields, in order, to where the
 * content is: each field costs more the worse it fits its column, each change of shift costs a little, and each
 * column of data that no field claims costs too. The cheapest placing wins; headings win ties.
 */

/** Fields that move together: the scores of one assessment, side by side, or one other field. */
interface Unit {
  readonly matches: readonly FieldMatch[];
  readonly content: FieldContent;
  readonly column: number;
  readonly measures: readonly string[];
}

const COST = { changeOfShift: 0.35, distance: 0.02, blank: 0.6, wrongKind: 2, notDates: 0.7, notRefs: 0.7, noScores: 1.5, unplaced: 0.9, unclaimed: 1 } as const;
const FARTHEST = 8;
const SHIFTS = 2 * FARTHEST + 1;
/** Less than this much of the scores in place means that they probably stand elsewhere. */
const POOR = 0.5;
/** References without a digit ("HR", "FIN") are short. */
const LONGEST_LETTERS = 6;
const CERTAINTY = 0.85;

export interface AlignmentInput {
  readonly matches: readonly FieldMatch[];
  readonly fields: readonly FieldDefinition[];
  readonly sample: Sample;
  /** Columns under headings the register does not know: theirs is not data gone astray. */
  readonly otherColumns: ReadonlySet<number>;
  readonly firstColumn: number;
  readonly endColumn: number;
}

/** The matches, moved to the columns where the block's data stands. Returned as they are when nothing speaks against them. */
export function alignToContent(input: AlignmentInput): readonly FieldMatch[] {
  const { matches, fields, sample } = input;
  if (sample.filledRows === 0) return matches;
  const units = unitsOf(matches, fields);
  if (!looksMisplaced(units, input)) return matches;
  const whole = shiftOfAll(units, input);
  const placing = whole === null ? cheapestPlacing(units, input) : units.map((unit) => unit.column + whole);
  return units
    .flatMap((unit, i) => {
      const shift = placing[i] === null ? null : placing[i] - unit.column;
      return shift === null ? [] : unit.matches.map((match) => (shift === 0 ? match : { ...match, column: match.column + shift, confidence: match.confidence * CERTAINTY }));
    })
    .sort((a, b) => a.column - b.column);
}

const WHOLE_SHIFTS = [1, -1, 2, -2, 3, -3];
/** A shift of everything is taken when the fields fit as well as this together. */
const FITTING = 0.8;

/** How far the block stands from its headings as a whole, columns under headings not known here included; null when not as a whole. */
function shiftOfAll(units: readonly Unit[], input: AlignmentInput): number | null {
  for (const shift of WHOLE_SHIFTS) {
    const moved = { ...input, otherColumns: new Set([...input.otherColumns].map((column) => column + shift)) };
    const columns = units.flatMap((unit) => unit.matches.map(({ column }) => column + shift));
    if (Math.min(...columns) < input.firstColumn || Math.max(...columns) >= input.endColumn) continue;
    const cost = units.reduce((sum, unit) => sum + (unit.content === 'word' ? wordCost(unit, shift, input) : unitCost({ ...unit, column: unit.column + shift }, unit.column + shift, moved)), 0);
    const left = unclaimedIn(columns, moved);
    if (cost <= FITTING && left.length === 0) return shift;
  }
  return null;
}

function wordCost({ column }: Unit, shift: number, { sample }: AlignmentInput): number {
  const { filled, words } = sample.content(column + shift);
  return words === filled ? 0 : COST.wrongKind;
}

function unitsOf(matches: readonly FieldMatch[], fields: readonly FieldDefinition[]): Unit[] {
  const units: Unit[] = [];
  const definition = new Map(fields.map((field) => [field.id, field]));
  for (const match of matches) {
    const field = definition.get(match.field);
    const previous = units[units.length - 1];
    const last = previous?.matches[previous.matches.length - 1];
    const together = field?.content === 'score' && previous?.content === 'score' && last?.column === match.column - 1 && definition.get(last.field)?.group === field.group;
    if (together && previous) units[units.length - 1] = { ...previous, matches: [...previous.matches, match], measures: [...previous.measures, field.measure ?? ''] };
    else units.push({ matches: [match], content: field?.content ?? 'text', column: match.column, measures: [field?.measure ?? ''] });
  }
  return units;
}

function looksMisplaced(units: readonly Unit[], input: AlignmentInput): boolean {
  const { sample } = input;
  if (units.some((unit) => unit.content === 'score' && scoreEvidence(sample, unit.column, unit.measures) < POOR && hasData(input, units))) return true;
  const blankField = units.some((unit) => unit.content !== 'score' && sample.content(unit.column).filled === 0);
  return blankField && unclaimedColumns(input, units).length > 0;
}

/** Scores that nobody has filled in yet are not misplaced: some data must stand where no heading claims it. */
function hasData(input: AlignmentInput, units: readonly Unit[]): boolean {
  return unclaimedColumns(input, units).length > 0 || units.some((unit) => unit.content === 'score' && unit.matches.some(({ column }) => input.sample.content(column).texts > 0));
}

function unclaimedColumns(input: AlignmentInput, units: readonly Unit[]): number[] {
  return unclaimedIn(units.flatMap((unit) => unit.matches.map(({ column }) => column)), input);
}

function unclaimedIn(taken: readonly number[], input: AlignmentInput): number[] {
  const claimed = new Set(taken);
  const columns: number[] = [];
  for (let column = input.firstColumn; column < input.endColumn; column += 1) {
    if (!claimed.has(column) && isData(input, column)) columns.push(column);
  }
  return columns;
}

function isData({ sample, otherColumns }: AlignmentInput, column: number): boolean {
  const { filled, words, texts } = sample.content(column);
  return filled > 0 && !otherColumns.has(column) && !(words > 0 && words === texts);
}

function unitCost(unit: Unit, column: number, input: AlignmentInput): number {
  const { sample } = input;
  if (unit.content === 'score') {
    const evidence = scoreEvidence(sample, column, unit.measures);
    return column === unit.column || evidence >= POOR ? COST.noScores * (1 - evidence) : Infinity;
  }
  // RAG words are added by hand or by a step, after the printing: they stand where their heading does.
  if (unit.content === 'word') return column === unit.column ? 0 : Infinity;
  const { filled, numbers, texts, words, dates, amounts, digits, length } = sample.content(column);
  if (filled === 0) return COST.blank;
  if (unit.content === 'text' && (numbers > texts || words === filled)) return COST.wrongKind;
  if (unit.content === 'ref' && length > LONGEST_LETTERS && digits * 2 < texts) return COST.notRefs;
  if (unit.content === 'number' && amounts === 0) return COST.wrongKind;
  if (unit.content === 'date' && dates === 0) return numbers > 0 ? COST.wrongKind : COST.notDates;
  return column !== unit.column && input.otherColumns.has(column) ? COST.wrongKind : 0;
}

interface State {
  readonly cost: number;
  /** First column not yet passed, and the shift of the field placed last. */
  readonly next: number;
  readonly shift: number;
  /** Where this field was placed, and the state before it. */
  readonly column: number | null;
  readonly before: State | null;
}

/** Left to right over the fields, keeping the cheapest way to each place reached. */
function cheapestPlacing(units: readonly Unit[], input: AlignmentInput): ReadonlyArray<number | null> {
  const passing = unclaimedCosts(input);
  const between = (from: number, to: number): number => passing[Math.max(0, to - input.firstColumn)] - passing[Math.max(0, from - input.firstColumn)];
  let states: State[] = [{ cost: 0, next: input.firstColumn, shift: 0, column: null, before: null }];
  for (const unit of units) {
    const width = unit.matches.length;
    const best = new Map<number, State>();
    const offer = (state: State): void => {
      const key = state.next * SHIFTS + state.shift + FARTHEST;
      const known = best.get(key);
      if (!known || state.cost < known.cost - 1e-9) best.set(key, state);
    };
    const lowest = Math.max(input.firstColumn, unit.column - FARTHEST);
    const highest = Math.min(input.endColumn - width, unit.column + FARTHEST);
    for (let column = lowest; column <= highest; column += 1) {
      const shift = column - unit.column;
      const own = unitCost(unit, column, input) + COST.distance * Math.abs(shift);
      if (own === Infinity) continue;
      for (const state of states) {
        if (column < state.next) continue;
        const cost = state.cost + own + between(state.next, column) + (shift === state.shift ? 0 : COST.changeOfShift);
        offer({ cost, next: column + width, shift, column, before: state });
      }
    }
    for (const state of states) offer({ cost: state.cost + COST.unplaced * width, next: state.next, shift: state.shift, column: null, before: state });
    states = [...best.values()];
  }
  const total = (state: State): number => state.cost + between(state.next, input.endColumn);
  const placing: Array<number | null> = [];
  for (let state: State | null = states.reduce((a, b) => (total(b) < total(a) - 1e-9 ? b : a)); state?.before; state = state.before) placing.unshift(state.column);
  return placing;
}

/** Cost of leaving out every column up to each position, running total. */
function unclaimedCosts(input: AlignmentInput): number[] {
  const totals = [0];
  for (let column = input.firstColumn; column < input.endColumn; column += 1) {
    totals.push(totals[totals.length - 1] + (isData(input, column) ? COST.unclaimed : 0));
  }
  return totals;
}
