import { riskRegisterKind } from './risk/riskRegister';
import type { Recognised, RegisterKind } from './shared/registerKind';

/** Every kind of register the product reads, in the order in which a sheet is tried. */
export const registerKinds: readonly RegisterKind<Recognised>[] = [riskRegisterKind];
