import type { ReactNode } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircleRegular, ErrorCircleRegular, InfoRegular, WarningRegular } from '@fluentui/react-icons';
import { useNoticeStyles } from './Notice.styles';

export type Tone = 'success' | 'info' | 'warning' | 'error';

const ICONS = { success: CheckmarkCircleRegular, info: InfoRegular, warning: WarningRegular, error: ErrorCircleRegular } as const;

export interface NoticeProps {
  readonly tone: Tone;
  readonly title: string;
  readonly advice?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly testId?: string;
}

/** A message in the pane: what happened, what to do next, and the buttons that do it. */
export function Notice({ tone, title, advice, children, actions, testId }: NoticeProps) {
  const styles = useNoticeStyles();
  const Icon = ICONS[tone];
  return (
    <div className={mergeClasses(styles.notice, styles[tone])} role="group" aria-label={title} data-testid={testId} data-tone={tone}>
      <Icon className={styles.icon} aria-hidden />
      <div className={styles.body}>
        <p className={styles.title}>{title}</p>
        {advice && <p className={styles.text}>{advice}</p>}
        {children}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
