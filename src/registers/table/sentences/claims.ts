import { changeClaims } from './changes';
import { fractionClaims } from './fractions';
import { netChangeClaims } from './netChanges';
import type { Claim, Passage } from './passage';
import { rateClaims } from './rates';
import { shareListClaims } from './shareLists';
import { nestedShareClaims, shareClaims } from './shares';
import { subsetClaims } from './subsets';
import { totalClaims } from './totals';

/** Every claim of a text that can be checked against the other figures of the same text. */
export function textClaims(passage: Passage): Claim[] {
  if (passage.quotes.length < 2) return [];
  const claims = [changeClaims, netChangeClaims, fractionClaims, shareClaims, nestedShareClaims, shareListClaims, totalClaims, subsetClaims, rateClaims].flatMap((rule) => rule(passage));
  // A figure that one reading of its sentence bears out is not held against the text by another, and one that is wrong is told once.
  const borne = new Set(claims.filter(({ status }) => status === 'holds').map(({ figure }) => figure.start));
  return claims.filter(({ status, figure }, i) => status !== 'broken' || (!borne.has(figure.start) && claims.findIndex((other) => other.status === 'broken' && other.figure.start === figure.start) === i));
}
