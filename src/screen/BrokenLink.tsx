import { go, routes } from '@/routes';
import { faultText as text } from '@/text/faults';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from './Page';

type Props = { title?: string; body?: string };

/** Stands in the place of a page whose address is incomplete. */
export const BrokenLink = ({ title = text.brokenLink, body = text.brokenLinkHint }: Props) => (
  <Page>
    <EmptyState title={title} words={body} action={text.home} onAction={() => go(routes.home())} />
  </Page>
);
