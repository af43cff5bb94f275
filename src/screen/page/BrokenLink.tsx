import { go, routes } from '@/routes';
import { brokenLinkText as text } from '@/text/errors/broken-link';
import { EmptyState } from '@/ui/feedback/EmptyState';
import { Page } from './Page';

type Props = { title?: string; body?: string };

/** Stands in the place of a page whose address is incomplete. */
export const BrokenLink = ({ title = text.title, body = text.body }: Props) => (
  <Page>
    <EmptyState title={title} words={body} action={text.home} onAction={() => go(routes.home())} />
  </Page>
);
