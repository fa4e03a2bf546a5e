import type { ExtractChoice } from '../../registers/risk/report/extract';

/** What the report is about, as the officer says it. What is filled in outlasts looking at another choice. */
export interface ReportScope {
  readonly kind: 'all' | 'divisions' | 'refs';
  readonly divisions: readonly string[];
  /** As typed: "1, 2a, 10". */
  readonly refs: string;
}

export const WHOLE_REGISTER: ReportScope = { kind: 'all', divisions: [], refs: '' };

/** The extract that a scope asks for; null for the whole register. */
export function extractOf({ kind, divisions, refs }: ReportScope): ExtractChoice | null {
  if (kind === 'all') return null;
  if (kind === 'divisions') return { divisions };
  return { refs: refs.split(/[,;\n]/).map((ref) => ref.trim()).filter((ref) => ref !== '') };
}
