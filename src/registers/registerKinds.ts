import { contractsRegisterKind } from './contracts/contractsRegister';
import { riskRegisterKind } from './risk/riskRegister';
import type { Recognised, RegisterKind } from './shared/registerKind';
import { tableKind } from './table/tableKind';

/** The registers that a sheet is recognised as, in the order in which they are tried. */
export const registerKinds: readonly RegisterKind<Recognised>[] = [riskRegisterKind, contractsRegisterKind];

/** Everything a sheet can be read as when asked for by name. Any sheet is a table, so a table is never guessed. */
export const namedKinds: readonly RegisterKind<Recognised>[] = [...registerKinds, tableKind];
