import { changeClaims } from './changes';
import type { Claim, Passage } from './passage';
import { rateClaims } from './rates';
import { shareListClaims } from './shareLists';
import { nestedShareClaims, shareClaims } from './shares';
import { subsetClaims } from './subsets';
import { totalClaims } from './totals';

/** Every claim of a text that can be checked against the other figures of the same text. */
export function textClaims(passage: Passage): Claim[] {
  if (passage.quotes.length < 2) return [];
  return [changeClaims, shareClaims, nestedShareClaims, shareListClaims, totalClaims, subsetClaims, rateClaims].flatMap((rule) => rule(passage));
}
