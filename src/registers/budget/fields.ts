import type { FieldContent, FieldDefinition } from '../shared/registerKind';

const field = (id: string, title: string, content: FieldContent): FieldDefinition => ({ id, title, content, headings: [] });

/** Fields that say what a line is, from the widest to the narrowest. */
export const LABEL_FIELDS = ['portfolio', 'directorate', 'division', 'service', 'costCentre'] as const;

/** Fields whose cells hold money. */
export const FIGURE_FIELDS = [
  'originalBudget', 'budget', 'budgetToDate', 'actual', 'varianceToDate', 'projection', 'variance', 'managementAction', 'netProjection', 'netVariance',
  'previousProjection', 'previousVariance', 'movement', 'carryForward', 'fullYearEffect',
] as const;
export type FigureField = (typeof FIGURE_FIELDS)[number];

const TITLES: Readonly<Record<FigureField, string>> = {
  originalBudget: 'Original budget', budget: 'Latest budget', budgetToDate: 'Budget to date', actual: 'Actual to date', varianceToDate: 'Variance to date',
  projection: 'Projection', variance: 'Variance', managementAction: 'Management action', netProjection: 'Projection after management action',
  netVariance: 'Variance after management action', previousProjection: 'Projection last reported', previousVariance: 'Variance last reported',
  movement: 'Movement', carryForward: 'Carry forward', fullYearEffect: 'Full-year effect',
};

/** The fields of a budget monitor. Their headings are read by budgetMeaning, since one word more or less changes what they mean. */
export const BUDGET_FIELDS: readonly FieldDefinition[] = [
  field('portfolio', 'Portfolio', 'text'), field('directorate', 'Directorate or department', 'text'), field('division', 'Division', 'text'),
  field('service', 'Service', 'text'), field('costCentre', 'Cost centre', 'text'), field('code', 'Code', 'ref'),
  ...FIGURE_FIELDS.map((id) => field(id, TITLES[id], 'number')),
  field('variancePercent', 'Variance %', 'number'), field('rag', 'RAG', 'word'), field('commentary', 'Commentary', 'text'),
];

const NAMES = new Map(BUDGET_FIELDS.map(({ id, title }) => [id, title]));

/** A field as messages name it: "latest budget". */
export function fieldInWords(id: string): string {
  const title = NAMES.get(id) ?? id;
  return /^\p{Lu}{2}/u.test(title) ? title : title[0].toLowerCase() + title.slice(1);
}
