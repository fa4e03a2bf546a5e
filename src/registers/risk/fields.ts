import type { FieldDefinition } from '../shared/registerKind';
import { lexiconOf, type Lexicon, type Synonyms } from '../shared/headings/lexicon';

/** The three assessments a risk may have: before controls, as it stands, and as it should become. */
export const ASSESSMENTS = ['gross', 'net', 'target'] as const;
export type AssessmentName = (typeof ASSESSMENTS)[number];

export const GROUP_WORDS: Synonyms = {
  gross: [
    'gross', 'inherent', 'initial', 'raw', 'uncontrolled', 'unmitigated', 'unmanaged', 'original', 'untreated', 'absolute', 'worst case', 'before', 'before controls', 'before control', 'before mitigation', 'before action',
    'without controls', 'without control measures', 'without mitigation', 'no controls', 'prior controls', 'prior mitigation', 'pre control', 'pre controls', 'pre mitigation', 'pre treatment',
  ],
  net: [
    'net', 'current', 'existing', 'present', 'latest', 'revised', 'managed', 'controlled', 'mitigated', 'after', 'after controls', 'after control', 'after mitigation', 'with controls', 'with existing controls', 'with existing measures',
    'with control measures', 'with mitigation', 'post control', 'post controls', 'post mitigation', 'post treatment',
  ],
  // Net, unless the register has a net set by another name ("current"): then what is left after the actions to come.
  residual: ['residual', 'remaining'],
  target: [
    'target', 'desired', 'tolerable', 'acceptable', 'appetite', 'aim', 'future', 'planned', 'projected', 'forecast', 'predicted', 'after actions', 'after further action', 'after further actions', 'after planned actions', 'after further controls',
    'with further controls', 'with further actions', 'post actions',
  ],
  // Last quarter's scores are not this register's: the group is known so that its columns are left alone.
  previous: ['previous', 'prior', 'last', 'last quarter', 'previous quarter', 'historic'],
};

/** "rag" before "rating": a "RAG rating" is a colour. One-letter headings are common in narrow columns. */
export const MEASURE_WORDS: Synonyms = {
  rag: ['rag', 'rag status', 'level', 'colour', 'band', 'banding', 'traffic light', 'h m l', 'high medium low'],
  likelihood: ['likelihood', 'probability', 'chance', 'frequency', 'prob', 'freq', 'l', 'p'],
  impact: ['impact', 'severity', 'consequence', 'consequences', 'magnitude', 'imp', 'sev', 'i', 's', 'c'],
  rating: ['rating', 'score', 'scoring', 'total', 'overall', 'assessment', 'factor', 'ranking', 'grading', 'evaluation', 'matrix', 'r', 'rr', 'lxi', 'ixl', 'pxi', 'ixp', 'sxl', 'lxs', 'cxl', 'lxc'],
};

/** Assessments named by a word that means one or the other: the first that no other heading names. */
export const EITHER: Readonly<Record<string, readonly AssessmentName[]>> = { residual: ['net', 'target'] };

const title = { gross: 'Gross', net: 'Net', target: 'Target' } as const;

const scores: readonly FieldDefinition[] = ASSESSMENTS.flatMap((group): FieldDefinition[] => [
  { id: `${group}Likelihood`, title: `${title[group]} likelihood`, content: 'score', headings: [], group, measure: 'likelihood' },
  { id: `${group}Impact`, title: `${title[group]} impact`, content: 'score', headings: [], group, measure: 'impact' },
  { id: `${group}Rating`, title: `${title[group]} rating`, content: 'score', headings: [], group, measure: 'rating' },
  { id: `${group}Rag`, title: `${title[group]} RAG`, content: 'word', headings: [], group, measure: 'rag' },
]);

const text = (id: string, name: string, headings: readonly string[], required?: boolean): FieldDefinition => ({ id, title: name, content: 'text', headings, required });

const date = (id: string, name: string, headings: readonly string[]): FieldDefinition => ({ id, title: name, content: 'date', headings });

