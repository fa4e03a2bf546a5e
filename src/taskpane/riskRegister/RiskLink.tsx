import { cellName } from '../../registers/shared/address';
import { repairText } from '../../registers/shared/text/repairText';
import type { Risk, RiskRegister } from '../../registers/risk/risk';
import { useRiskLinkStyles } from './RiskLink.styles';
import { columnOf, type GoTo } from './useGoTo';

export interface RiskLinkProps {
  readonly register: Pick<RiskRegister, 'sheet'>;
  readonly risk: Risk;
  readonly goTo: GoTo['goTo'];
}

/** A risk by its reference and title; choosing it goes to its cell. */
export function RiskLink({ register, risk, goTo }: RiskLinkProps) {
  const styles = useRiskLinkStyles();
  const { row, ref, title } = risk;
  return (
    <button type="button" className={styles.link} title={`Go to ${cellName(row, columnOf(risk))} of ${register.sheet}`} onClick={() => void goTo(register, risk)}>
      <span className={styles.ref}>{ref === '' ? `Row ${row + 1}` : ref}</span> {repairText(title).text}
    </button>
  );
}
