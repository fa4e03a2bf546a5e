/** functions.json, as the metadata generator writes it from the JSDoc of the functions. */
export interface FunctionsMetadata {
  readonly functions: readonly FunctionMetadata[];
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly ParameterMetadata[];
}

export interface ParameterMetadata {
  readonly name: string;
  readonly type?: string;
  /** "matrix" takes a range; anything else a single value. */
  readonly dimensionality?: string;
  readonly optional?: boolean;
  /** Takes all the arguments that are left, as one array. */
  readonly repeating?: boolean;
}

/** The functions by upper-case id. */
export function functionsById(metadata: FunctionsMetadata): ReadonlyMap<string, FunctionMetadata> {
  return new Map(metadata.functions.map((item) => [item.id.toUpperCase(), item]));
}
