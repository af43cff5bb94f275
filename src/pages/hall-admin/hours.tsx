import { useState } from 'react';
import type { HoursView, SetupView, TimeRangeView } from '@domain/halls/view';
import { weekdays } from '@domain/vocabulary/time';
import { createPage } from '@/screen/page/createPage';
import type { RouteParams } from '@/screen/params/routeParams';
import { formatTimeRange } from '@/text/bookings/booking-times';
import { hallSetupText as text } from '@/text/halls/hall-setup';
import { hallText } from '@/text/halls/halls';
import { PrimaryButton, SecondaryButton } from '@/ui/actions/Button';
import { Section } from '@/ui/layout/Card';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { RenderBoundary } from '@/ui/feedback/RenderBoundary';
import { Sheet } from '@/ui/layout/Sheet';
import { SpansField } from './setup/SpansField';
import { SetupPage } from './setup/SetupPage';
import { useSetup } from './setup/useSetup';

type HoursKey = number | 'onHolidays' | 'onMakeUpDays';

export default createPage(OpeningHours, ['hall']);

/** Opening hours of a hall or one room: by weekday, on holidays and on make-up days. */
function OpeningHours({ hall, room }: RouteParams<'hall'>) {
  const settings = useSetup(hall);
  const [draft, setDraft] = useState<HoursView>();
  const [editing, setEditing] = useState<HoursKey>();
  const hoursOf = (setup: SetupView) => draft ?? setup.rooms.find(({ id }) => id === room)?.hours ?? setup.hours;

  return (
    <SetupPage
      settings={settings}
      changed={draft !== undefined}
      onSave={(setup) => void settings.save(setup, { kind: 'hours', ...(room && { room }), hours: hoursOf(setup) })}
    >
      {(setup) => {
        const hours = hoursOf(setup);
        const line = (which: HoursKey, title: string) => (
          <ListRow
            key={title}
            title={title}
            note={formatSpans(spansOf(hours, which))}
            onClick={() => setEditing(which)}
          />
        );
        return (
          <>
            <Section
              title={setup.rooms.find(({ id }) => id === room)?.name ?? setup.name}
              hint={[room && text.ownHoursHint, text.hoursHint].filter(Boolean).join(' ')}
            >
              <Rows>{hours.week.map((_, day) => line(day, weekdays[day + 1] ?? ''))}</Rows>
            </Section>
            <Section title={text.special}>
              <Rows>
                {line('onHolidays', text.holidays)}
                {line('onMakeUpDays', text.makeUpDays)}
              </Rows>
            </Section>
            <RenderBoundary>
              {editing !== undefined && (
                <Sheet open title={formatHoursKey(editing)} onClose={() => setEditing(undefined)}>
                  <SpansField
                    value={spansOf(hours, editing)}
                    onChange={(spans) => setDraft(withSpans(hours, editing, spans))}
                  />
                  {typeof editing === 'number' && (
                    <SecondaryButton onClick={() => setDraft(copyToWorkdays(hours, editing))}>
                      {text.likeAll}
                    </SecondaryButton>
                  )}
                  <PrimaryButton onClick={() => setEditing(undefined)}>{text.done}</PrimaryButton>
                </Sheet>
              )}
            </RenderBoundary>
          </>
        );
      }}
    </SetupPage>
  );
}

const WORKDAYS = 5;
const formatSpans = (spans: readonly TimeRangeView[]) =>
  spans.map(({ from, to }) => formatTimeRange(from, to)).join(hallText.and) || text.closedAllDay;
const spansOf = (hours: HoursView, which: HoursKey): TimeRangeView[] =>
  typeof which === 'number' ? (hours.week[which] ?? []) : hours[which];
const withSpans = (hours: HoursView, which: HoursKey, spans: TimeRangeView[]): HoursView =>
  typeof which === 'number'
    ? { ...hours, week: hours.week.map((day, n) => (n === which ? spans : day)) }
    : { ...hours, [which]: spans };
const copyToWorkdays = (hours: HoursView, which: number): HoursView => ({
  ...hours,
  week: hours.week.map((day, n) => (n < WORKDAYS ? spansOf(hours, which) : day)),
});
const formatHoursKey = (which: HoursKey): string =>
  typeof which === 'number' ? (weekdays[which + 1] ?? '') : which === 'onHolidays' ? text.holidays : text.makeUpDays;
