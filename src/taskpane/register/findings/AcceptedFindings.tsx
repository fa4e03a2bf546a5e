import { Button } from '@fluentui/react-components';
import type { FindingAccepted } from '../../../registers/shared/acceptedFindings';
import { cellName } from '../../../registers/shared/address';
import type { Finding } from '../../../registers/shared/finding';
import { Disclosure } from '../../shared/Disclosure';
import { LongList } from '../../shared/LongList';
import { FindingButton } from './FindingLine';
import { useFindingsStyles } from './FindingsPanel.styles';

export interface AcceptedFindingsProps {
  readonly accepted: readonly FindingAccepted[];
  readonly onGoTo: (finding: Finding) => void;
  readonly onTakeBack: (finding: Finding) => void;
}

/** The findings that the officer lets stand, with why. */
export function AcceptedFindings({ accepted, onGoTo, onTakeBack }: AcceptedFindingsProps) {
  const styles = useFindingsStyles();
  return (
    <Disclosure title={`Accepted (${accepted.length.toLocaleString('en-GB')})`} testId="accepted">
      {() => (
        <LongList items={accepted} label="Accepted findings" keyOf={({ finding: { rule, row, column } }) => `${rule}|${row}|${column}`}>
          {({ finding, reason }) => (
            <>
              <div className={styles.line}>
                <FindingButton finding={finding} onClick={() => onGoTo(finding)} />
                <Button size="small" appearance="subtle" aria-label={`Take back ${cellName(finding.row, finding.column)}`} onClick={() => onTakeBack(finding)}>
                  Take back
                </Button>
              </div>
              <p className={styles.note}>Reason: {reason}</p>
            </>
          )}
        </LongList>
      )}
    </Disclosure>
  );
}
