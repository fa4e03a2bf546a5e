import { textOf } from '../../shared/cells';
import { valueAt, type CellValue } from '../../shared/grid';
import { filterPausing, type Pausing } from '../../shared/pausing';
import { plainRef, refKey } from '../comparison/matchRisks';
import type { Risk, RiskRegister } from '../risk';

/** Which risks a committee's own report is about. */
export interface ExtractChoice {
  /** References, as written in the register; capitals and spaces make no difference. */
  readonly refs?: readonly string[];
  /** Divisions, services or portfolios, as in the register's column for them. */
  readonly divisions?: readonly string[];
}

/** The risks of a register that a report is about, and references asked for that are not there. */
export interface Extract {
  readonly risks: readonly Risk[];
  readonly missing: readonly string[];
}

/** Risks picked by reference or division, in the order of the register, each with what it has: counts of it are its own. */
export function* extractRisks(register: RiskRegister, { refs, divisions }: ExtractChoice): Pausing<Extract> {
  const wantedRefs = refs && new Set(refs.map(plainRef));
  const wantedDivisions = divisions && new Set(divisions.map((division) => textOf(division).toLowerCase()));
  const isWanted = (risk: Risk): boolean => (!wantedRefs || wantedRefs.has(refKey(risk))) && (!wantedDivisions || divisionsIn(register, risk).some((division) => wantedDivisions.has(division.toLowerCase())));
  const picked = yield* filterPausing(register.risks, (risk) => !risk.isEmpty && isWanted(risk));
  const present = new Set(picked.map(refKey));
  return { risks: picked, missing: (refs ?? []).filter((ref) => !present.has(plainRef(ref))) };
}

/** The divisions and portfolios of a register, in the order in which they appear. */
export function divisionsOf({ grid, risks }: RiskRegister): string[] {
  // Many risks, and few divisions: each is read once.
  const values = new Set<CellValue>();
  for (const { isEmpty, row, columns } of risks) {
    for (const column of isEmpty ? [] : [columns.division, columns.portfolio]) if (column !== undefined) values.add(valueAt(grid, row, column));
  }
  return [...new Set([...values].map(textOf))].filter((text) => text !== '');
}

/** What a risk's columns of divisions and portfolios say. */
function divisionsIn({ grid }: RiskRegister, { row, columns }: Risk): string[] {
  return [columns.division, columns.portfolio].flatMap((column) => {
    const text = column === undefined ? '' : textOf(valueAt(grid, row, column));
    return text === '' ? [] : [text];
  });
}
