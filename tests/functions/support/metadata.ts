import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly helpUrl?: string;
  readonly options?: object;
  readonly parameters: ReadonlyArray<{ name: string; description?: string; dimensionality?: string; optional?: boolean; type?: string }>;
  readonly result: { readonly dimensionality?: string };
}

/** What the build writes to functions.json, made from the sources by the same generator. */
export async function generateMetadata(): Promise<{ errors: string[]; functions: FunctionMetadata[] }> {
  const files = ['risk', 'budget', 'contracts', 'rates'].map((topic) => `src/functions/${topic}.ts`);
  const { errors, metadataJson } = await generateCustomFunctionsMetadata(files);
  return { errors, functions: (JSON.parse(metadataJson) as { functions: FunctionMetadata[] }).functions };
}
