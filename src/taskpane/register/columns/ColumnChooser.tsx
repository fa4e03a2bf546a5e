import { useId } from 'react';
import { Button, Select } from '@fluentui/react-components';
import type { ExcelProblem } from '../../../excel/problems';
import type { FieldDefinition, FieldMatch, Mapping, Recognised, RegisterKind } from '../../../registers/shared/registerKind';
import { Disclosure } from '../../shared/Disclosure';
import { Notice } from '../../shared/Notice';
import type { CheckState } from '../useRegisterCheck';
import { useColumnChooserStyles } from './ColumnChooser.styles';
import { columnLabels, type ColumnLabel } from './columnLabels';

/** Below this a field's column is called a guess. */
const SURE = 0.7;

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
          <div className={styles.fields}>
            {kind.fields.map((field) => (
              <FieldChoice
                key={field.id}
                field={field}
                match={fields.find((match) => match.field === field.id)}
                chosen={mapping[field.id]}
                labels={labels}
                onChange={(column) => void onChoose({ ...mapping, [field.id]: column })}
              />
            ))}
          </div>
          <Button size="small" className={styles.reset} disabledFocusable={!hasChoices} onClick={() => void onChoose({})}>
            Use suggested columns
          </Button>
        </>
      )}
    </Disclosure>
  );
}

interface FieldChoiceProps {
  readonly field: FieldDefinition;
  readonly match: FieldMatch | undefined;
  readonly chosen: number | null | undefined;
  readonly labels: readonly ColumnLabel[];
  readonly onChange: (column: number | null) => void;
}

function FieldChoice({ field, match, chosen, labels, onChange }: FieldChoiceProps) {
  const styles = useColumnChooserStyles();
  const id = useId();
  const column = chosen === undefined ? match?.column : chosen;
  const note = chosen !== undefined ? ' (chosen by you)' : match && match.confidence < SURE ? ' (a guess)' : '';
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {field.title}
        {note}
      </label>
      <Select
        id={id}
        size="small"
        className={styles.select}
        value={column === undefined || column === null ? '' : String(column)}
        onChange={(_event, { value }) => onChange(value === '' ? null : Number(value))}
      >
        <option value="">Not in this register</option>
        {labels.map(({ column: offered, label }) => (
          <option key={offered} value={offered}>
            {label}
          </option>
        ))}
      </Select>
    </div>
  );
}
