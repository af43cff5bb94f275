import Taro from '@tarojs/taro';
import type { Output } from '@domain/contract';
import { dateParts } from '@domain/time';
import { formatDate } from '@domain/vocabulary/time';
import { useQuery } from '@/cloud/useQuery';
import { openDocument } from '@/device/documents/document';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import { useCommand } from '@/screen/useCommand';
import { countyText as text } from '@/text/county/county';
import { countyErrorMessages as errorMessages } from '@/text/county/county-error-messages';
import { PrimaryButton, SecondaryButton } from '@/ui/actions/Button';
import { Banner } from '@/ui/feedback/Banner';
import { Notice } from '@/ui/feedback/Notice';
import { Skeleton } from '@/ui/feedback/Skeleton';
import { Card, Section } from '@/ui/layout/Card';
import { CardNote } from '@/ui/layout/CardHead';
import { Plan } from './county/Plan';
import { Problems } from './county/Problems';
import { useWorkbook, type ReadWorkbook } from './county/useWorkbook';

export default createPage(County);

// native dialogs do not read CSS variables
const TEAL = '#0e6b62';

/** The county's data for its centre: take it home as a workbook, or bring another one. */
function County() {
  const query = useQuery('county.show', {});
  const { workbook, reading, choose, clear } = useWorkbook();
  const apply = useCommand('county.apply', {
    onDone: (version) => {
      clear();
      query.setData(version);
      void Taro.showToast({ title: text.applied, icon: 'none' });
    },
    errorMessages,
  });
  const exporting = useCommand('county.export', {
    onDone: ({ url, name }) =>
      void openDocument(url, name).catch(() => Taro.showToast({ title: text.exportFailed, icon: 'none' })),
    errorMessages,
  });

  async function askApply({ file, plan }: ReadWorkbook) {
    if (!plan) return;
    const { confirm } = await Taro.showModal({
      title: text.applyTitle,
      content: text.applyWords,
      confirmText: text.applyShort,
      cancelText: text.cancel,
      confirmColor: TEAL,
    });
    if (confirm) await apply.send({ file, base: plan.base, version: plan.version });
  }

  const isReady = (workbook?.plan?.counts.length ?? 0) > 0;
  return (
    <QueryPage
      query={query}
      footer={() =>
        workbook && isReady ? (
          <PrimaryButton busy={apply.sending} onClick={() => void askApply(workbook)}>
            {text.apply}
          </PrimaryButton>
        ) : (
          <PrimaryButton busy={reading} onClick={() => void choose()}>
            {workbook ? text.chooseAgain : text.choose}
          </PrimaryButton>
        )
      }
    >
      {(version) => (
        <>
          <Banner title={text.title} words={text.words} />
          {reading && <Skeleton cards={2} />}
          {workbook && <Problems check={workbook.check} />}
          {workbook?.plan && <Plan plan={workbook.plan} />}
          {isReady && <SecondaryButton onClick={() => void choose()}>{text.chooseAgain}</SecondaryButton>}
          {!workbook && !reading && (
            <>
              <CardNote>{text.chooseHint}</CardNote>
              <CurrentVersion version={version} />
              <SecondaryButton busy={exporting.sending} onClick={() => void exporting.send({})}>
                {text.export}
              </SecondaryButton>
              <CardNote>{text.exportHint}</CardNote>
            </>
          )}
        </>
      )}
    </QueryPage>
  );
}

/** What serves now: since when, and how many rows each sheet has. */
function CurrentVersion({ version: { version, at, rows } }: { version: Output<'county.show'> }) {
  if (!version) return <Notice>{text.none}</Notice>;
  const hint = at === undefined ? undefined : text.nowSince(formatDate(dateParts(at)));
  return (
    <Section title={text.now} {...(hint !== undefined && { hint })}>
      <Card>
        <CardNote>{rows.map(({ sheet, count }) => text.rows(sheet, count)).join('，')}</CardNote>
      </Card>
    </Section>
  );
}
