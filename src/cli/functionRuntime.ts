import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cachePath } from '../../scripts/cachePath.cjs';
import { functionSources } from '../../scripts/functionSources.cjs';
import { customFunctions } from '../functions';
import { inProcessRuntime, type FunctionsMetadata } from '../host/functions';
import type { FunctionRuntime } from '../host/model/types';

const CACHE = cachePath('scrutiny-functions');

/**
 * What functions.json says, generated from the sources. Loading the generator takes longer than everything else a
 * command does, so its result is kept beside the packages, by the content of the sources.
 */
async function functionsMetadata(): Promise<FunctionsMetadata> {
  const sources = functionSources();
  const hash = createHash('sha256');
  for (const file of sources) hash.update(await readFile(file));
  const kept = path.join(CACHE, `${hash.digest('hex').slice(0, 16)}.json`);
  const text = await readFile(kept, 'utf8').catch(() => null);
  if (text !== null) return JSON.parse(text) as FunctionsMetadata;

  const { generateCustomFunctionsMetadata } = await import('custom-functions-metadata');
  const { metadataJson } = await generateCustomFunctionsMetadata(sources, true);
  // A folder that cannot be written only means that the next command waits again.
  await mkdir(CACHE, { recursive: true }).then(() => writeFile(kept, metadataJson)).catch(() => {});
  return JSON.parse(metadataJson) as FunctionsMetadata;
}

/** The add-in's custom functions, run in this process with the arguments that Excel would give them. */
export async function functionRuntime(): Promise<FunctionRuntime> {
  return inProcessRuntime(customFunctions, await functionsMetadata());
}
