import type { Finding } from '../../shared/finding';
import { isBlank, valueAt, type CellValue } from '../../shared/grid';
import type { Contract, ContractsRegister, Reading } from '../contract';
import type { DateField, MoneyField } from '../fields';

/** What a check says about one field of a contract. */
export interface Remark {
  readonly field: string;
  readonly message: string;
  readonly suggestion?: CellValue;
}

/** Findings of a check that looks at one contract at a time. Numbered but empty rows are passed over. */
export function perContract(register: ContractsRegister, { rule, severity }: Pick<Finding, 'rule' | 'severity'>, look: (contract: Contract) => Remark | null): Finding[] {
  const findings: Finding[] = [];
  for (const contract of register.contracts) {
    const remark = contract.isEmpty ? null : look(contract);
    if (remark) findings.push(findingAt(register, contract, { rule, severity }, remark));
  }
  return findings;
}

/** Findings of a check that looks at one figure or date of a contract at a time, in those of the fields that the register has. */
export function perReading<F extends MoneyField | DateField>(
  register: ContractsRegister, { rule, severity }: Pick<Finding, 'rule' | 'severity'>, fields: readonly F[],
  readingsOf: (contract: Contract) => Readonly<Record<F, Reading<number> | null>>, look: (reading: Reading<number>, contract: Contract, field: F) => Remark | null,
): Finding[] {
  const findings: Finding[] = [];
  for (const contract of register.contracts) {
    const readings = readingsOf(contract);
    for (const field of fields) {
      const reading = readings[field];
      const remark = reading && look(reading, contract, field);
      if (remark) findings.push(findingAt(register, contract, { rule, severity }, remark));
    }
  }
  return findings;
}

/** A finding at one field of a contract; at the start of its row when the register has no such column. */
export function findingAt({ grid }: ContractsRegister, { row, columns }: Contract, { rule, severity }: Pick<Finding, 'rule' | 'severity'>, { field, message, suggestion }: Remark): Finding {
  const column = columns[field] ?? columns.contractId ?? columns.title ?? grid.left;
  return { rule, severity, row, column, field, message, value: valueAt(grid, row, column), ...(suggestion === undefined ? {} : { suggestion }) };
}

/** “There is nothing” or what the cell says instead, to end a sentence with. */
export function whatItSays(value: CellValue): string {
  return isBlank(value) ? '' : `: the cell says “${String(value).trim()}”`;
}
