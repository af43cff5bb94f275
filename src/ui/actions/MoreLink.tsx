import { commonText } from '@/text/common';
import { LinkButton } from './Button';

type Props = { pages: { more: boolean; loadingMore: boolean; loadMore: () => void }; children: string };

/** Loads the next page of a list; nothing when the list ends here. */
export const MoreLink = ({ pages: { more, loadingMore, loadMore }, children }: Props) =>
  more ? <LinkButton onClick={loadMore}>{loadingMore ? commonText.loading : children}</LinkButton> : null;
