import { between, isCount, type Claim, type Passage, type Quote } from './passage';

const OF_THOSE = /\bof\s+(?:those|these|whom|which|them)\b/iu;

/** A part larger than its whole: "14 children have plans and, of those, 16 …". */
export function subsetClaims(passage: Passage): Claim[] {
  const counts = passage.quotes.filter((quote) => isCount(passage, quote) && quote.unit === 'plain');
  return counts.flatMap((part, i): Claim[] => {
    const whole = counts.at(i - 1);
    if (i === 0 || !whole || part.sentence - whole.sentence > 1) return [];
    const link = between(passage, whole, part);
    const points = OF_THOSE.exec(link);
    // "4 of whom": the figure before is itself the part.
    if (!points || points.index <= 1 || part.step !== 1 || looksElsewhere(passage, whole, part)) return [];
    // "of those 54 investigations": the figure names the whole again, it is not a part.
    if (/^[\s,]*$/u.test(link.slice(points.index + points[0].length)) && !/,\s*$/u.test(link)) return [];
    return [{ rule: 'subset', status: part.value <= whole.value ? 'holds' : 'broken', figure: part, expected: `at most ${whole.text}`, says: `part of ${whole.text}`, confidence: 0.9 }];
  });
}

/** Another figure, such as a share, stands between: "of those" may point to it. */
function looksElsewhere(passage: Passage, whole: Quote, part: Quote): boolean {
  return passage.quotes.some((quote) => quote.start > whole.start && quote.start < part.start && !quote.spelled);
}
