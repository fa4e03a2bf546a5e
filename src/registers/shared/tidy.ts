import { applyChanges } from './applyChanges';
import { editKey, type CellChange, type Decoration, type Edit, type StepProposal, type TidyChoices, type TidyPlan } from './edit';
import type { Grid } from './grid';
import type { Recognised, Recognition, TidyStepInfo } from './registerKind';

/** What one step would do: changes of cells, and things that are not a cell's content. */
export interface Proposal {
  readonly edits: readonly Edit[];
  readonly decorations: readonly Decoration[];
}

/** One tidy action. Proposing is pure, and a step has nothing to propose on a register it has tidied. */
export interface TidyStep<R> extends TidyStepInfo {
  /** @param isUnticked tells whether the officer has unticked an edit, for a step whose edits depend on one another */
  propose(register: R, isUnticked: (edit: Edit) => boolean): Proposal;
}

/**
 * Runs the ticked steps in the order of the list, each over the work of those before it. Unticked edits stay in their
 * step's proposal, so that they can be ticked again, but are not made. `changes` holds each changed cell once.
 */
export function planTidy<R extends Recognised>(grid: Grid, steps: ReadonlyArray<TidyStep<R>>, choices: TidyChoices, recognise: (grid: Grid) => Recognition<R>): TidyPlan {
  const proposals: StepProposal[] = [];
  const changes = new Map<string, CellChange>();
  const isUnticked = (edit: Edit): boolean => choices.excluded.has(editKey(edit));
  let sheet = grid;
  let recognition = recognise(sheet);
  for (const step of steps) {
    if (!choices.steps.has(step.id) || !recognition.ok) continue;
    const { edits, decorations } = step.propose(recognition.register, isUnticked);
    proposals.push({ step: step.id, edits, decorations });
    const made = edits.filter((edit) => !isUnticked(edit));
    if (made.length === 0) continue;
    for (const edit of made) note(changes, edit);
    sheet = applyChanges(sheet, made);
    recognition = recognise(sheet);
  }
  return {
    sheet: grid.sheet,
    proposals,
    changes: [...changes.values()].filter((change) => change.before !== change.after),
    decorations: proposals.flatMap((proposal) => proposal.decorations),
  };
}

function note(changes: Map<string, CellChange>, { row, column, before, after, numberFormat, step }: Edit): void {
  const key = `${row}|${column}`;
  const earlier = changes.get(key);
  const format = numberFormat ?? earlier?.numberFormat;
  changes.set(key, {
    row, column, before: earlier ? earlier.before : before, after, ...(format === undefined ? {} : { numberFormat: format }), steps: [...(earlier?.steps ?? []), step],
  });
}
