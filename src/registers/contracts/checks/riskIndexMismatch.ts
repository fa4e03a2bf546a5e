import { quoted } from '../../shared/cells';
import type { Check } from '../../shared/finding';
import type { ContractsRegister } from '../contract';
import { scoredIndex } from '../criteria';
import { perContract } from './perContract';

const IS = { rule: 'risk-index-mismatch', severity: 'warning' } as const;

/** A risk index that is not the one its scores come to. */
export const riskIndexMismatch: Check<ContractsRegister> = {
  ...IS,
  title: 'Risk index does not agree with the scores',
  fixedBy: 'risk-index',
  perRecord: true,
  run: (register) =>
    perContract(register, IS, (contract) => {
      const { riskIndex, label } = contract;
      if (!riskIndex || riskIndex.read === null) return null;
      const scored = scoredIndex(register, contract);
      if (scored === null || scored.colour === riskIndex.read) return null;
      return { field: 'riskIndex', message: `${label}: the risk index is ${quoted(riskIndex.value)}, but its scores come to ${Math.round(scored.index * 10) / 10} out of 100, which is ${scored.colour}.` };
    }),
};
