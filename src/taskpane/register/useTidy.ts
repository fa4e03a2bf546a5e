import { useCallback, useMemo, useState } from 'react';
import { editKey, type Edit, type TidyChoices, type TidyPlan } from '../../registers/shared/edit';
import { defaultChoices, type Recognised, type RegisterKind } from '../../registers/shared/registerKind';
import type { CheckState } from './useRegisterCheck';

export interface Tidy {
  readonly choices: TidyChoices;
  /** Null while no register is recognised. */
  readonly plan: TidyPlan | null;
  readonly setStep: (step: string, isTicked: boolean) => void;
  readonly setEdit: (edit: Edit, isTicked: boolean) => void;
  /** Ticks or unticks every edit of a step at once. */
  readonly setEdits: (edits: readonly Edit[], isTicked: boolean) => void;
}

/** What the officer has ticked, and the plan that follows from it. Ticks outlast checking the sheet again. */
export function useTidy<R extends Recognised>(kind: RegisterKind<R>, state: CheckState<R>): Tidy {
  const [choices, setChoices] = useState<TidyChoices>(() => defaultChoices(kind));
  const checked = state.stage === 'checked' ? state : null;
  const plan = useMemo(
    () => (checked ? kind.plan(checked.reading.grid, choices, checked.options) : null),
    [checked, choices, kind],
  );
  const setStep = useCallback((step: string, isTicked: boolean) => setChoices((old) => ({ ...old, steps: withKeys(old.steps, [step], isTicked) })), []);
  const setEdits = useCallback(
    (edits: readonly Edit[], isTicked: boolean) => setChoices((old) => ({ ...old, excluded: withKeys(old.excluded, edits.map(editKey), !isTicked) })),
    [],
  );
  const setEdit = useCallback((edit: Edit, isTicked: boolean) => setEdits([edit], isTicked), [setEdits]);
  return { choices, plan, setStep, setEdit, setEdits };
}

function withKeys(set: ReadonlySet<string>, keys: readonly string[], isIn: boolean): ReadonlySet<string> {
  const changed = new Set(set);
  for (const key of keys) {
    if (isIn) changed.add(key);
    else changed.delete(key);
  }
  return changed;
}
