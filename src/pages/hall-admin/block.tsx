import { useState } from 'react';
import type { MatrixView } from '@domain/bookings/availability/availability-view';
import { MAX_SERIES_WEEKS, MAX_TITLE_LENGTH, MIN_TITLE_LENGTH } from '@domain/bookings/input-limits';
import { communityDay, type Moment } from '@domain/time';
import { useQuery } from '@/cloud/useQuery';
import { createPage } from '@/screen/page/createPage';
import { showFirstMissing, useScrollToError } from '@/screen/errors/formFeedback';
import { Page } from '@/screen/page/Page';
import { QueryPage } from '@/screen/page/QueryPage';
import type { RouteParams } from '@/screen/params/routeParams';
import { useNow } from '@/screen/useNow';
import { deskText as text } from '@/text/halls/hall-desk';
import { hallText } from '@/text/halls/halls';
import { PrimaryButton } from '@/ui/actions/Button';
import { EmptyState } from '@/ui/feedback/EmptyState';
import { Choice } from '@/ui/fields/choice/Choice';
import { DayField } from '@/ui/fields/time/DayField';
import { Field } from '@/ui/fields/Field';
import { nextTime } from '@/ui/fields/time/nextTime';
import { PresetTextField } from '@/ui/fields/PresetTextField';
import { Stepper } from '@/ui/fields/Stepper';
import { TimeField } from '@/ui/fields/time/TimeField';
import { RenderBoundary } from '@/ui/feedback/RenderBoundary';
import { BlockDone } from './block/BlockDone';
import { ConflictNotice } from './conflicts/ConflictNotice';
import { useBlock } from './block/useBlock';

type BlockDraft = {
  kind?: 'block' | 'activity';
  room?: string;
  day: string;
  from: string;
  to: string;
  weeks: number;
  title: string;
};

export default createPage(Block, ['hall']);

/** Blocks a room, once or every week. */
function Block({ hall, room, day: requestedDay, from, to }: RouteParams<'hall'>) {
  const now = useNow();
  const [draft, setDraft] = useState<BlockDraft>(() => {
    const { day, ...times } = nextTime(now);
    return { room, day: requestedDay ?? day, from: from ?? times.from, to: to ?? times.to, weeks: 1, title: '' };
  });
  const query = useQuery('halls.day', { hall, day: communityDay(now) });
  const block = useBlock();
  useScrollToError(block.refused);
  const [tried, setTried] = useState(false);
  const { kind, weeks, title, ...time } = draft;
  const isComplete = kind && time.room && title.trim().length >= MIN_TITLE_LENGTH;

  function send(override?: boolean) {
    setTried(true);
    showFirstMissing([
      !kind && text.missing.kind,
      !time.room && text.missing.room,
      title.trim().length < MIN_TITLE_LENGTH && text.missing.title,
    ]);
    if (kind && time.room && isComplete)
      block.send(
        { roomId: time.room, day: time.day, from: time.from, to: time.to, kind, title: title.trim() },
        weeks,
        override,
      );
  }

  if (block.result)
    return (
      <Page>
        <BlockDone result={block.result} now={now} onAgain={block.again} />
      </Page>
    );
  return (
    <QueryPage
      query={query}
      notFound={hallText.notFound}
      footer={() => (
        <PrimaryButton busy={block.sending} onClick={() => send()}>
          {text.submit}
        </PrimaryButton>
      )}
      isEmpty={({ rooms }) => rooms.length === 0}
      whenEmpty={<EmptyState title={text.empty} />}
    >
      {(matrix) => (
        <>
          <RenderBoundary>
            {block.refused && (
              <ConflictNotice error={block.refused} busy={block.sending} onOverride={() => send(true)} />
            )}
          </RenderBoundary>
          <BlockForm
            matrix={matrix}
            draft={draft}
            now={now}
            tried={tried}
            onChange={(part) => setDraft({ ...draft, ...part })}
          />
        </>
      )}
    </QueryPage>
  );
}

type FormProps = {
  matrix: MatrixView;
  draft: BlockDraft;
  now: Moment;
  tried: boolean;
  onChange: (part: Partial<BlockDraft>) => void;
};

function BlockForm({
  matrix: { rooms },
  draft: { kind, room, day, from, to, weeks, title },
  now,
  tried,
  onChange,
}: FormProps) {
  const missing = (field: keyof typeof text.missing, given: boolean) =>
    tried && !given ? text.missing[field] : undefined;
  return (
    <>
      <Choice
        label={text.kind}
        options={text.kinds}
        value={kind}
        error={missing('kind', kind !== undefined)}
        onChange={(chosen) => onChange({ kind: chosen })}
      />
      <Choice
        label={text.room}
        layout="pills"
        options={rooms.map((one) => ({ value: one.room.id, label: one.room.name }))}
        value={room}
        error={missing('room', room !== undefined)}
        onChange={(chosen) => onChange({ room: chosen })}
      />
      <DayField label={text.day} value={day} now={now} onChange={(chosen) => onChange({ day: chosen })} />
      <TimeField label={text.from} value={from} onChange={(time) => onChange({ from: time })} />
      <TimeField label={text.to} value={to} last="24:00" onChange={(time) => onChange({ to: time })} />
      <Field label={text.weeks}>
        <Stepper
          label={text.weeks}
          value={weeks > 1 ? text.weekly(weeks) : text.once}
          onLess={weeks > 1 ? () => onChange({ weeks: weeks - 1 }) : undefined}
          onMore={weeks < MAX_SERIES_WEEKS ? () => onChange({ weeks: weeks + 1 }) : undefined}
        />
      </Field>
      <PresetTextField
        label={text.title}
        customLabel={text.titleOwn}
        hint={text.titleHint}
        presets={text.titles}
        value={title}
        maxLength={MAX_TITLE_LENGTH}
        error={missing('title', title.trim().length >= MIN_TITLE_LENGTH)}
        onChange={(words) => onChange({ title: words })}
      />
    </>
  );
}
