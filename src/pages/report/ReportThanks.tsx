import { replaceWith, routes } from '@/routes';
import { Page } from '@/screen/page/Page';
import { reportText as text } from '@/text/cases/report';
import { PrimaryButton } from '@/ui/actions/Button';
import { EmptyState } from '@/ui/feedback/EmptyState';

/** The number of the report that arrived, and a button to open it. */
export const ReportThanks = ({ id, number }: { id: string; number: string }) => (
  <Page footer={<PrimaryButton onClick={() => replaceWith(routes.case(id))}>{text.seeCase}</PrimaryButton>}>
    <EmptyState title={text.thanks} words={text.thanksWords(number)} />
  </Page>
);
