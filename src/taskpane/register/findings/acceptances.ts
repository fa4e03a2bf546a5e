import { acceptFinding, type AcceptedFinding, type RecordName } from '../../../registers/shared/acceptedFindings';
import { isBlank, valueAt } from '../../../registers/shared/grid';
import type { Finding } from '../../../registers/shared/finding';
import type { FieldDefinition, Recognised } from '../../../registers/shared/registerKind';

/** Names a row by what stands in its column of references; a row without one has no name. */
export function recordNameOf(fields: readonly FieldDefinition[], { blocks, fields: found, grid }: Recognised): RecordName {
  const ref = fields.find(({ content }) => content === 'ref')?.id ?? '';
  const usual = found.find(({ field }) => field === ref)?.column;
  return (row) => {
    const block = blocks.find(({ firstRow, endRow }) => row >= firstRow && row < endRow);
    const column = block?.columns[ref] ?? usual;
    const value = column === undefined ? '' : valueAt(grid, row, column);
    return isBlank(value) ? null : String(value).trim();
  };
}

/** The acceptances with one more. One that it replaces, because the cell has changed since, is dropped. */
export function withAcceptance(
  accepted: readonly AcceptedFinding[], lapsed: readonly AcceptedFinding[], finding: Finding, reason: string, recordOf: RecordName,
): AcceptedFinding[] {
  const added = acceptFinding(finding, reason, recordOf);
  const replaced = new Set(lapsed.filter((one) => isAbout(one, added)));
  return [...accepted.filter((one) => !replaced.has(one)), added];
}

/** The acceptances without that of one finding. */
export function withoutAcceptance(accepted: readonly AcceptedFinding[], finding: Finding, recordOf: RecordName): AcceptedFinding[] {
  const taken = acceptFinding(finding, '', recordOf);
  return accepted.filter((one) => !(isAbout(one, taken) && one.hash === taken.hash));
}

function isAbout(one: AcceptedFinding, other: AcceptedFinding): boolean {
  return one.rule === other.rule && one.record === other.record && one.place === other.place;
}
