import { mergeClasses } from '@fluentui/react-components';
import { ErrorCircleRegular, InfoRegular, WarningRegular } from '@fluentui/react-icons';
import type { Severity } from '../../../registers/shared/finding';
import { useFindingsStyles } from './FindingsPanel.styles';

const MARKS = {
  error: { word: 'Error', Icon: ErrorCircleRegular },
  warning: { word: 'Warning', Icon: WarningRegular },
  info: { word: 'Note', Icon: InfoRegular },
} as const;

/** How bad a finding is, as a word with an icon: colour is never the only sign. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const styles = useFindingsStyles();
  const { word, Icon } = MARKS[severity];
  return (
    <span className={mergeClasses(styles.severity, styles[severity])}>
      <Icon aria-hidden />
      {word}
    </span>
  );
}
