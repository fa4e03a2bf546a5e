import { useId, useState, type FormEvent } from 'react';
import { Button, Input } from '@fluentui/react-components';
import type { BudgetRegister } from '../../registers/budget/budget';
import { isoDay } from '../../registers/contracts/dates';
import { monthsOf, snapshotOf } from '../../registers/budget/report/snapshots';
import { inPounds } from '../../registers/shared/pounds';
import { useAnnounce } from '../app/announcer';
import { Notice } from '../shared/Notice';
import { useToday } from '../today';
import { useBudgetStyles } from './budget.styles';
import { withSign } from './figures';
import { MonthsPicture } from './MonthsPicture';
import type { Snapshots } from './useSnapshots';

const LONGEST_LABEL = 40;

/** The projection month by month, and the button that keeps this month's figures for the next. */
export function MonthsPanel({ register, kept: { snapshots, isBusy, problem, keep, forget } }: { register: BudgetRegister; kept: Snapshots }) {
  const styles = useBudgetStyles();
  const announce = useAnnounce();
  const today = useToday();
  const id = useId();
  const asAt = register.asAt?.text ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const label = (typed ?? asAt).trim();
  const months = monthsOf(register, snapshots);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setMissing(label === '');
    if (label === '' || isBusy) return;
    if (await keep(snapshotOf(register, label, isoDay(today())))) announce(`Figures kept as ${label}.`);
  };
  return (
    <section aria-labelledby={`${id}-title`} data-testid="months">
      <h3 id={`${id}-title`} className={styles.heading}>Projection month by month</h3>
      {months.length > 1 ? (
        <>
          <MonthsPicture months={months} />
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col" className={styles.head}>As at</th>
                <th scope="col" className={styles.figureHead}>Projection</th>
                <th scope="col" className={styles.figureHead}>Variance</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {months.map((month) => (
                <tr key={month.label}>
                  <th scope="row" className={styles.rowHead}>{month.label}{month.isCurrent && ' (this sheet)'}</th>
                  <td className={styles.figure}>{month.projection === null ? '–' : inPounds(month.projection)}</td>
                  <td className={styles.figure}>{month.variance === null ? '–' : withSign(month.variance)}</td>
                  <td className={styles.figure}>
                    {!month.isCurrent && (
                      <Button size="small" appearance="subtle" disabledFocusable={isBusy} aria-label={`Forget the figures of ${month.label}`} onClick={() => void forget(month.label)}>
                        Forget
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : (
        <p className={styles.text}>{snapshots.length === 0 ? 'No earlier figures are kept in this workbook. Keep this month’s, and the next report shows how the projection has moved.' : 'This month’s figures are kept. The next month’s will be shown beside them.'}</p>
      )}
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <div className={styles.field}>
          <label htmlFor={id}>These figures are as at</label>
          <Input id={id} value={typed ?? asAt} maxLength={LONGEST_LABEL} aria-invalid={isMissing} aria-describedby={`${id}-note`} onChange={(_event, { value }) => setTyped(value)} />
        </div>
        <Button type="submit" disabledFocusable={isBusy}>
          {isBusy ? 'Keeping…' : 'Keep this month’s figures'}
        </Button>
      </form>
      <p id={`${id}-note`} className={styles.note}>
        {isMissing ? 'Say which month the figures are of, such as May 2018.' : 'Kept in this workbook. Figures of the same month take the place of those kept before.'}
      </p>
      {problem && <Notice tone="warning" title={`The figures could not be kept or read. ${problem.message}`} advice={problem.advice} />}
    </section>
  );
}
