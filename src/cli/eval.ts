import type { EvaluationResult, Scalar } from '../host/model/types';
import { openHeadless } from '../host/openHeadless';
import { UsageError } from './errors';
import { functionRuntime } from './functionRuntime';
import type { Outcome } from './outcome';
import { readOptions } from './options';
import { SCHEME_OPTION, useSchemeFile } from './schemeChoice';

const asFormula = (text: string) => (text.startsWith('=') ? text : `=${text}`);

const shown = (value: Scalar) => (typeof value === 'boolean' ? String(value).toUpperCase() : String(value));

/** An array reads as in a formula: columns parted by commas, rows by semicolons. */
function line(result: EvaluationResult): string {
  if (!result.ok) return `${result.error}: ${result.message}`;
  return Array.isArray(result.value) ? result.value.map((row) => row.map(shown).join(',')).join(';') : shown(result.value);
}

function json(formula: string, result: EvaluationResult): string {
  return JSON.stringify(result.ok ? { formula, value: result.value } : { formula, error: result.error, message: result.message });
}

/**
 * `scrutiny eval FORMULA... [--scheme FILE] [--json]`: each formula worked out as if typed into a cell.
 * Exit code 1 when any of them is an error.
 */
export async function evalCommand(args: string[]): Promise<Outcome> {
  // A formula may start with a minus, so only a known option counts as one.
  const at = args.findIndex((arg) => arg === '--scheme' || arg.startsWith('--scheme='));
  const schemeArgs = at < 0 ? [] : args.slice(at, args[at] === '--scheme' ? at + 2 : at + 1);
  const others = args.filter((_, i) => i < at || i >= at + schemeArgs.length);
  const asJson = others.includes('--json');
  const formulas = others.filter((arg) => arg !== '--json');
  const unknown = formulas.find((arg) => arg.startsWith('--') && /^--[a-z]/.test(arg));
  const { values } = readOptions([...schemeArgs, ...(unknown ? [unknown] : [])], { ...SCHEME_OPTION, json: { type: 'boolean' } });
  if (formulas.length === 0) throw new UsageError('Give at least one formula, for example: scrutiny eval "=RISKRAG(4,5)"');

  await useSchemeFile(values.scheme);
  const workbook = await openHeadless(null, { runtime: await functionRuntime() });
  const lines: string[] = [];
  let failed = false;
  for (const formula of formulas) {
    const result = await workbook.evaluate(asFormula(formula));
    failed ||= !result.ok;
    lines.push(asJson ? json(formula, result) : line(result));
  }
  workbook.dispose();
  return { output: lines.join('\n'), exitCode: failed ? 1 : 0 };
}
