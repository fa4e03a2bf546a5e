import { compareFigures } from '../rules/numbers';
import { indexBandProblems, riskBandProblems } from './bandProblems';
import { problemAt, type SchemeProblem } from './problems';
import type { SchemeFields } from './schema';

/** What the fields of a scheme say together: bands without gaps, limits in order, weights that add to 100. */
export function consistencyProblems(fields: SchemeFields): SchemeProblem[] {
  const { likelihoodWords, impactWords, riskBands, riskAppetite, riskCategories, procurementMatrix, contractRiskIndex, budgetTolerances, caseExceptions } = fields;
  const highest = likelihoodWords.length * impactWords.length;
  return [
    ...repeated('likelihoodWords', likelihoodWords),
    ...repeated('impactWords', impactWords),
    ...riskBandProblems(riskBands, likelihoodWords.length, impactWords.length),
    ...(riskAppetite !== null && riskAppetite > highest ? [problemAt('riskAppetite', `is ${riskAppetite}`, `It must be ${highest} or less, the highest rating of this matrix, or null for none.`)] : []),
    ...repeated('riskCategories', riskCategories),
    ...limitProblems('procurementMatrix.upToValues', procurementMatrix.upToValues, (i) => `procurementMatrix.upToValues[${i}]`),
    ...limitProblems('procurementMatrix.rows', procurementMatrix.rows.map(({ upToMonths }) => upToMonths), (i) => `procurementMatrix.rows[${i}].upToMonths`),
    ...procurementMatrix.rows.flatMap(({ statuses }, i) =>
      statuses.length === procurementMatrix.upToValues.length ? [] : [problemAt(`procurementMatrix.rows[${i}].statuses`, `has ${statuses.length} words`, `It must have ${procurementMatrix.upToValues.length}, one for each of upToValues.`)]),
    ...weightProblems(contractRiskIndex.criteria),
    ...repeated('contractRiskIndex.criteria', contractRiskIndex.criteria.map(({ name }) => name)),
    ...indexBandProblems(contractRiskIndex.bands),
    ...(['service', 'total'] as const).flatMap((level) => toleranceProblems(`budgetTolerances.${level}`, budgetTolerances[level])),
    ...repeated('caseExceptions.names', caseExceptions.names),
    ...repeated('caseExceptions.acronyms', caseExceptions.acronyms),
  ];
}

/** The sum of the weights as it is shown; 100 where it is that but for the rounding of decimal fractions. */
export function sumOfWeights(criteria: ReadonlyArray<{ readonly weight: number }>): number {
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  return compareFigures(sum, 100) === 0 ? 100 : Math.round(sum * 1e6) / 1e6;
}

function weightProblems(criteria: SchemeFields['contractRiskIndex']['criteria']): SchemeProblem[] {
  const sum = sumOfWeights(criteria);
  return sum === 100 ? [] : [problemAt('contractRiskIndex.criteria', `has weights that add to ${sum}`, 'They must add to 100.')];
}

/** Upper limits go up, and the last is null: no limit. */
function limitProblems(list: string, limits: ReadonlyArray<number | null>, place: (index: number) => string): SchemeProblem[] {
  const last = limits.length - 1;
  return limits.flatMap((limit, i) => {
    if (limit === null) return i === last ? [] : [problemAt(place(i), 'is null', `It must be a number: only the last of ${list} has no limit.`)];
    if (i === last) return [problemAt(place(i), `is ${limit}`, `It must be null, for no limit: above ${limit} there would be a gap.`)];
    const before = i > 0 ? limits[i - 1] : null;
    return before !== null && limit <= before ? [problemAt(place(i), `is ${limit}`, `It must be more than ${before}, the limit before it: the two overlap.`)] : [];
  });
}

function toleranceProblems(place: string, { amberShare, amberAmount, redShare, redAmount }: SchemeFields['budgetTolerances']['service']): SchemeProblem[] {
  const pairs = [['Share', amberShare, redShare], ['Amount', amberAmount, redAmount]] as const;
  return pairs.flatMap(([ending, amber, red]) =>
    amber !== null && red !== null && amber > red ? [problemAt(`${place}.amber${ending}`, `is ${amber}`, `It must be ${red} or less, where Red begins (red${ending}).`)] : []);
}

function repeated(list: string, items: readonly string[]): SchemeProblem[] {
  const first = new Map<string, number>();
  return items.flatMap((item, i) => {
    const earlier = first.get(item.toLowerCase());
    if (earlier === undefined) first.set(item.toLowerCase(), i);
    return earlier === undefined ? [] : [problemAt(`${list}[${i}]`, `is “${item}”`, `It must differ from ${list}[${earlier}].`)];
  });
}
