/** What a published field holds: dates as DD/MM/YYYY, money with pence and no commas, yesNo as true or false. */
export type LgaType = 'text' | 'date' | 'money' | 'yesNo';

/** One field of the contracts schema of the Local Government Association (for the transparency code), in its order. */
export interface LgaField {
  readonly name: string;
  readonly title: string;
  readonly type: LgaType;
  readonly required: boolean;
  /** The field of the register that it is taken from. */
  readonly from: string;
  /** The only words that the schema allows. */
  readonly words?: readonly string[];
}

const field = (name: string, title: string, type: LgaType, from: string, words?: readonly string[]): LgaField => ({ name, title, type, required: false, from, words });
const required = (name: string, title: string, type: LgaType, from: string, words?: readonly string[]): LgaField => ({ ...field(name, title, type, from, words), required: true });

/** The fields of the schema, as published by the Local Government Association for contracts of £5,000 and above. */
export const LGA_FIELDS: readonly LgaField[] = [
  field('OrganisationLabel', 'Organisation name', 'text', 'organisation'),
  field('OrganisationURI', 'Organisation code', 'text', 'organisationUri'),
  required('ContractReference', 'Contract Reference number / ID', 'text', 'contractId'),
  field('OpenContractingID', 'Open Contracting ID', 'text', 'openContractingId'),
  required('ContractTitle', 'Title of the Agreement', 'text', 'title'),
  field('ContractType', 'Contract type', 'text', 'contractType', ['Single award contract', 'Multiple award contract', 'Framework agreement', 'Dynamic purchasing system', 'Grant agreement', 'Other']),
  required('OrganisationalUnit', 'Local authority directorate/service responsible', 'text', 'department'),
  field('ServiceCategoryLabel', 'Service Category label', 'text', 'serviceCategory'),
  field('ServiceCategoryURI', 'Service category URI', 'text', 'serviceCategoryUri'),
  required('Description', 'Description of goods and services', 'text', 'description'),
  field('ProcurementCategory', 'Procurement classification: Council’s procurement category label', 'text', 'procurementCategory'),
  field('CPVLabel', 'Procurement classification: CPV label', 'text', 'cpvLabel'),
  field('CPVCode', 'Procurement classification: CPV code', 'text', 'cpvCode'),
  field('ProclassLabel', 'Procurement classification: Proclass label', 'text', 'proclassLabel'),
  field('ProclassCode', 'Procurement classification: Proclass code', 'text', 'proclassCode'),
  required('StartDate', 'Contract start date', 'date', 'startDate'),
  required('EndDate', 'End date', 'date', 'endDate'),
  required('ReviewDate', 'Review date', 'date', 'reviewDate'),
  field('LastExtensionDate', 'Extension Period', 'date', 'extension'),
  required('ContractValue', 'Contract value', 'money', 'totalValue'),
  field('FixedCost', 'Fixed cost / estimated cost', 'yesNo', 'fixedCost'),
  required('IrrecoverableVAT', 'Irrecoverable VAT', 'money', 'irrecoverableVat'),
  required('SupplierName', 'Supplier name', 'text', 'supplier'),
  field('CompaniesHouseRegistrationNumber', 'Supplier registered company number', 'text', 'companyNumber'),
  required('CharityCommissionNumber', 'Supplier registered charity number', 'text', 'charityNumber'),
  field('OtherSupplierID', 'Other IDs', 'text', 'otherSupplierId'),
  required('SMESupplier', 'SME supplier', 'yesNo', 'smeSupplier'),
  required('VCSESupplier', 'VCSE supplier', 'yesNo', 'vcseSupplier'),
  field('VCSESupplierType', 'VCSE supplier type', 'text', 'vcseSupplierType', ['Voluntary sector', 'Community sector']),
  field('ContactName', 'Nominated contact point: name', 'text', 'owner'),
  field('ContactEmail', 'Nominated contact point: email', 'text', 'contactEmail'),
  field('ContactURL', 'Nominated contact point: URL', 'text', 'contactUrl'),
  required('ProcessType', 'Tender type', 'text', 'processType', ['Invitation to quote', 'Published invitation to tender']),
  field('TenderDocumentURL', 'Original tender document', 'text', 'tenderDocumentUrl'),
  field('ContractDocumentURL', 'Contract document URL', 'text', 'contractDocumentUrl'),
  field('PerformanceInformationURL', 'Performance information URL', 'text', 'performanceUrl'),
  field('AreaServedLabel', 'Location served label', 'text', 'areaServed'),
  field('AreaServedURI', 'Location served URI', 'text', 'areaServedUri'),
];
