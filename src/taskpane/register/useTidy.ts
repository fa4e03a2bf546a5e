import { useCallback, useEffect, useState } from 'react';
import { asProblem, Cancelled, type ExcelProblem } from '../../excel/problems';
import { editKey, type Decoration, type Edit, type TidyChoices, type TidyPlan } from '../../registers/shared/edit';
import { defaultChoices, type Recognised, type RegisterKind } from '../../registers/shared/registerKind';
import { useScheme } from '../schemes/useScheme';
import { useWorkbook } from '../workbook';
import type { CheckState } from './useRegisterCheck';
import { useTask, type TaskProgress } from './useTask';
import type { RegisterRunner } from './work/runner';

export interface Tidy {
  readonly choices: TidyChoices;
  /** Null while no register is recognised, and until it is worked out for the first time. */
  readonly plan: TidyPlan | null;
  /** True when the plan is what follows from the register as it was checked and from what is ticked. */
  readonly isCurrent: boolean;
  readonly progress: TaskProgress | null;
  readonly problem: ExcelProblem | null;
  /** True when the officer stopped the working out. */
  readonly isStopped: boolean;
  readonly cancel: () => void;
  /** Works the plan out again after it was stopped or failed. */
  readonly workOut: () => void;
  readonly setStep: (step: string, isTicked: boolean) => void;
  readonly setEdit: (edit: Edit, isTicked: boolean) => void;
  /** Chooses the way in which a step is done, for steps that offer some. */
  readonly setOption: (step: string, option: string) => void;
  /** Ticks or unticks every edit of a step at once. */
  readonly setEdits: (edits: readonly Edit[], isTicked: boolean) => void;
}

/** A plan, and what it was worked out from. */
interface PlanMade {
  readonly plan: TidyPlan | null;
  readonly problem: ExcelProblem | null;
  readonly isStopped: boolean;
  readonly state: unknown;
  readonly choices: TidyChoices;
}

/**
 * What the officer has ticked, and the plan that follows from it. Ticks outlast checking the sheet again.
 * @param isWanted the plan is worked out only while somebody looks at it
 */
export function useTidy<R extends Recognised>(kind: RegisterKind<R>, state: CheckState<R>, runner: RegisterRunner, isWanted: boolean): Tidy {
  const scheme = useScheme();
  const workbook = useWorkbook();
  const [choices, setChoices] = useState<TidyChoices>(() => defaultChoices(kind));
  const [made, setMade] = useState<PlanMade | null>(null);
  const { progress, perform, cancel } = useTask();
  const checked = state.stage === 'checked' ? state : null;
  const isCurrent = made !== null && made.state === state && made.choices === choices;

  const workOut = useCallback(() => {
    if (!checked) return;
    void perform('Working out the changes', async ({ signal, report }) => {
      const from = { state: checked, choices };
      try {
        const whole = await runner.plan({ kind, scheme }, checked.reading.grid, choices, checked.options, { signal, onProgress: report });
        const plan = withoutStanding(whole, await workbook.missingDecorations(checked.reading.sheetId, whole.decorations));
        return () => setMade({ plan, problem: null, isStopped: false, ...from });
      } catch (thrown) {
        const isStopped = thrown instanceof Cancelled;
        return () => setMade({ plan: null, problem: isStopped ? null : asProblem(thrown), isStopped, ...from });
      }
    });
  }, [checked, choices, kind, perform, runner, scheme, workbook]);

  useEffect(() => {
    if (isWanted && !isCurrent) workOut();
  }, [isCurrent, isWanted, workOut]);

  const setStep = useCallback((step: string, isTicked: boolean) => setChoices((old) => ({ ...old, steps: withKeys(old.steps, [step], isTicked) })), []);
  const setEdits = useCallback(
    (edits: readonly Edit[], isTicked: boolean) => setChoices((old) => ({ ...old, excluded: withKeys(old.excluded, edits.map(editKey), !isTicked) })),
    [],
  );
  const setOption = useCallback((step: string, option: string) => setChoices((old) => ({ ...old, options: { ...old.options, [step]: option } })), []);
  const setEdit = useCallback((edit: Edit, isTicked: boolean) => setEdits([edit], isTicked), [setEdits]);
  return {
    choices, isCurrent, progress, cancel, workOut, setStep, setOption, setEdit, setEdits,
    plan: checked ? (made?.plan ?? null) : null,
    problem: isCurrent ? made.problem : null,
    isStopped: isCurrent && made.isStopped,
  };
}

/** The plan without the colours, lists and layout that the sheet has already: they are not offered again. */
function withoutStanding(plan: TidyPlan, missing: readonly Decoration[]): TidyPlan {
  if (missing.length === plan.decorations.length) return plan;
  const kept = new Set(missing);
  return { ...plan, decorations: missing, proposals: plan.proposals.map((proposal) => ({ ...proposal, decorations: proposal.decorations.filter((decoration) => kept.has(decoration)) })) };
}

function withKeys(set: ReadonlySet<string>, keys: readonly string[], isIn: boolean): ReadonlySet<string> {
  const changed = new Set(set);
  for (const key of keys) {
    if (isIn) changed.add(key);
    else changed.delete(key);
  }
  return changed;
}
