import * as z from 'zod/mini';
import { RAG_WORDS } from '../rules/rag';
import { AS_AT_RULES, SCHEME_VERSION } from './scheme';

// The pane's content rules forbid code made from text.
z.config({ jitless: true });

/** Scores of likelihood or impact that a matrix may have. */
export const FEWEST_SCORES = 3;
export const MOST_SCORES = 5;

const word = z.string().check(z.regex(/\S/), z.maxLength(80));
const words = (fewest: number, most: number) => z.array(word).check(z.minLength(fewest), z.maxLength(most));
const rag = z.enum(RAG_WORDS);
const whole = (lowest: number, highest: number) => z.int().check(z.gte(lowest), z.lte(highest));
const notNegative = z.number().check(z.gte(0));
const positive = z.number().check(z.gt(0));
const share = z.number().check(z.gte(0), z.lte(1));

const score = whole(1, MOST_SCORES);
const rating = whole(1, MOST_SCORES * MOST_SCORES);

const riskBand = z.strictObject({
  lowest: rating,
  // Says what follows from the next band's lowest: written for the reader, checked where it stands, and not kept.
  highest: z.optional(rating),
  level: word,
  rag,
  squares: z.optional(z.array(z.strictObject({ likelihood: score, impact: score })).check(z.maxLength(MOST_SCORES * MOST_SCORES))),
});

const indexBand = z.strictObject({ lowest: z.number().check(z.gte(0), z.lt(100)), highest: z.optional(z.number().check(z.gte(0), z.lte(100))), rag });

const tolerance = z.strictObject({
  amberShare: z.nullable(notNegative), amberAmount: z.nullable(notNegative),
  redShare: z.nullable(notNegative), redAmount: z.nullable(notNegative),
  join: z.enum(['either', 'both']),
});

/** The fields of a scheme as they are kept in a file or a workbook. What they say together is checked apart (consistency). */
export const schemeSchema = z.strictObject({
  version: z.literal(SCHEME_VERSION),
  id: word,
  name: word,
  source: z.string().check(z.maxLength(2000)),
  likelihoodWords: words(FEWEST_SCORES, MOST_SCORES),
  impactWords: words(FEWEST_SCORES, MOST_SCORES),
  riskBands: z.array(riskBand).check(z.minLength(1), z.maxLength(10)),
  riskAppetite: z.nullable(rating),
  riskCategories: words(0, 200),
  procurementMatrix: z.strictObject({
    upToValues: z.array(z.nullable(positive)).check(z.minLength(1), z.maxLength(12)),
    rows: z.array(z.strictObject({ upToMonths: z.nullable(positive), statuses: z.array(rag).check(z.minLength(1), z.maxLength(12)) })).check(z.minLength(1), z.maxLength(12)),
  }),
  contractRiskIndex: z.strictObject({
    criteria: z.array(z.strictObject({ name: word, weight: z.number().check(z.gte(0), z.lte(100)) })).check(z.minLength(1), z.maxLength(50)),
    bands: z.array(indexBand).check(z.minLength(1), z.maxLength(10)),
  }),
  registerThreshold: notNegative,
  expiringSoonDays: whole(0, 3650),
  asAtRule: z.enum(AS_AT_RULES),
  budgetTolerances: z.strictObject({ service: tolerance, total: tolerance }),
  rateBase: positive,
  rateConfidence: z.number().check(z.gt(0), z.lt(1)),
  kpiTolerance: share,
  caseExceptions: z.strictObject({ names: words(0, 500), acronyms: words(0, 500) }),
});

/** A scheme whose fields are right one by one. */
export type SchemeFields = z.infer<typeof schemeSchema>;