/** The fields of a risk register, in the order in which registers usually print them. */
export const RISK_FIELDS: readonly FieldDefinition[] = [
  {
    id: 'ref', title: 'Ref', content: 'ref', required: true,
    headings: [
      'ref', 'reference', 'risk ref', 'risk reference', 'id', 'risk id', 'identifier', 'risk identifier', 'unique id', 'unique reference', 'urn', 'no', 'number', 'risk no', 'risk number', 'hazard risk no', 'serial no', 's no',
      'ref no', 'reference number', 'risk code', 'code', 'item', 'item no', '#',
    ],
  },
  text('division', 'Division', ['division', 'department', 'directorate', 'service', 'service area', 'directorate service', 'business unit', 'team', 'section', 'function', 'risk area', 'area']),
  text('portfolio', 'Portfolio', ['portfolio', 'portfolio holder', 'cabinet member', 'cabinet portfolio', 'lead member', 'committee']),
  text('title', 'Risk title', [
    'title', 'risk', 'risk title', 'risk name', 'title description', 'risk title description', 'risk event', 'risk summary', 'risk statement', 'name risk', 'strategic risk', 'corporate risk', 'key risk', 'principal risk',
    'operational risk', 'risk identified', 'identified risk', 'threat', 'threat risk', 'risk threat', 'hazard', 'risk hazard', 'risk consequences', 'risk opportunity', 'risk heading', 'short name',
  ], true),
  text('description', 'Description', [
    'description', 'risk description', 'details', 'risk details', 'detail', 'definition', 'risk definition', 'event', 'risk cause event consequence', 'risk cause event effect', 'cause event effect', 'cause event consequence', 'what could go wrong',
  ]),
  text('cause', 'Cause', ['cause', 'causes', 'root cause', 'possible causes', 'potential causes', 'risk cause', 'cause effect', 'causes effects', 'risk cause effect', 'cause consequence', 'causes consequences', 'triggers', 'trigger', 'vulnerability', 'source risk']),
  {
    ...text('effect', 'Effect', [
      'effect', 'effects', 'risk effect', 'risk effects', 'potential effects', 'potential consequences', 'possible consequences', 'consequences effects', 'effects consequences', 'potential impacts', 'key potential impacts', 'implications', 'outcome',
    ]),
    measure: 'impact',
  },
  text('category', 'Category', ['category', 'categories', 'risk category', 'risk type', 'type', 'type risk', 'theme', 'risk theme', 'classification', 'risk classification']),
  text('controls', 'Existing controls', [
    'controls', 'control', 'existing controls', 'existing controls place mitigate risk', 'controls place', 'controls already place', 'current controls', 'existing control measures', 'control measures', 'control description', 'key controls',
    'mitigation', 'mitigations', 'existing mitigation', 'current mitigation', 'mitigating controls', 'mitigating actions', 'mitigating factors', 'mitigating measures', 'mitigation measures', 'mitigation controls', 'mitigation place', 'risk mitigation',
    'risk controls', 'internal controls', 'management controls', 'management control', 'management control risk', 'safeguards', 'existing actions', 'existing actions controls', 'existing measures', 'measures place', 'current actions', 'actions place', 'actions already place',
  ]),
  text('action', 'Further action', [
    'action', 'actions', 'further action', 'further actions', 'further action required', 'further actions required', 'action required', 'actions required', 'action plan', 'planned actions', 'planned action', 'proposed actions', 'proposed action',
    'future actions', 'additional actions', 'additional controls', 'additional mitigation', 'further controls', 'further controls required', 'further control measures', 'further management actions controls required', 'controls put place',
    'further mitigation', 'further mitigations', 'further mitigating actions', 'additional mitigating actions', 'planned mitigation', 'proposed mitigation', 'mitigation plan', 'planned controls', 'proposed controls', 'planned improvements', 'improvements',
    'treatment', 'treatment plan', 'risk treatment', 'outstanding actions', 'next steps', 'improvement actions', 'management action', 'management actions', 'risk response', 'response', 'response plan', 'actions taken',
  ]),
  text('response', 'Response', ['4ts', '4 ts', 'response category', 'risk response category', 'response strategy', 'response strategy action 4ts', 'response type', 'treat tolerate', 'treat tolerate transfer terminate', 'tolerate treat transfer terminate']),
  text('owner', 'Risk owner', [
    'owner', 'risk owner', 'lead', 'lead officer', 'lead director', 'strategic lead', 'risk lead', 'responsible officer', 'officer responsible', 'person responsible', 'responsible person', 'responsible', 'responsibility', 'accountable officer',
    'accountable person', 'accountable', 'accountable director', 'senior responsible officer', 'officer', 'manager', 'handler', 'risk manager', 'responsible manager', 'owned', 'managed by', 'assigned', 'owner name', 'name owner',
  ]),
  text('actionOwner', 'Action owner', ['action owner', 'control owner', 'action lead', 'by whom', 'whom', 'action officer', 'risk actionee', 'actionee']),
  date('reviewDate', 'Next review', ['review date', 'date review', 'next review', 'next review date', 'date next review', 'review', 'review due', 'review due date', 'review by']),
  date('lastReview', 'Last review', ['last reviewed', 'date reviewed', 'last review', 'last review date', 'date last review', 'date last reviewed', 'last updated', 'date updated', 'date last updated', 'updated', 'date']),
  date('actionDate', 'Action due', [
    'target date', 'due date', 'completion date', 'date completion', 'target completion date', 'action due date', 'action date', 'action target date', 'action completion date', 'implementation date', 'target implementation date', 'deadline', 'by when',
    'when', 'timescale', 'timescales',
  ]),
  date('raisedDate', 'Date raised', ['date raised', 'date identified', 'date added', 'date registered', 'date opened', 'date created', 'date entered', 'raised']),
  ...scores,
];

const words = lexiconOf({ fields: RISK_FIELDS, groups: GROUP_WORDS, measures: MEASURE_WORDS, commonWord: 'risk' });
/** "Corporate Risk Register" over a register is its title, not a heading. */
const SHEET_TITLE = /\bregister\s*$/i;

/** What may be written under a heading, not what it is: "Likelihood (H/M/L)". */
const CHOICES = /(?<=\p{L}{3}.*)\b(?:H\s*\/\s*M\s*\/\s*L|High\s*\/\s*Medium\s*\/\s*Low)\b/iu;

/** Reads the headings of risk registers. */
export const riskLexicon: Lexicon = { ...words, meaning: (heading) => (SHEET_TITLE.test(heading) ? null : words.meaning(heading.replace(CHOICES, ''))) };
