import type { FieldContent, FieldDefinition } from '../shared/registerKind';

const field = (id: string, title: string, headings: readonly string[], content: FieldContent = 'text'): FieldDefinition => ({ id, title, content, headings });

/** Fields that a register holds only so that it can be published under the transparency code. */
export const PUBLICATION_FIELDS: readonly FieldDefinition[] = [
  field('organisation', 'Organisation', ['organisation', 'organisation name', 'organisation label', 'council', 'local authority', 'authority']),
  field('organisationUri', 'Organisation code', ['organisation code', 'organisation uri']),
  field('openContractingId', 'Open Contracting ID', ['open contracting id', 'ocid'], 'ref'),
  field('contractType', 'Contract type', ['contract type', 'type', 'type contract', 'agreement type']),
  field('serviceCategory', 'Service category', ['service category', 'service category label', 'category', 'contract category', 'category name']),
  field('serviceCategoryUri', 'Service category code', ['service category uri', 'service category code']),
  field('description', 'Description', [
    'description', 'contract description', 'description goods services', 'description goods', 'goods services', 'goods services description', 'description services', 'service description', 'details', 'scope', 'summary', 'purpose', 'description contract',
  ]),
  field('procurementCategory', 'Procurement category', ['procurement category', 'procurement category label', 'procurement classification', 'procurement classification council procurement category label']),
  field('cpvLabel', 'CPV label', ['cpv label', 'cpv description', 'procurement classification cpv label']),
  field('cpvCode', 'CPV code', ['cpv code', 'cpv', 'cpv codes', 'procurement classification cpv code'], 'ref'),
  field('proclassLabel', 'ProClass label', ['proclass label', 'proclass description', 'procurement classification proclass label']),
  field('proclassCode', 'ProClass code', ['proclass code', 'proclass', 'procurement classification proclass code'], 'ref'),
  field('fixedCost', 'Fixed cost', ['fixed cost', 'fixed cost estimated cost', 'fixed estimated cost'], 'ref'),
  field('irrecoverableVat', 'Irrecoverable VAT', ['irrecoverable vat', 'vat', 'vat irrecoverable', 'non recoverable vat', 'vat non recoverable', 'vat cannot recovered', 'irrecoverable vat amount', 'vat not recoverable'], 'number'),
  field('companyNumber', 'Company number', [
    'company number', 'company no', 'registered company number', 'company registration number', 'companies house number', 'companies house registration number', 'supplier registered company number', 'supplier company number', 'company reg no',
  ], 'ref'),
  field('charityNumber', 'Charity number', ['charity number', 'charity no', 'registered charity number', 'charity commission number', 'charity registration number', 'supplier registered charity number', 'supplier charity number'], 'ref'),
  field('otherSupplierId', 'Other supplier ID', ['other supplier id', 'other ids', 'other supplier ids', 'supplier id', 'supplier no', 'supplier number', 'vendor number', 'vendor no', 'vendor id'], 'ref'),
  field('smeSupplier', 'SME', ['sme', 'sme supplier', 'supplier sme', 'sme flag', 'small medium enterprise', 'sme status'], 'ref'),
  field('vcseSupplier', 'VCSE', ['vcse', 'vcse supplier', 'supplier vcse', 'vcse flag', 'voluntary community sector organisation', 'voluntary community social enterprise', 'vcse status'], 'ref'),
  field('vcseSupplierType', 'VCSE type', ['vcse supplier type', 'vcse type']),
  field('contactEmail', 'Contact email', ['contact email', 'nominated contact point email', 'email', 'email address', 'contact email address']),
  field('contactUrl', 'Contact web page', ['contact url', 'nominated contact point url']),
  field('processType', 'Tender type', ['tender type', 'process type', 'process', 'procurement process', 'procurement route', 'procurement method', 'tender process', 'route market', 'type tender', 'procurement procedure', 'invitation quote published invitation tender']),
  field('tenderDocumentUrl', 'Tender document', ['tender document url', 'original tender document', 'tender document']),
  field('contractDocumentUrl', 'Contract document', ['contract document url', 'contract document', 'contract url']),
  field('performanceUrl', 'Performance information', ['performance information url', 'performance information', 'performance url']),
  field('areaServed', 'Area served', ['area served label', 'location served label', 'location served', 'area served']),
  field('areaServedUri', 'Area served code', ['area served uri', 'location served uri']),
];
