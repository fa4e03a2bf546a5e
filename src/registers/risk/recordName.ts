import type { RecordName } from '../shared/acceptedFindings';
import { refKey } from './comparison/matchRisks';
import type { RiskRegister } from './risk';

/** Names the risk of a row by its reference, so that an accepted finding is found again after sorting. */
export function riskRecordName({ risks }: RiskRegister): RecordName {
  const refs = new Map(risks.map((risk) => [risk.row, refKey(risk)]));
  return (row) => refs.get(row) || null;
}
