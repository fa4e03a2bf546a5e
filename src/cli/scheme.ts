import { exportScheme } from '../schemes/exportScheme';
import { presets } from '../schemes/presets';
import { UsageError } from './errors';
import type { Outcome } from './outcome';
import { readOptions } from './options';
import { schemeOfFile } from './schemeChoice';

/**
 * `scrutiny scheme [PRESET]`: the ready-made schemes, or one of them as JSON to start a file from.
 * `scrutiny scheme --check FILE`: whether a file can be used. Exit code 0.
 */
export async function schemeCommand(args: string[]): Promise<Outcome> {
  const { values, positionals } = readOptions(args, { check: { type: 'string' } });
  if (values.check !== undefined) return { output: `“${(await schemeOfFile(values.check)).name}” can be used.`, exitCode: 0 };
  const [id, ...more] = positionals;
  if (id === undefined) return { output: presets.map((preset) => `${preset.id.padEnd(12)} ${preset.name}`).join('\n'), exitCode: 0 };
  const preset = presets.find((candidate) => candidate.id.toLowerCase() === id.toLowerCase());
  if (!preset || more.length > 0) throw new UsageError(`Name one scheme of ${presets.map((candidate) => candidate.id).join(', ')}; found ${positionals.map((name) => `"${name}"`).join(', ')}.`);
  return { output: exportScheme(preset), exitCode: 0 };
}
