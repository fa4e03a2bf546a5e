import { Radio, RadioGroup } from '@fluentui/react-components';
import type { TidyStepInfo } from '../../../registers/shared/registerKind';
import { useTidyStyles } from './TidyPanel.styles';

export interface StepOptionsProps {
  /** Of the step. */
  readonly title: string;
  readonly options: NonNullable<TidyStepInfo['options']>;
  /** The first option where none was chosen. */
  readonly chosen: string | undefined;
  readonly onChoose: (option: string) => void;
}

/** The ways in which a step can be done, one of which the officer chooses. */
export function StepOptions({ title, options, chosen, onChoose }: StepOptionsProps) {
  const styles = useTidyStyles();
  return (
    <RadioGroup className={styles.options} aria-label={`How: ${title}`} value={chosen ?? options[0]?.id} onChange={(_event, { value }) => onChoose(value)}>
      {options.map((option) => (
        <Radio key={option.id} value={option.id} label={option.title} />
      ))}
    </RadioGroup>
  );
}
