import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { CodesView } from '@domain/codes/view';
import { call } from '@/cloud/call';
import { useQuery } from '@/cloud/useQuery';
import { openDocument } from '@/device/documents/document';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import type { RouteParams } from '@/screen/params/routeParams';
import { useCommand } from '@/screen/useCommand';
import { useMorePages } from '@/screen/useMorePages';
import { useNow } from '@/screen/useNow';
import { bookingErrorMessages } from '@/text/bookings/booking-error-messages';
import { codeText as text } from '@/text/halls/codes';
import { hallText } from '@/text/halls/halls';
import { PrimaryButton, SecondaryButton } from '@/ui/actions/Button';
import { EmptyState } from '@/ui/feedback/EmptyState';
import { MoreLink } from '@/ui/actions/MoreLink';
import { RenderBoundary } from '@/ui/feedback/RenderBoundary';
import { CodeCard } from './CodeCard';
import { CreateCodeSheet } from './CreateCodeSheet';

// native dialogs do not read CSS variables
const BRICK = '#a2341f';

export default createPage(Codes, ['hall']);

/** The codes of a hall: create, print and revoke. */
function Codes({ hall }: RouteParams<'hall'>) {
  const now = useNow();
  const query = useQuery('codes.list', { hall });
  const pages = useMorePages(query.data && toPage(query.data), (after) =>
    call('codes.list', { hall, after }).then(toPage),
  );
  const [making, setMaking] = useState(false);
  const reload = () => void query.refresh();
  const revoke = useCommand('codes.revoke', {
    onDone: (codes) => {
      pages.reset();
      query.setData(codes);
    },
    onConflict: reload,
    errorMessages: bookingErrorMessages,
  });
  const sheet = useCommand('codes.sheet', {
    onDone: ({ name, url, codes, remaining }) => {
      void Taro.showToast({ title: text.sheetDone(codes, remaining), icon: 'none' });
      void openDocument(url, name).catch(() => Taro.showToast({ title: text.sheetFailed, icon: 'none' }));
    },
    errorMessages: bookingErrorMessages,
  });

  async function askRevoke(id: string) {
    const { confirm } = await Taro.showModal({
      title: text.revokeTitle,
      content: text.revokeWords,
      confirmText: text.revoke,
      cancelText: text.keep,
      confirmColor: BRICK,
    });
    if (confirm) await revoke.send({ id });
  }

  return (
    <QueryPage
      query={query}
      notFound={hallText.notFound}
      footer={() => <PrimaryButton onClick={() => setMaking(true)}>{text.make}</PrimaryButton>}
    >
      {() => (
        <>
          {pages.rows.length === 0 && <EmptyState title={text.none} words={text.noneHint} />}
          {pages.rows.some(({ revokedAt }) => revokedAt === undefined) && (
            <SecondaryButton
              label={`${text.sheet}，${text.sheetHint}`}
              busy={sheet.sending}
              onClick={() => void sheet.send({ hall })}
            >
              {text.sheet}
            </SecondaryButton>
          )}
          {pages.rows.map((code) => (
            <CodeCard
              key={code.id}
              code={code}
              now={now}
              busy={revoke.sending}
              onRevoke={() => void askRevoke(code.id)}
            />
          ))}
          <MoreLink pages={pages}>{text.more}</MoreLink>
          <RenderBoundary>
            {making && (
              <CreateCodeSheet
                hall={hall}
                onClose={() => setMaking(false)}
                onMade={(created) => {
                  setMaking(false);
                  query.setData(created);
                }}
              />
            )}
          </RenderBoundary>
        </>
      )}
    </QueryPage>
  );
}

const toPage = ({ codes: rows, next }: CodesView) => ({ rows, ...(next !== undefined && { next }) });
