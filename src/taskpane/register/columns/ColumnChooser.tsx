import type { ExcelProblem } from '../../../excel/problems';
import type { Mapping, Recognised, RegisterKind } from '../../../registers/shared/registerKind';
import { Disclosure } from '../../shared/Disclosure';
import { later } from '../../shared/later';
import { Notice } from '../../shared/Notice';
import type { CheckState } from '../useRegisterCheck';
import { useColumnChooserStyles } from './ColumnChooser.styles';
import { columnLabels } from './columnLabels';

/** Its code comes when the columns are opened. */
export const ColumnFields = later(async () => (await import('./ColumnFields')).ColumnFields);

export interface ColumnChooserProps<R extends Recognised> {
  readonly kind: RegisterKind<R>;
  readonly state: Extract<CheckState<R>, { stage: 'checked' | 'unrecognised' }>;
  readonly onChoose: (mapping: Mapping) => Promise<void>;
  readonly problem: ExcelProblem | null;
}

/** Which column each field is read from, for looking at and for changing. */
export function ColumnChooser<R extends Recognised>({ kind, state, onChoose, problem }: ColumnChooserProps<R>) {
  const styles = useColumnChooserStyles();
  const { reading, options: { mapping } } = state;
  const fields = state.stage === 'checked' ? state.register.fields : [];
  const labels = columnLabels(reading.grid, state.stage === 'checked' ? state.register.headerRows : [], fields);
  const hasChoices = Object.keys(mapping).length > 0;
  const found = kind.fields.filter(({ id }) => fields.some(({ field }) => field === id)).length;
  return (
    <Disclosure title={`Columns: ${found} of ${kind.fields.length} fields found${hasChoices ? ', some chosen by you' : ''}`} testId="columns">
      {() => (
        <>
          <p className={styles.intro}>Change a column if it was read wrongly. The choice is kept in this workbook.</p>
          {problem && <Notice tone="warning" title="The choice of columns could not be kept in the workbook." advice={problem.advice} />}
          <ColumnFields fields={kind.fields} found={fields} chosen={mapping} labels={labels} onChoose={onChoose} />
        </>
      )}
    </Disclosure>
  );
}
