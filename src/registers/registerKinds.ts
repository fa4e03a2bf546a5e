import type { Scheme } from '../schemes/scheme';
import { budgetKindFor } from './budget/budgetRegister';
import { contractsRegisterKindFor } from './contracts/contractsRegister';
import { indicatorsKindFor } from './indicators/indicatorsRegister';
import { riskRegisterKindFor } from './risk/riskRegister';
import type { Recognised, RegisterKind } from './shared/registerKind';
import { tableKind } from './table/tableKind';

/** The registers that a sheet is recognised as, judged by a scheme, in the order in which they are tried. */
export function registerKindsFor(scheme: Scheme): readonly RegisterKind<Recognised>[] {
  return [...listKindsFor(scheme), budgetKindFor(scheme, true)];
}

/** Registers that list records: they are tried before any table of figures. */
function listKindsFor(scheme: Scheme): readonly RegisterKind<Recognised>[] {
  return [riskRegisterKindFor(scheme), contractsRegisterKindFor(scheme)];
}

/**
 * Everything a sheet can be read as when asked for by name. Any sheet is a table, and many hold rates, so those are never
 * guessed; a table of budgets is one beyond doubt when guessed, and less will do when it is asked for.
 */
export function namedKindsFor(scheme: Scheme): readonly RegisterKind<Recognised>[] {
  return [...listKindsFor(scheme), budgetKindFor(scheme), indicatorsKindFor(scheme), tableKind];
}
