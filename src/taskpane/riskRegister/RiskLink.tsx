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
  return (
    <button type="button" className={styles.link} title={`Go to ${cellName(risk.row, columnOf(risk))} of ${register.sheet}`} onClick={() => void goTo(register, risk)}>
      <span className={styles.ref}>{nameOf(risk)}</span> {repairText(risk.title).text}
    </button>
  );
}

/** A risk by its reference and title, where there is no cell to go to: it stands in another file. */
export function RiskName({ risk }: Pick<RiskLinkProps, 'risk'>) {
  const styles = useRiskLinkStyles();
  return (
    <p className={styles.name}>
      {nameOf(risk)} {repairText(risk.title).text}
    </p>
  );
}

function nameOf({ ref, row }: Risk): string {
  return ref === '' ? `Row ${row + 1}` : ref;
}
