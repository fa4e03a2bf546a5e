import { toleranceInWords } from '../../schemes/inWords';
import type { BudgetTolerance } from '../../schemes/scheme';
import { ChoiceField, LinesField, NumberField, TextField } from './fields';
import type { EditorProps } from './RiskEditor';
import { useSchemeStyles } from './schemes.styles';

const LEVELS = [{ id: 'service', title: 'Services' }, { id: 'total', title: 'Totals' }] as const;
const JOINS = [{ id: 'either', title: 'whichever is reached first' }, { id: 'both', title: 'both must be reached' }] as const;
const LIMITS = [
  { field: 'amberShare', label: 'Amber from % of budget', scale: 100 },
  { field: 'amberAmount', label: 'Amber from £', scale: 1 },
  { field: 'redShare', label: 'Red from % of budget', scale: 100 },
  { field: 'redAmount', label: 'Red from £', scale: 1 },
] as const;

/** When an overspend is Amber and when it is Red, for services and for totals. */
export function BudgetEditor({ draft, edit }: EditorProps) {
  const styles = useSchemeStyles();
  const { budgetTolerances } = draft;
  return (
    <>
      <p className={styles.hint}>Leave a limit blank where it is not used. With neither Amber limit, any overspend is Amber.</p>
      {LEVELS.map(({ id, title }) => {
        const tolerance = budgetTolerances[id];
        const change = (part: Partial<BudgetTolerance>): void => edit({ budgetTolerances: { ...budgetTolerances, [id]: { ...tolerance, ...part } } });
        return (
          <fieldset key={id} className={styles.group}>
            <legend className={styles.legend}>{title}</legend>
            <div className={styles.row}>
              {LIMITS.map(({ field, label, scale }) => (
                <NumberField key={field} label={label} className={styles.grow} scale={scale} value={tolerance[field]} onChange={(next) => change({ [field]: next })} onClear={() => change({ [field]: null })} />
              ))}
            </div>
            <ChoiceField label="Where both limits are given" value={tolerance.join} choices={JOINS} onChange={(join) => change({ join })} />
            <p className={styles.hint}>{toleranceInWords(tolerance)}.</p>
          </fieldset>
        );
      })}
    </>
  );
}

/** Rates, confidence and indicators. */
export function RatesEditor({ draft, edit }: EditorProps) {
  return (
    <>
      <NumberField label="Rates are for so many people" value={draft.rateBase} onChange={(rateBase) => edit({ rateBase })} />
      <NumberField label="Confidence of their limits, in %" scale={100} value={draft.rateConfidence} onChange={(rateConfidence) => edit({ rateConfidence })} />
      <NumberField label="An indicator is Amber up to so many % short of its target" scale={100} value={draft.kpiTolerance} onChange={(kpiTolerance) => edit({ kpiTolerance })} />
    </>
  );
}

/** Names and acronyms that tidying leaves as they are written. */
export function CaseEditor({ draft, edit }: EditorProps) {
  const { caseExceptions } = draft;
  return (
    <>
      <LinesField label="Names written in their own way, one a line (MacArthur, iPad)" values={caseExceptions.names} onChange={(names) => edit({ caseExceptions: { ...caseExceptions, names } })} />
      <LinesField label="Acronyms kept in capitals, one a line" values={caseExceptions.acronyms} onChange={(acronyms) => edit({ caseExceptions: { ...caseExceptions, acronyms } })} />
    </>
  );
}

/** What the scheme is called, and where its figures come from. */
export function NameEditor({ draft, edit }: EditorProps) {
  return (
    <>
      <TextField label="Name" value={draft.name} onChange={(name) => edit({ name })} />
      <TextField label="Where its figures come from" isLong value={draft.source} onChange={(source) => edit({ source })} />
    </>
  );
}
