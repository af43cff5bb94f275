import { useState } from 'react';
import { MAX_CLOSURE_REASON_LENGTH, MIN_CLOSURE_REASON_LENGTH } from '@domain/halls/input-limits';
import type { SetupView, TimeRangeView } from '@domain/halls/view';
import { addDays, communityDay } from '@domain/time';
import { createPage } from '@/screen/page/createPage';
import { showFirstMissing, useScrollToError } from '@/screen/errors/formFeedback';
import { QueryPage } from '@/screen/page/QueryPage';
import type { RouteParams } from '@/screen/params/routeParams';
import { useNow } from '@/screen/useNow';
import { deskText } from '@/text/halls/hall-desk';
import { hallSetupText as text } from '@/text/halls/hall-setup';
import { hallText } from '@/text/halls/halls';
import { PrimaryButton } from '@/ui/actions/Button';
import { Choice } from '@/ui/fields/choice/Choice';
import { Choices } from '@/ui/fields/choice/Choices';
import { DayField } from '@/ui/fields/time/DayField';
import { PresetTextField } from '@/ui/fields/PresetTextField';
import { Notice } from '@/ui/feedback/Notice';
import { RenderBoundary } from '@/ui/feedback/RenderBoundary';
import { ConflictNotice } from './conflicts/ConflictNotice';
import { DisplacedBookings } from './conflicts/DisplacedBookings';
import { PlannedDays } from './setup/PlannedDays';
import { SpansField } from './setup/SpansField';
import { useSetup } from './setup/useSetup';

type ClosedDayDraft = { day: string; rooms: string[]; how?: 'closed' | 'other'; open: TimeRangeView[]; reason: string };
const DEFAULT_HOURS: TimeRangeView[] = [{ from: '09:00', to: '18:00' }];

export default createPage(ClosedDays, ['hall']);

/** Days on which the hall or some rooms are closed or open at other hours; bookings in the way are counted first. */
function ClosedDays({ hall }: RouteParams<'hall'>) {
  const now = useNow();
  const blank = (): ClosedDayDraft => ({
    day: addDays(communityDay(now), 1),
    rooms: [],
    open: DEFAULT_HOURS,
    reason: '',
  });
  const [draft, setDraft] = useState(blank);
  const [tried, setTried] = useState(false);
  const { query, save, refused, sending } = useSetup(hall, ({ displaced, untold }) =>
    text.added(displaced, untold.length),
  );
  useScrollToError(refused);
  const change = (part: Partial<ClosedDayDraft>) => setDraft({ ...draft, ...part });
  const { day, rooms, how, open, reason } = draft;
  const words = reason.trim();

  function add(setup: SetupView, override = false) {
    setTried(true);
    showFirstMissing([!how && text.missing.how, words.length < MIN_CLOSURE_REASON_LENGTH && text.missing.reason]);
    if (!how || words.length < MIN_CLOSURE_REASON_LENGTH) return;
    void save(setup, {
      kind: 'exception',
      day,
      ...(rooms.length > 0 && { rooms }),
      open: how === 'closed' ? [] : open,
      reason: words,
      override,
    });
  }

  return (
    <QueryPage
      query={query}
      notFound={hallText.notFound}
      footer={(setup) => (
        <PrimaryButton busy={sending} onClick={() => add(setup)}>
          {text.addClosed}
        </PrimaryButton>
      )}
    >
      {(setup) => (
        <>
          <Notice>{text.closedHint}</Notice>
          <RenderBoundary>
            {refused && <ConflictNotice error={refused} busy={sending} onOverride={() => add(setup, true)} />}
          </RenderBoundary>
          <RenderBoundary>
            <DisplacedBookings
              title={deskText.untold}
              bookings={setup.untold.map((one) => ({ ...one, guest: true }))}
            />
            <PlannedDays
              setup={setup}
              now={now}
              busy={sending}
              onRestore={(one) => void save(setup, { kind: 'ordinary', day: one })}
            />
          </RenderBoundary>
          <DayField label={text.day} value={day} now={now} onChange={(chosen) => change({ day: chosen })} />
          <RenderBoundary>
            {setup.exceptions.some((one) => one.day === day) && <Notice tone="warn">{text.replaces}</Notice>}
          </RenderBoundary>
          <Choices
            label={text.which}
            hint={text.whichHint}
            options={setup.rooms.map(({ id, name }) => ({ value: id, label: name }))}
            value={rooms}
            onChange={(chosen) => change({ rooms: chosen })}
          />
          <Choice
            label={text.how}
            options={text.hows}
            value={how}
            error={tried && !how ? text.missing.how : undefined}
            onChange={(chosen) => change({ how: chosen })}
          />
          <RenderBoundary>
            {how === 'other' && <SpansField value={open} onChange={(spans) => change({ open: spans })} />}
          </RenderBoundary>
          <PresetTextField
            label={text.reason}
            customLabel={text.reasonOwn}
            hint={text.reasonHint}
            presets={text.reasons}
            value={reason}
            maxLength={MAX_CLOSURE_REASON_LENGTH}
            error={tried && words.length < MIN_CLOSURE_REASON_LENGTH ? text.missing.reason : undefined}
            onChange={(said) => change({ reason: said })}
          />
        </>
      )}
    </QueryPage>
  );
}
