import { quoted } from '../../shared/cells';
import type { Finding } from '../../shared/finding';
import { valueAt } from '../../shared/grid';
import { mapPausing, type Pausing } from '../../shared/pausing';
import type { Contract, ContractsRegister } from '../contract';
import { LGA_FIELDS, type LgaField } from './lgaFields';
import { columnOf, published } from './lgaRecord';

/** Records made between two pauses: each has many fields. */
const RECORDS = 50;

/** One contract as it is published: schema field -> text, '' where there is nothing. */
export type LgaRecord = Readonly<Record<string, string>>;

export interface TransparencyOptions {
  /** The council's name and its code (a web address), the same for every contract. */
  readonly organisation?: { readonly label?: string; readonly uri?: string };
  /** Values, in the schema's own form, for fields that a contract leaves blank: { IrrecoverableVAT: '0.00' }. */
  readonly defaults?: Readonly<Record<string, string>>;
}

/** A register as it is published under the transparency code, and what it still lacks. */
export interface TransparencyFile {
  readonly records: readonly LgaRecord[];
  /** Required fields for which the register has no column, by their names in the schema. */
  readonly missingColumns: readonly string[];
  /** Required fields left blank, and cells that the schema does not allow. A missing column is said once, at the first contract. */
  readonly findings: readonly Finding[];
}

/**
 * The contracts of a register in the schema of the Local Government Association. Numbered but empty rows are left out.
 * Nothing is made up: what the register does not hold stays blank and is reported. A long register takes a while.
 */
export function* transparencyFile(register: ContractsRegister, { organisation = {}, defaults = {} }: TransparencyOptions = {}): Pausing<TransparencyFile> {
  const fixed: Readonly<Record<string, string | undefined>> = { OrganisationLabel: organisation.label, OrganisationURI: organisation.uri };
  const contracts = register.contracts.filter((contract) => !contract.isEmpty);
  const missingColumns = new Set<string>();
  const findings: Finding[] = [];
  const records = yield* mapPausing(contracts, (contract) => {
    const record: Record<string, string> = {};
    for (const field of LGA_FIELDS) {
      const found = published(register, contract, field);
      const value = found.value || fixed[field.name] || (found.problem === 'missing' ? defaults[field.name] : undefined) || '';
      record[field.name] = value;
      if (value !== '' || (found.problem === 'missing' && !field.required)) continue;
      if (columnOf(contract, field) !== undefined) findings.push(atCell(register, contract, field, found.wanted));
      else if (!missingColumns.has(field.name)) {
        missingColumns.add(field.name);
        findings.push(noColumn(register, contract, field));
      }
    }
    return record;
  }, RECORDS);
  return { records, missingColumns: [...missingColumns], findings };
}

function atCell({ grid }: ContractsRegister, contract: Contract, field: LgaField, wanted: string | undefined): Finding {
  const column = columnOf(contract, field) ?? grid.left;
  const value = valueAt(grid, contract.row, column);
  const message = wanted === undefined
    ? `${contract.label} has no ${field.title} (${field.name}), which must be published.`
    : `${contract.label}: ${quoted(value)} cannot be published as ${field.title} (${field.name}). It must be ${wanted}.`;
  return {
    rule: wanted === undefined ? 'publication-missing' : 'publication-not-allowed', severity: field.required ? 'error' : 'warning',
    row: contract.row, column, field: field.from, value, message,
  };
}

function noColumn({ grid, blocks }: ContractsRegister, { block }: Contract, field: LgaField): Finding {
  const row = blocks[block].headerRows.at(-1) ?? blocks[block].firstRow;
  return {
    rule: 'publication-missing', severity: 'error', row, column: grid.left, field: field.from, value: '',
    message: `The register has no column for ${field.title} (${field.name}), which must be published for every contract.`,
  };
}
