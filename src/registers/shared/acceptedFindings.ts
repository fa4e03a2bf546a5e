import type { Finding } from './finding';
import type { CellValue } from './grid';

/** A finding that an officer has looked at and lets stand. Plain data: it is kept in the workbook as it is. */
export interface AcceptedFinding {
  readonly rule: string;
  /** What the finding's row is about, so that it is found again wherever the row goes: its reference, or its row where it has none. */
  readonly record: string;
  /** The field, or the column where the cell is in none. */
  readonly place: string;
  /** Of the cell's value: the acceptance lapses when the value changes. */
  readonly hash: string;
  /** Why it may stand, in the officer's words. */
  readonly reason: string;
}

/** A finding, and why it may stand. */
export interface FindingAccepted {
  readonly finding: Finding;
  readonly reason: string;
}

/** Findings told apart: those to look at, and those accepted. */
export interface SplitFindings {
  readonly open: readonly Finding[];
  readonly accepted: readonly FindingAccepted[];
  /** Acceptances whose finding is gone, or whose cell has changed. They can be dropped. */
  readonly lapsed: readonly AcceptedFinding[];
}

/** @param recordOf the name of a row's record, such as its reference; null for a row that is none (a heading) */
export type RecordName = (row: number) => string | null;

/** The acceptance of a finding, to be kept in the workbook. */
export function acceptFinding(finding: Finding, reason: string, recordOf: RecordName): AcceptedFinding {
  return { ...keyOf(finding, recordOf), hash: hashOf(finding.value), reason: reason.trim() };
}

/** Tells accepted findings from open ones. A finding comes back when its cell holds something else than when it was accepted. */
export function splitFindings(findings: readonly Finding[], accepted: readonly AcceptedFinding[], recordOf: RecordName): SplitFindings {
  if (accepted.length === 0) return { open: findings, accepted: [], lapsed: [] };
  const known = new Map(accepted.map((acceptance) => [textKey(acceptance), acceptance]));
  const rules = new Set(accepted.map(({ rule }) => rule));
  const used = new Set<AcceptedFinding>();
  const open: Finding[] = [];
  const stand: FindingAccepted[] = [];
  for (const finding of findings) {
    const acceptance = rules.has(finding.rule) ? known.get(textKey({ ...keyOf(finding, recordOf), hash: hashOf(finding.value) })) : undefined;
    if (!acceptance) {
      open.push(finding);
      continue;
    }
    used.add(acceptance);
    stand.push({ finding, reason: acceptance.reason });
  }
  return { open, accepted: stand, lapsed: accepted.filter((acceptance) => !used.has(acceptance)) };
}

function keyOf({ rule, row, column, field }: Finding, recordOf: RecordName): Pick<AcceptedFinding, 'rule' | 'record' | 'place'> {
  return { rule, record: recordOf(row) ?? `row ${row + 1}`, place: field ?? `column ${column + 1}` };
}

function textKey({ rule, record, place, hash }: Omit<AcceptedFinding, 'reason'>): string {
  return JSON.stringify([rule, record, place, hash]);
}

/** A short hash of a value and its kind (FNV-1a, twice over for 64 bits): it tells that a cell changed, and keeps no text. */
function hashOf(value: CellValue): string {
  const text = `${typeof value} ${value}`;
  return [0x811c9dc5, 0x01000193].map((seed) => {
    let hash = seed;
    for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
  }).join('');
}
