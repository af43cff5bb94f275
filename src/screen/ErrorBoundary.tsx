import { Component, type ReactNode } from 'react';
import { reportError } from '@/device/reportError';
import { go, routes } from '@/routes';
import { commonText } from '@/text/common';
import { errorText } from '@/text/errors';
import { faultText as text } from '@/text/faults';
import { LinkButton } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from './Page';

type Props = { children: ReactNode };
type State = { failed: boolean };

/** Shows a plain page in place of one that cannot be drawn, and reports the error. Taro alone would show nothing. */
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
        <LinkButton onClick={() => go(routes.home())}>{text.home}</LinkButton>
      </Page>
    );
  }
}
