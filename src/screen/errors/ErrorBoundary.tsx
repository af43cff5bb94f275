import { Component, type ReactNode } from 'react';
import { reportError } from '@/device/errors/reportError';
import { commonText } from '@/text/common';
import { errorText } from '@/text/errors/errors';
import { EmptyState } from '@/ui/feedback/EmptyState';
import { Page } from '../page/Page';

type Props = { children: ReactNode };
type State = { failed: boolean };

/**
 * Shows a plain page in place of one that cannot be drawn, and reports the error. Taro alone would show nothing. The
 * way out is WeChat's own: the tab bar, or the button for back or home at the top.
 */
export class ErrorBoundary extends Component<Props, State> {
  // a class field would bring a helper of Babel into the main package
  constructor(props: Props) {
    super(props);
    this.state = { failed: false };
  }

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    reportError(error);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Page>
        <EmptyState
          title={errorText.internal.title}
          words={errorText.internal.body}
          action={commonText.retry}
          onAction={() => this.setState({ failed: false })}
        />
      </Page>
    );
  }
}
