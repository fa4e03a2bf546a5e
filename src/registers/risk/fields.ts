import type { FieldDefinition } from '../shared/registerKind';
import { lexiconOf, type Synonyms } from '../shared/headings/lexicon';

/** The three assessments a risk may have: before controls, as it stands, and as it should become. */
export const ASSESSMENTS = ['gross', 'net', 'target'] as const;
export type AssessmentName = (typeof ASSESSMENTS)[number];

export const GROUP_WORDS: Synonyms = {
  gross: [
    'gross', 'inherent', 'initial', 'raw', 'uncontrolled', 'unmitigated', 'original', 'untreated', 'before', 'before controls', 'before control', 'before mitigation', 'before action',
    'without controls', 'pre control', 'pre controls', 'pre mitigation',
  ],
  net: [
    'net', 'current', 'residual', 'controlled', 'mitigated', 'remaining', 'after', 'after controls', 'after control', 'after mitigation', 'with controls',
    'post control', 'post controls', 'post mitigation',
  ],
  target: ['target', 'desired', 'tolerable', 'appetite', 'aim'],
  // Last quarter's scores are not this register's: the group is known so that its columns are left alone.
  previous: ['previous', 'prior', 'last'],
};

/** "rag" before "rating": a "RAG rating" is a colour. One-letter headings are common in narrow columns. */
export const MEASURE_WORDS: Synonyms = {
  rag: ['rag', 'rag status', 'level', 'colour', 'band'],
  likelihood: ['likelihood', 'probability', 'chance', 'frequency', 'l', 'p'],
  impact: ['impact', 'severity', 'consequence', 'consequences', 'i', 's'],
  rating: ['rating', 'score', 'scoring', 'total', 'overall', 'assessment', 'r', 'lxi'],
};

const title = { gross: 'Gross', net: 'Net', target: 'Target' } as const;

const scores: readonly FieldDefinition[] = ASSESSMENTS.flatMap((group): FieldDefinition[] => [
  { id: `${group}Likelihood`, title: `${title[group]} likelihood`, content: 'score', headings: [], group, measure: 'likelihood' },
  { id: `${group}Impact`, title: `${title[group]} impact`, content: 'score', headings: [], group, measure: 'impact' },
  { id: `${group}Rating`, title: `${title[group]} rating`, content: 'score', headings: [], group, measure: 'rating' },
  { id: `${group}Rag`, title: `${title[group]} RAG`, content: 'word', headings: [], group, measure: 'rag' },
]);

const text = (id: string, name: string, headings: readonly string[], required?: boolean): FieldDefinition => ({ id, title: name, content: 'text', headings, required });

/** The fields of a risk register, in the order in which registers usually print them. */
export const RISK_FIELDS: readonly FieldDefinition[] = [
  {
    id: 'ref', title: 'Ref', content: 'ref', required: true,
    headings: ['ref', 'reference', 'risk ref', 'risk reference', 'id', 'risk id', 'no', 'number', 'risk no', 'risk number', 'ref no', 'reference number', 'risk code', 'code', 'item', '#'],
  },
  text('division', 'Division', ['division', 'department', 'directorate', 'service', 'service area', 'directorate service', 'business unit', 'team', 'portfolio', 'section']),
  text('title', 'Risk title', ['title', 'risk', 'risk title', 'risk name', 'title description', 'risk title description', 'risk event', 'risk summary', 'name risk'], true),
  text('description', 'Description', ['description', 'risk description', 'details', 'risk details', 'detail', 'definition', 'risk definition']),
  text('cause', 'Cause and effect', ['cause', 'causes', 'cause effect', 'causes effects', 'risk cause effect', 'cause consequence', 'causes consequences', 'effect', 'effects', 'risk effect', 'triggers', 'vulnerability']),
  text('category', 'Category', ['category', 'categories', 'risk category', 'risk type', 'type', 'theme', 'risk theme', 'classification']),
  text('controls', 'Existing controls', [
    'controls', 'control', 'existing controls', 'existing controls place mitigate risk', 'controls place', 'current controls', 'existing control measures', 'control measures', 'key controls',
    'mitigation', 'mitigations', 'existing mitigation', 'current mitigation', 'mitigating controls', 'mitigating actions', 'mitigation place', 'risk controls', 'internal controls', 'existing actions',
  ]),
  text('action', 'Further action', [
    'action', 'actions', 'further action', 'further actions', 'further action required', 'further actions required', 'action required', 'actions required', 'action plan', 'planned actions', 'planned action',
    'additional actions', 'additional controls', 'further controls', 'further controls required', 'further mitigation', 'planned mitigation', 'treatment', 'treatment plan', 'outstanding actions', 'next steps', 'improvement actions', 'risk response',
  ]),
  text('owner', 'Risk owner', [
    'owner', 'risk owner', 'lead', 'lead officer', 'risk lead', 'responsible officer', 'officer responsible', 'person responsible', 'responsible person', 'responsible', 'responsibility', 'accountable officer',
    'accountable', 'officer', 'manager', 'risk manager', 'responsible manager', 'owned', 'managed', 'assigned', 'owner name', 'name owner', 'action owner', 'control owner',
  ]),
  { id: 'reviewDate', title: 'Review date', content: 'date', headings: ['review date', 'date review', 'next review', 'next review date', 'last reviewed', 'date reviewed', 'last review', 'review', 'target date', 'due date', 'completion date', 'target completion date', 'last updated', 'date updated', 'date'] },
  ...scores,
];

/** Reads the headings of risk registers. */
export const riskLexicon = lexiconOf({ fields: RISK_FIELDS, groups: GROUP_WORDS, measures: MEASURE_WORDS, commonWord: 'risk' });
