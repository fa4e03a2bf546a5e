import { consistencyProblems } from './consistency';
import { problemAt, shown, type SchemeProblem } from './problems';
import { SCHEME_VERSION, type Scheme } from './scheme';
import { schemeSchema, type SchemeFields } from './schema';
import { shapeProblems } from './shapeProblems';

/** A scheme, or everything that is wrong with what was to be one. */
export type SchemeReading = { readonly ok: true; readonly scheme: Scheme } | { readonly ok: false; readonly problems: readonly SchemeProblem[] };

/**
 * Reads a scheme from plain data, as it stands in a file or a workbook. A version this add-in does not know is the only
 * thing said of it: its other fields may mean anything.
 */
export function readScheme(value: unknown): SchemeReading {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refused(problemAt('', `is ${shown(value)}`, 'It must be a group of fields, as an exported scheme is.'));
  const { version } = value as { readonly version?: unknown };
  if (version !== SCHEME_VERSION) return refused(versionProblem(version));
  const read = schemeSchema.safeParse(value);
  if (!read.success) return { ok: false, problems: shapeProblems(schemeSchema, value, read.error.issues) };
  const problems = consistencyProblems(read.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, scheme: schemeOf(read.data) };
}

/** Reads a scheme from the JSON text of a file. */
export function readSchemeText(text: string): SchemeReading {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    const where = text.trim() === '' ? 'is blank' : 'cannot be read as JSON';
    return refused(problemAt('', where, 'Use a file that was exported from here, with its brackets, commas and quotation marks as they were.'));
  }
  return readScheme(value);
}

function refused(problem: SchemeProblem): SchemeReading {
  return { ok: false, problems: [problem] };
}

function versionProblem(version: unknown): SchemeProblem {
  const isNewer = typeof version === 'number' && version > SCHEME_VERSION;
  const allowed = isNewer ? `The scheme is from a newer add-in: this one knows version ${SCHEME_VERSION} only.` : `It must be ${SCHEME_VERSION}.`;
  return problemAt('version', `is ${shown(version)}`, allowed);
}

/** Without what only explains: a band ends where the next begins. */
function schemeOf(fields: SchemeFields): Scheme {
  return {
    ...fields,
    riskBands: fields.riskBands.map(({ highest: _, ...band }) => band),
    contractRiskIndex: { ...fields.contractRiskIndex, bands: fields.contractRiskIndex.bands.map(({ highest: _, ...band }) => band) },
  };
}
