import { useState } from 'react';
import type { Rules } from '@domain/halls/hall';
import type { SetupView } from '@domain/halls/view';
import { createPage } from '@/screen/createPage';
import { QueryPage } from '@/screen/QueryPage';
import type { RouteParams } from '@/screen/routeParams';
import { hallSetupText as text } from '@/text/hall-setup';
import { hallText } from '@/text/halls';
import { Section } from '@/ui/Card';
import { NumberField } from '@/ui/fields/NumberField';
import { Rows } from '@/ui/ListRow';
import { Notice } from '@/ui/Notice';
import { SaveButton } from '@/ui/SaveButton';
import { SwitchRow } from '@/ui/SwitchRow';
import { ApprovalFields } from './ApprovalFields';
import { useSetup } from './useSetup';

export default createPage(BookingRules, ['hall']);

/** The booking rules of a hall, or of one room where they differ. Existing bookings keep the old ones. */
function BookingRules({ hall, room }: RouteParams<'hall'>) {
  const { query, save, sending } = useSetup(hall);
  const [changed, setChanged] = useState<Partial<Rules>>({});
  const rulesOf = (setup: SetupView): Rules => ({
    ...setup.rules,
    ...setup.rooms.find(({ id }) => id === room)?.rules,
    ...changed,
  });
  const change = (part: Partial<Rules>) => setChanged({ ...changed, ...part });

  return (
    <QueryPage
      query={query}
      notFound={hallText.notFound}
      footer={(setup) => (
        <SaveButton
          busy={sending}
          changed={Object.keys(changed).length > 0}
          onSave={() => void save(setup, { kind: 'rules', ...(room && { room }), rules: changed })}
        />
      )}
    >
      {(setup) => {
        const rules = rulesOf(setup);
        return (
          <>
            <Notice>
              {room
                ? [setup.rooms.find(({ id }) => id === room)?.name, text.ownRulesHint].join(text.colon)
                : text.rulesHint}
            </Notice>
            <Numbers title={text.timesOf} fields={TIMES} rules={rules} onChange={change} />
            <Numbers title={text.quotas} fields={QUOTAS} rules={rules} onChange={change} />
            <ApprovalFields rules={rules} onChange={change} />
            <CheckInRules rules={rules} onChange={change} />
          </>
        );
      }}
    </QueryPage>
  );
}

type NumericRule = 'step' | 'shortest' | 'longest' | 'notice' | 'horizon' | 'perDay' | 'perWeek' | 'cancelUntil';
type Bounds = { say: (value: number) => string; values: readonly number[] };
type RulesProps = { rules: Rules; onChange: (part: Partial<Rules>) => void };

const { slots, minutes, times, days, mins } = text.say;
const upTo = (last: number) => Array.from({ length: last }, (_, n) => n + 1);
const MINUTES_AHEAD = [0, 30, 60, 120, 180, 240, 360, 720, 1440, 2880, 4320, 10_080];

const TIMES: Partial<Record<NumericRule, Bounds>> = {
  step: { say: slots, values: [1, 2, 4] },
  shortest: { say: slots, values: upTo(16) },
  longest: { say: slots, values: upTo(48) },
  notice: { say: minutes, values: MINUTES_AHEAD },
  horizon: { say: days, values: upTo(60) },
  cancelUntil: { say: minutes, values: MINUTES_AHEAD },
};
const QUOTAS: Partial<Record<NumericRule, Bounds>> = {
  perDay: { say: times, values: upTo(10) },
  perWeek: { say: times, values: upTo(30) },
};

const Numbers = ({
  title,
  fields,
  rules,
  onChange,
}: RulesProps & { title: string; fields: Partial<Record<NumericRule, Bounds>> }) => (
  <Section title={title}>
    {(Object.entries(fields) as [NumericRule, Bounds][]).map(([name, bounds]) => (
      <NumberField
        key={name}
        label={text.ruleNames[name]}
        value={rules[name]}
        {...bounds}
        onChange={(value) => onChange({ [name]: value })}
      />
    ))}
  </Section>
);

/** Check-in, and what follows after no-shows. */
function CheckInRules({ rules: { checkIn, noShow }, onChange }: RulesProps) {
  return (
    <>
      <Section title={text.checkIn}>
        <Rows>
          <SwitchRow
            title={text.required}
            on={checkIn.required}
            onChange={(required) => onChange({ checkIn: { ...checkIn, required } })}
          />
        </Rows>
        <NumberField
          label={text.ruleNames.before}
          value={checkIn.before}
          say={mins}
          values={[0, 5, 10, 15, 20, 30, 45, 60]}
          onChange={(before) => onChange({ checkIn: { ...checkIn, before } })}
        />
        <NumberField
          label={text.ruleNames.after}
          value={checkIn.after}
          say={mins}
          values={[5, 10, 15, 20, 30, 45, 60]}
          onChange={(after) => onChange({ checkIn: { ...checkIn, after } })}
        />
      </Section>
      <Section title={text.noShow}>
        <NumberField
          label={text.ruleNames.most}
          value={noShow.most}
          say={times}
          values={upTo(10)}
          onChange={(most) => onChange({ noShow: { ...noShow, most } })}
        />
        <NumberField
          label={text.ruleNames.withinDays}
          value={noShow.withinDays}
          say={days}
          values={[7, 14, 30, 60, 90, 180, 365]}
          onChange={(withinDays) => onChange({ noShow: { ...noShow, withinDays } })}
        />
        <NumberField
          label={text.ruleNames.pauseDays}
          value={noShow.pauseDays}
          say={days}
          values={[1, 3, 7, 14, 30, 60, 90, 180]}
          onChange={(pauseDays) => onChange({ noShow: { ...noShow, pauseDays } })}
        />
      </Section>
    </>
  );
}
