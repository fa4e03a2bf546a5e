import { lexiconOf, type Lexicon } from '../shared/headings/lexicon';
import type { FieldContent, FieldDefinition } from '../shared/registerKind';
import { PUBLICATION_FIELDS } from './publicationFields';

const field = (id: string, title: string, content: FieldContent, headings: readonly string[], required?: boolean): FieldDefinition => ({ id, title, content, headings, required });

/** What a register needs to be managed by: who, what, how much, until when. */
const REGISTER_FIELDS: readonly FieldDefinition[] = [
  field('riskIndex', 'Risk index', 'ref', ['risk index', 'risk', 'risk rating', 'risk score', 'risk rag', 'risk level', 'contract risk']),
  field('contractId', 'Contract ID', 'ref', [
    'contract id', 'id', 'contract number', 'contract no', 'contract ref', 'contract reference', 'reference', 'ref', 'number', 'no', 'ref no', 'reference no', 'reference number', 'contract code',
    'contract reference number', 'contract reference number id', 'agreement number', 'agreement reference', 'agreement id', 'unique identifier', 'identifier', 'procurement reference', 'tender reference', '#',
  ], true),
  field('owner', 'Owner', 'text', [
    'owner', 'contract owner', 'owner name', 'manager', 'contract manager', 'lead', 'contract lead', 'lead officer', 'officer', 'responsible officer', 'officer responsible', 'contract officer',
    'contract administrator', 'contact', 'contact name', 'contact officer', 'contract contact', 'nominated contact point name', 'nominated contact', 'council contact',
  ]),
  field('approver', 'Approver', 'text', [
    'approver', 'contract approver', 'approver name', 'approving officer', 'approved', 'authoriser', 'authorised', 'authorising officer', 'head service', 'senior responsible officer', 'senior responsible owner', 'sponsor', 'budget holder',
    'chief officer', 'accountable officer',
  ]),
  field('title', 'Contract title', 'text', ['title', 'contract title', 'contract', 'contract name', 'title agreement', 'agreement title', 'agreement name', 'agreement', 'title contract', 'name contract', 'name', 'project title', 'project'], true),
  field('supplier', 'Supplier', 'text', [
    'supplier', 'supplier name', 'name supplier', 'supplier names', 'vendor', 'vendor name', 'contractor', 'contractor name', 'name contractor', 'provider', 'provider name', 'company', 'company name', 'awarded supplier', 'awarded contractor',
    'supplier contractor', 'supplier provider', 'successful supplier', 'successful tenderer', 'counterparty', 'supplier name details', 'name details supplier', 'supplier details',
  ], true),
  field('portfolio', 'Portfolio', 'text', ['portfolio', 'committee', 'portfolio holder', 'portfolio committee', 'cabinet portfolio']),
  field('department', 'Department', 'text', [
    'department', 'dept', 'directorate', 'service', 'service area', 'division', 'organisational unit', 'business unit', 'department responsible', 'directorate responsible', 'responsible directorate', 'responsible department', 'department name', 'directorate name', 'service name',
    'service responsible', 'directorate service', 'department service', 'local authority department', 'local authority department responsible', 'local authority directorate service responsible', 'council department', 'team', 'cost centre',
  ]),
  field('totalValue', 'Total value', 'number', [
    'total value', 'contract value', 'total contract value', 'value', 'whole life value', 'whole life cost', 'lifetime value', 'total cost', 'contract cost', 'contract total', 'contract sum', 'total contract sum', 'contract price', 'price',
    'estimated value', 'total estimated value', 'estimated contract value', 'estimated total value', 'award value', 'awarded value', 'value award', 'overall value', 'value contract', 'total value contract', 'contract amount', 'amount', 'total spend', 'cost', 'total', 'sum paid', 'sum paid over length contract', 'total sum paid',
  ], true),
  field('annualValue', 'Annual value', 'number', [
    'annual value', 'original annual value', 'annual contract value', 'estimated annual value', 'current annual value', 'annual cost', 'annual spend', 'estimated annual spend', 'annual price', 'annual amount', 'annual spending', 'estimated annual spending', 'yearly value', 'yearly cost',
    'value annum', 'cost annum', 'contract value annum', 'value year', 'contract value year', 'cost year', 'value pa', 'value p',
  ]),
  field('budget', 'Budget', 'number', ['budget', 'current budget', 'annual budget', 'approved budget', 'latest budget', 'budget amount', 'revised budget', 'current year budget']),
  field('projection', 'Projection', 'number', ['projection', 'projected', 'projected spend', 'projected cost', 'forecast', 'forecast spend', 'projected outturn', 'forecast outturn', 'full year projection', 'full year forecast', 'outturn']),
  field('procurementStatus', 'Procurement status', 'word', ['proc status', 'procurement status', 'procurement rag', 'proc rag', 'rag', 'rag status', 'procurement rag status', 'rag rating', 'contract rag']),
  field('startDate', 'Start date', 'date', [
    'start date', 'start', 'contract start', 'contract start date', 'date start', 'start date contract', 'commencement', 'commencement date', 'contract commencement', 'date commencement', 'commenced', 'effective date', 'begin date', 'valid from',
    'validity from', 'validity start', 'validity start date', 'date from', 'from date', 'contract from', 'live date',
  ]),
  field('awardDate', 'Award date', 'date', ['award date', 'date award', 'awarded date', 'date awarded', 'contract award', 'contract award date', 'award', 'date contract award', 'date signed', 'signature date']),
  field('endDate', 'End date', 'date', [
    'end date', 'end', 'contract end', 'contract end date', 'date end', 'end date contract', 'current end date', 'expiry', 'expiry date', 'date expiry', 'contract expiry', 'contract expiry date', 'expiration', 'expiration date', 'expires',
    'validity', 'validity end', 'validity end date', 'validity date', 'valid to', 'valid until', 'validity to', 'date to', 'to date', 'contract to', 'finish', 'finish date', 'completion date', 'contract completion date', 'termination date',
  ], true),
  field('months', 'Months duration', 'number', [
    'months duration', 'duration months', 'duration', 'contract duration', 'term', 'contract term', 'term months', 'length', 'contract length', 'length contract', 'length months', 'contract period', 'period', 'months', 'duration contract',
    'term contract', 'contract length months', 'contract months', 'duration years', 'term years', 'length years',
  ]),
  field('monthsLeft', 'Months to expiry', 'number', [
    'months to expiry', 'months expiry', 'months to end', 'months end', 'months remaining', 'remaining months', 'months left', 'months to run', 'months left to run', 'months until expiry', 'months until end', 'months unexpired', 'time to expiry', 'time remaining',
    'remaining term', 'unexpired term',
  ]),
  field('reviewDate', 'Review date', 'date', ['review date', 'date review', 'contract review date', 'contract review', 'next review', 'next review date', 'review', 'renewal date', 'break date', 'break clause date']),
  field('extension', 'Extension', 'text', [
    'extension', 'extensions', 'extension options', 'extension option', 'option extend', 'options extend', 'option to extend', 'options to extend', 'extension period', 'extension periods', 'extension date', 'last extension date', 'extension end date', 'extension available',
    'possible extension', 'maximum extension', 'contract extension', 'extension months', 'extension years', 'extended', 'maximum extension date',
  ]),
  field('attention', 'Attention', 'text', ['attention', 'concern', 'concerns', 'contract concern', 'flag', 'flagged', 'contract flag', 'concern flag', 'escalation']),
  field('commentary', 'Commentary', 'text', [
    'commentary', 'comments', 'comment', 'contract commentary', 'officer commentary', 'procurement commentary', 'notes', 'note', 'remarks', 'latest position', 'progress', 'progress update', 'status update', 'update', 'updates', 'next steps', 'action', 'actions',
  ]),
  field('plan', 'Plan in place', 'text', ['plan place', 'plan', 'replacement plan', 'procurement plan', 'reprocurement plan', 'replacement', 'replacement place', 'exit plan']),
  field('capital', 'Capital', 'word', ['capital', 'capital contract', 'capital flag', 'capital revenue', 'revenue capital', 'capital project']),
];

