import type { AsAtRule, CaseExceptions, ContractRiskIndexSettings } from '../../schemes/scheme';
import type { ProcurementMatrix } from '../../rules/procurementStatus';
import type { RagWord } from '../../rules/rag';
import { defaultScheme } from '../../schemes/presets';
import type { Grid } from '../shared/grid';
import { fieldsOf } from '../shared/recognition/columns';
import { recogniseBlocks, type RecognitionRules } from '../shared/recognition/recogniseBlocks';
import { regionOf } from '../shared/recognition/region';
import type { FieldMatch, Recognition, RecogniseOptions, RegisterKind } from '../shared/registerKind';
import { inParts, runChecks } from '../shared/runChecks';
import { planTidy } from '../shared/tidy';
import { asAtOf } from '../shared/asAt';
import { contractsChecks } from './checks';
import type { ContractsRegister } from './contract';
import { criteriaColumns, withoutColumns } from './criteria';
import { CONTRACT_FIELDS, contractsLexicon } from './fields';
import { readContracts } from './readContracts';
import { whyNot } from './refusal';
import { contractsSteps } from './steps';
import { contractsSummary, type ContractsSummary } from './summary';
import { thresholdInTitle } from './threshold';

export interface ContractsRegisterKind extends RegisterKind<ContractsRegister> {
  readonly id: 'contracts';
  summary(register: ContractsRegister): ContractsSummary;
}

/** The settings that reading, checking and tidying a contracts register depend on. */
export interface ContractsSettings {
  readonly procurementMatrix: ProcurementMatrix<RagWord>;
  readonly contractRiskIndex: ContractRiskIndexSettings;
  /** Pounds from which a contract belongs in the register, unless the sheet's own title says. */
  readonly registerThreshold: number;
  readonly expiringSoonDays: number;
  readonly asAtRule: AsAtRule;
  readonly caseExceptions: CaseExceptions;
}

const RULES: RecognitionRules = {
  fields: CONTRACT_FIELDS, lexicon: contractsLexicon, groups: { order: [], only: '' },
  bandWords: new Set(['red', 'amber', 'yellow', 'green', 'r', 'a', 'y', 'g', '●', '■', 'capital', 'revenue']),
};

/** Contracts registers, judged by a council's own matrix. */
export function contractsRegisterKindFor(settings: ContractsSettings): ContractsRegisterKind {
  const recognise = (grid: Grid, options?: RecogniseOptions): Recognition<ContractsRegister> => recogniseContracts(grid, settings, options);
  return {
    id: 'contracts',
    title: 'Contracts register',
    fields: CONTRACT_FIELDS,
    recognise,
    checks: contractsChecks,
    check: (register, onProgress) => runChecks(contractsChecks, register, { parts: inParts(register.contracts).map((contracts) => ({ ...register, contracts })), onProgress }),
    steps: contractsSteps.map(({ id, title, description, onByDefault, options }) => ({ id, title, description, onByDefault, ...(options && { options }) })),
    plan: (grid, choices, options) => planTidy(grid, contractsSteps, choices, (sheet) => recognise(sheet, options)),
    summary: contractsSummary,
  };
}

/** Contracts registers, judged by the default scheme. */
export const contractsRegisterKind: ContractsRegisterKind = contractsRegisterKindFor(defaultScheme);

function recogniseContracts(grid: Grid, settings: ContractsSettings, options: RecogniseOptions = {}): Recognition<ContractsRegister> {
  const criteria = criteriaColumns(grid, settings.contractRiskIndex.criteria);
  const blocks = recogniseBlocks(criteria ? withoutColumns(grid, criteria) : grid, RULES, options);
  const fields = fieldsOf(blocks);
  const reason = whyNot(grid, fields);
  if (reason !== null) return { ok: false, reason };
  const region = regionOf(grid, options.within);
  const top = blocks[0].headerRows[0] ?? blocks[0].firstRow;
  const asAt = asAtOf(region, top, options, settings.asAtRule);
  const { contracts, totals } = readContracts(grid, blocks, { matrix: settings.procurementMatrix, indexBands: settings.contractRiskIndex.bands, asAt });
  return {
    ok: true,
    register: {
      sheet: grid.sheet, grid, within: options.within, blocks, fields, contracts, totals, asAt,
      threshold: thresholdInTitle(region, top) ?? settings.registerThreshold,
      endingSoonDays: settings.expiringSoonDays,
      caseExceptions: settings.caseExceptions,
      procurementMatrix: settings.procurementMatrix,
      riskIndexSettings: settings.contractRiskIndex,
      criteriaColumns: criteria,
      headerRows: blocks.flatMap((block) => block.headerRows),
      confidence: confidenceOf(fields),
      recordCount: contracts.filter((contract) => !contract.isEmpty).length,
    },
  };
}

/** The average of the fields found, lowered for each field that most registers have and this one has not. */
function confidenceOf(fields: readonly FieldMatch[]): number {
  const found = new Set(fields.map(({ field }) => field));
  const missing = ['contractId', 'title', 'supplier', 'totalValue', 'endDate'].filter((field) => !found.has(field)).length;
  const average = fields.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, fields.length);
  return Math.max(0, Math.round((average - 0.08 * missing) * 100) / 100);
}
