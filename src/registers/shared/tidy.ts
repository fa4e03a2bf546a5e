import { applyChanges } from './applyChanges';
import { editKey, type CellChange, type Decoration, type Edit, type StepProposal, type TidyChoices, type TidyPlan } from './edit';
import { endColumn, endRow, type Grid } from './grid';
import type { Recognised, Recognition, TidyStepInfo } from './registerKind';

/** What one step would do: changes of cells, and things that are not a cell's content. */
export interface Proposal {
  readonly edits: readonly Edit[];
  readonly decorations: readonly Decoration[];
  /** Why the step can do nothing here although there is something to do. */
  readonly refused?: string;
}

/** One tidy action. Proposing is pure, and a step has nothing to propose on a register it has tidied. */
export interface TidyStep<R> extends TidyStepInfo {
  /**
   * @param isUnticked tells whether the officer has unticked an edit, for a step whose edits depend on one another
   * @param option the way of doing it that the officer chose, for a step that offers some
   */
  propose(register: R, isUnticked: (edit: Edit) => boolean, option?: string): Proposal;
}

/** Passes over a sheet before it is left as it is; two do for almost every sheet. */
const MOST_PASSES = 4;

/**
 * Runs the ticked steps in the order of the list, each over the work of those before it. Unticked edits stay in their
 * step's proposal, so that they can be ticked again, but are not made. `changes` holds each changed cell once.
 * What one step does may give an earlier one something to do (a repaired heading shows which pages belong together),
 * so the list is gone through until nothing changes: a second tidy then finds nothing to do.
 */
export function planTidy<R extends Recognised>(grid: Grid, steps: ReadonlyArray<TidyStep<R>>, choices: TidyChoices, recognise: (grid: Grid) => Recognition<R>): TidyPlan {
  const changes = new Map<string, CellChange>();
  const first = pass({ sheet: grid, recognition: recognise(grid) }, steps, choices, recognise, changes);
  let { proposals } = first;
  let last = first;
  for (let passes = 1; last.made > 0 && passes < MOST_PASSES; passes += 1) {
    last = pass(last.read, steps, choices, recognise, changes);
    proposals = proposals.map((proposal) => merged(proposal, last.proposals.find(({ step }) => step === proposal.step)));
  }
  return {
    sheet: grid.sheet,
    madeFor: { row: grid.top, column: grid.left, rows: endRow(grid) - grid.top, columns: endColumn(grid) - grid.left },
    proposals,
    changes: [...changes.values()].filter((change) => change.before !== change.after || change.numberFormat !== undefined),
    decorations: proposals.flatMap((proposal) => proposal.decorations),
  };
}

/** A sheet, and what it was recognised as. */
interface Read<R> {
  readonly sheet: Grid;
  readonly recognition: Recognition<R>;
}

interface Pass<R> {
  readonly proposals: readonly StepProposal[];
  /** The sheet after it, and how many cells it changed. */
  readonly read: Read<R>;
  readonly made: number;
}

function pass<R extends Recognised>(read: Read<R>, steps: ReadonlyArray<TidyStep<R>>, choices: TidyChoices, recognise: (grid: Grid) => Recognition<R>, changes: Map<string, CellChange>): Pass<R> {
  const proposals: StepProposal[] = [];
  const isUnticked = (edit: Edit): boolean => choices.excluded.has(editKey(edit));
  let { sheet, recognition } = read;
  let total = 0;
  for (const step of steps) {
    if (!choices.steps.has(step.id) || !recognition.ok) continue;
    const { edits, decorations, refused } = step.propose(recognition.register, isUnticked, choices.options?.[step.id]);
    proposals.push({ step: step.id, edits, decorations, ...(refused === undefined ? {} : { refused }) });
    const made = edits.filter((edit) => !isUnticked(edit));
    if (made.length === 0) continue;
    for (const edit of made) note(changes, edit);
    total += made.length;
    sheet = applyChanges(sheet, made);
    recognition = recognise(sheet);
  }
  return { proposals, read: { sheet, recognition }, made: total };
}

/** What a step proposed in two passes: each edit once, and the decorations of the later one, made for the sheet as it ends up. */
function merged(earlier: StepProposal, later: StepProposal | undefined): StepProposal {
  if (!later) return earlier;
  const edits = new Map(earlier.edits.map((edit) => [editKey(edit), edit]));
  for (const edit of later.edits) edits.set(editKey(edit), { ...edit, before: edits.get(editKey(edit))?.before ?? edit.before });
  return { ...later, edits: [...edits.values()] };
}

function note(changes: Map<string, CellChange>, { row, column, before, after, numberFormat, result, step }: Edit): void {
  const key = `${row}|${column}`;
  const earlier = changes.get(key);
  const format = numberFormat ?? earlier?.numberFormat;
  changes.set(key, {
    row, column, before: earlier ? earlier.before : before, after, ...(format === undefined ? {} : { numberFormat: format }), ...(result === undefined ? {} : { result }), steps: [...(earlier?.steps ?? []), step],
  });
}
