import { cellName } from '../registers/shared/address';
import type { TidyChoices, TidyPlan } from '../registers/shared/edit';
import { defaultChoices, type Recognised, type RegisterKind } from '../registers/shared/registerKind';
import { applyPlan } from './applyPlan';
import { readDay } from './days';
import { UsageError } from './errors';
import type { Outcome } from './outcome';
import { newFile, writeNew } from './newFile';
import { openRegister } from './openRegister';
import { oneFile, readOptions } from './options';
import { SCHEME_OPTION } from './schemeChoice';

/** `--steps a,b=formulas`: the steps to run, some with the way of doing them. */
function chooseSteps(kind: RegisterKind<Recognised>, list: string | undefined): TidyChoices {
  const usual = defaultChoices(kind);
  if (list === undefined) return usual;
  const named = list.split(',').map((text) => text.split('=').map((part) => part.trim())).filter(([id]) => id !== '');
  const known = kind.steps.map(({ id, options = [] }) => (options.length > 0 ? `${id} (or ${options.map((option) => `${id}=${option.id}`).join(', ')})` : id));
  const isKnown = ([id, option, ...rest]: readonly string[]): boolean =>
    rest.length === 0 && kind.steps.some((step) => step.id === id && (option === undefined || step.options?.some((one) => one.id === option)));
  if (named.length === 0 || !named.every(isKnown)) throw new UsageError(`--steps may list ${known.join(', ')}; found "${list}".`);
  const options = Object.fromEntries(named.flatMap(([id, option]) => (option === undefined ? [] : [[id, option]])));
  return { ...usual, steps: new Set(named.map(([id]) => id)), options };
}

function titleOf(kind: RegisterKind<Recognised>, step: string): string {
  return kind.steps.find(({ id }) => id === step)?.title ?? step;
}

function asText(plan: TidyPlan, kind: RegisterKind<Recognised>, out: string, decorated: number): string {
  const lines = plan.proposals
    .filter((proposal) => proposal.edits.length > 0)
    .map((proposal) => `${titleOf(kind, proposal.step)}: ${proposal.edits.length} cells`);
  for (const { step, refused } of plan.proposals) if (refused !== undefined) lines.push(`${titleOf(kind, step)}: not done. ${refused}`);
  if (decorated > 0) lines.push(`Colours, lists and layout added: ${decorated}`);
  lines.push(`${plan.changes.length} cells changed on sheet "${plan.sheet}". Written to ${out}.`);
  return lines.join('\n');
}

/** `scrutiny tidy FILE --out NEW`: a tidied copy; the file itself is never changed. Exit code 0. */
export async function tidyCommand(args: string[]): Promise<Outcome> {
  const { values, positionals } = readOptions(args, {
    ...SCHEME_OPTION, out: { type: 'string' }, steps: { type: 'string' }, sheet: { type: 'string' }, register: { type: 'string' }, 'as-at': { type: 'string' }, json: { type: 'boolean' },
  });
  const file = oneFile(positionals);
  const out = newFile(values.out, [file]);

  const { workbook, sheet, grid, days, kind, register } = await openRegister(file, { ...values, asAt: readDay(values['as-at']) });
  const plan = kind.plan(grid, chooseSteps(kind, values.steps), days);
  const decorated = applyPlan(sheet, plan);
  await workbook.settled();
  const bytes = workbook.save();
  workbook.dispose();
  await writeNew(out, bytes);

  const report = {
    register: kind.id,
    sheet: register.sheet,
    out,
    steps: plan.proposals.map((proposal) => ({ step: proposal.step, cells: proposal.edits.length, ...(proposal.refused === undefined ? {} : { refused: proposal.refused }) })),
    changes: plan.changes.map((change) => ({ cell: cellName(change.row, change.column), before: change.before, after: change.after, steps: change.steps })),
    decorations: decorated,
  };
  return { output: values.json ? JSON.stringify(report, null, 2) : asText(plan, kind, out, decorated), exitCode: 0 };
}