/** The fields of a contracts register: those it is managed by, then those that only its publication needs. */
export const CONTRACT_FIELDS: readonly FieldDefinition[] = [...REGISTER_FIELDS, ...PUBLICATION_FIELDS];

const words = lexiconOf({ fields: CONTRACT_FIELDS, groups: {}, measures: {}, commonWord: 'contract' });

/** A cell of dates, figures or marks, which no heading is: told at a glance, for the sake of long registers. */
const NOT_A_HEADING = /^[\d\s£$€.,:/()+%●■▲⚑!-]*$/u;
const LONGEST = 90;
/** “Supplier(s)”, “Option to extend (Y/N)”. */
const PLURAL_OR_ANSWER = /\(e?s\)|\s*\(y(?:es)? ?\/ ?no?\)/i;

/**
 * Reads the headings of contracts registers. Headings of data files ("ContractReference", "SMESupplier", "end_date") are
 * read by their parts.
 */
export const contractsLexicon: Lexicon = {
  meaning: (heading) => (heading.length > LONGEST || NOT_A_HEADING.test(heading) ? null : words.meaning(inWords(heading))),
  repair: (heading) => words.repair(heading),
};

/** Words that say something only where they stand alone over a column. */
const ALONE: Readonly<Record<string, string>> = { from: 'start date', to: 'end date', until: 'end date' };

function inWords(heading: string): string {
  const plain = heading.replaceAll('’', "'").replace(PLURAL_OR_ANSWER, '');
  const alone = ALONE[plain.trim().toLowerCase()];
  if (alone !== undefined) return alone;
  return /\s/.test(plain) ? plain : plain.replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ');
}

/** Fields whose cells hold money. */
export const MONEY_FIELDS = ['totalValue', 'annualValue', 'budget', 'projection'] as const;
export type MoneyField = (typeof MONEY_FIELDS)[number];

/** Fields whose cells hold days. */
export const DATE_FIELDS = ['startDate', 'awardDate', 'endDate', 'reviewDate'] as const;
export type DateField = (typeof DATE_FIELDS)[number];

const TITLES = new Map(CONTRACT_FIELDS.map(({ id, title }) => [id, title]));

/** A field as messages name it: "total value". */
export function fieldInWords(id: string): string {
  const title = TITLES.get(id) ?? id;
  return /^\p{Lu}{2}/u.test(title) ? title : title[0].toLowerCase() + title.slice(1);
}
