import { Component, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { Notice } from '../shared/Notice';

interface State {
  readonly failed: boolean;
}

/** Shows a plain message in place of a pane that failed, and lets the officer start it again. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Notice
        tone="error"
        title="This pane stopped working."
        advice="Your workbook is as it was. Start the pane again; if it stops again, close and reopen the pane."
        actions={<Button onClick={() => this.setState({ failed: false })}>Start again</Button>}
      />
    );
  }
}
