import { problemAt, type SchemeProblem } from './problems';
import type { SchemeFields } from './schema';

type RiskBandFields = SchemeFields['riskBands'][number];
type Bounds = { readonly lowest: number; readonly highest?: number };

/** Every product that two scores of a matrix can have, ascending: 7 is none of a 5 × 5 matrix. */
export function possibleRatings(likelihoods: number, impacts: number): number[] {
  const ratings = new Set<number>();
  for (let likelihood = 1; likelihood <= likelihoods; likelihood += 1) for (let impact = 1; impact <= impacts; impact += 1) ratings.add(likelihood * impact);
  return [...ratings].sort((a, b) => a - b);
}

/** The highest rating of each band that the matrix can give; the band's own lowest where it can give none. */
export function highestOf(bands: readonly Bounds[], likelihoods: number, impacts: number): number[] {
  const ratings = possibleRatings(likelihoods, impacts);
  return bands.map(({ lowest }, i) => ratings.findLast((rating) => rating >= lowest && rating < (bands[i + 1]?.lowest ?? Infinity)) ?? lowest);
}

/** Bands that overlap, leave a rating without a band, share a level, or claim squares that are not there or not theirs alone. */
export function riskBandProblems(bands: readonly RiskBandFields[], likelihoods: number, impacts: number): SchemeProblem[] {
  const ratings = possibleRatings(likelihoods, impacts);
  const between = (from: number, to: number): number[] => ratings.filter((rating) => rating > from && rating < to);
  return [...boundProblems('riskBands', bands, 1, likelihoods * impacts, between), ...levelProblems(bands), ...squareProblems(bands, likelihoods, impacts)];
}

/** Bands of the risk index that overlap or leave a part of 0 to 100 without a band. A highest value may be in whole numbers (0 to 39, 40 to 59). */
export function indexBandProblems(bands: SchemeFields['contractRiskIndex']['bands']): SchemeProblem[] {
  const between = (from: number, to: number): number[] => (to - from > 1 ? [from + 1] : []);
  return boundProblems('contractRiskIndex.bands', bands, 0, 100, between, true);
}

/**
 * @param between the values above one and below another that would have no band
 * @param mayMeet a band may end where the next begins: the scale has no smallest step
 */
function boundProblems(list: string, bands: readonly Bounds[], start: number, end: number, between: (from: number, to: number) => number[], mayMeet = false): SchemeProblem[] {
  return bands.flatMap(({ lowest, highest }, i) => {
    const place = `${list}[${i}]`;
    const before = bands[i - 1];
    const problems: SchemeProblem[] = [];
    if (!before && lowest > start) problems.push(problemAt(`${place}.lowest`, `is ${lowest}`, `It must be ${start}, where the scale starts: below ${lowest} there would be a gap.`));
    if (before && lowest <= before.lowest) {
      problems.push(problemAt(`${place}.lowest`, `is ${lowest}, but ${list}[${i - 1}] starts at ${before.lowest}`, 'The bands overlap: each must start above the one before it.'));
    } else if (lowest > end) {
      problems.push(problemAt(`${place}.lowest`, `is ${lowest}`, `It must be ${end} or less, where the scale ends.`));
    } else if (before?.highest !== undefined) {
      if (mayMeet ? before.highest > lowest : before.highest >= lowest) {
        problems.push(problemAt(`${place}.lowest`, `is ${lowest}, but ${list}[${i - 1}] reaches up to ${before.highest}`, 'The bands overlap: each must start above the one before it.'));
      } else if (between(before.highest, lowest).length > 0) {
        problems.push(problemAt(`${place}.lowest`, `is ${lowest}, but ${list}[${i - 1}] ends at ${before.highest}`, `There is a gap: ${between(before.highest, lowest).join(', ')} would have no band.`));
      }
    }
    if (highest !== undefined && highest < lowest) problems.push(problemAt(`${place}.highest`, `is ${highest}`, `It must be ${lowest} or more, where the band starts.`));
    else if (highest !== undefined && i === bands.length - 1 && between(highest, end + 1).length > 0) {
      problems.push(problemAt(`${place}.highest`, `is ${highest}`, `It must be ${end}, where the scale ends: above ${highest} there would be a gap.`));
    }
    return problems;
  });
}

function levelProblems(bands: readonly RiskBandFields[]): SchemeProblem[] {
  return bands.flatMap(({ level }, i) => {
    const first = bands.findIndex((other) => other.level.toLowerCase() === level.toLowerCase());
    return first < i ? [problemAt(`riskBands[${i}].level`, `is “${level}”`, `It must differ from riskBands[${first}].level: each band has a name of its own.`)] : [];
  });
}

function squareProblems(bands: readonly RiskBandFields[], likelihoods: number, impacts: number): SchemeProblem[] {
  const claimed = new Map<string, string>();
  return bands.flatMap(({ squares = [] }, i) =>
    squares.flatMap(({ likelihood, impact }, j) => {
      const place = `riskBands[${i}].squares[${j}]`;
      if (likelihood > likelihoods) return [problemAt(`${place}.likelihood`, `is ${likelihood}`, `It must be ${likelihoods} or less, the number of likelihoodWords.`)];
      if (impact > impacts) return [problemAt(`${place}.impact`, `is ${impact}`, `It must be ${impacts} or less, the number of impactWords.`)];
      const other = claimed.get(`${likelihood} ${impact}`);
      claimed.set(`${likelihood} ${impact}`, other ?? place);
      return other === undefined ? [] : [problemAt(place, `is likelihood ${likelihood}, impact ${impact}`, `The bands overlap: ${other} is the same square.`)];
    }));
}
