import type { Check } from '../../shared/finding';
import { list } from '../../shared/wording';
import type { RiskRegister } from '../risk';
import { isNameOnly, splitOwners } from '../text/owners';
import { perText } from '../textCells';

/** A person named without a post: people move on, posts keep their risks. */
export const ownerWithoutPost: Check<RiskRegister> = {
  rule: 'owner-without-post',
  title: 'Owner without a post',
  severity: 'info',
  perRecord: true,
  run: (register) =>
    perText(register, ['owner'], { rule: 'owner-without-post', severity: 'info' }, (text, risk) => {
      const names = splitOwners(text).filter(isNameOnly);
      if (names.length === 0) return null;
      return `${risk.label}: ${list(names.map((name) => `“${name}”`))} ${names.length === 1 ? 'is' : 'are'} named without a post. A risk belongs to a post: “Post (Name)”.`;
    }),
};
