import { useState } from 'react';
import type { Rules } from '@domain/halls/hall';
import { RULE_BOUNDS } from '@domain/halls/input-limits';
import type { SetupView } from '@domain/halls/view';
import { createPage } from '@/screen/page/createPage';
import type { RouteParams } from '@/screen/params/routeParams';
import { hallSetupText as text } from '@/text/halls/hall-setup';
import { Section } from '@/ui/layout/Card';
import { NumberField } from '@/ui/fields/NumberField';
import { Rows } from '@/ui/layout/ListRow';
import { Notice } from '@/ui/feedback/Notice';
import { SwitchRow } from '@/ui/actions/SwitchRow';
import { ApprovalFields } from './setup/ApprovalFields';
import { SetupPage } from './setup/SetupPage';
import { useSetup } from './setup/useSetup';

export default createPage(BookingRules, ['hall']);

/** The booking rules of a hall, or of one room where they differ. Existing bookings keep the old ones. */
function BookingRules({ hall, room }: RouteParams<'hall'>) {
  const settings = useSetup(hall);
  const [changed, setChanged] = useState<Partial<Rules>>({});
  const rulesOf = (setup: SetupView): Rules => ({
    ...setup.rules,
    ...setup.rooms.find(({ id }) => id === room)?.rules,
    ...changed,
  });
  const change = (part: Partial<Rules>) => setChanged({ ...changed, ...part });

  return (
    <SetupPage
      settings={settings}
      changed={Object.keys(changed).length > 0}
      onSave={(setup) => void settings.save(setup, { kind: 'rules', ...(room && { room }), rules: changed })}
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
    </SetupPage>
  );
}

type NumericRule = 'step' | 'shortest' | 'longest' | 'notice' | 'horizon' | 'perDay' | 'perWeek' | 'cancelUntil';
type Bounds = { say: (value: number) => string; values: readonly number[] };
type RulesProps = { rules: Rules; onChange: (part: Partial<Rules>) => void };

const { slots, minutes, times, days, mins } = text.say;
type BoundedRule = keyof typeof RULE_BOUNDS;

/** Every value that a rule may have. */
const allOf = (rule: BoundedRule): number[] => {
  const [least, most] = RULE_BOUNDS[rule];
  return Array.from({ length: most - least + 1 }, (_, n) => least + n);
};
/** Those of some round values that a rule may have. */
const roundOf = (rule: BoundedRule, values: readonly number[]): number[] =>
  values.filter((value) => RULE_BOUNDS[rule][0] <= value && value <= RULE_BOUNDS[rule][1]);
const MINUTES_AROUND = [0, 5, 10, 15, 20, 30, 45, 60];
const DAYS = [1, 3, 7, 14, 30, 60, 90, 180, 365];
const MINUTES_AHEAD = [0, 30, 60, 120, 180, 240, 360, 720, 1440, 2880, 4320, 10_080];

const TIMES: Partial<Record<NumericRule, Bounds>> = {
  step: { say: slots, values: roundOf('step', [1, 2, 4]) },
  shortest: { say: slots, values: allOf('shortest') },
  longest: { say: slots, values: allOf('longest') },
  notice: { say: minutes, values: roundOf('notice', MINUTES_AHEAD) },
  horizon: { say: days, values: allOf('horizon') },
  cancelUntil: { say: minutes, values: roundOf('cancelUntil', MINUTES_AHEAD) },
};
const QUOTAS: Partial<Record<NumericRule, Bounds>> = {
  perDay: { say: times, values: allOf('perDay') },
  perWeek: { say: times, values: allOf('perWeek') },
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
          values={roundOf('before', MINUTES_AROUND)}
          onChange={(before) => onChange({ checkIn: { ...checkIn, before } })}
        />
        <NumberField
          label={text.ruleNames.after}
          value={checkIn.after}
          say={mins}
          values={roundOf('after', MINUTES_AROUND)}
          onChange={(after) => onChange({ checkIn: { ...checkIn, after } })}
        />
      </Section>
      <Section title={text.noShow}>
        <NumberField
          label={text.ruleNames.most}
          value={noShow.most}
          say={times}
          values={allOf('most')}
          onChange={(most) => onChange({ noShow: { ...noShow, most } })}
        />
        <NumberField
          label={text.ruleNames.withinDays}
          value={noShow.withinDays}
          say={days}
          values={roundOf('withinDays', DAYS)}
          onChange={(withinDays) => onChange({ noShow: { ...noShow, withinDays } })}
        />
        <NumberField
          label={text.ruleNames.pauseDays}
          value={noShow.pauseDays}
          say={days}
          values={roundOf('pauseDays', DAYS)}
          onChange={(pauseDays) => onChange({ noShow: { ...noShow, pauseDays } })}
        />
      </Section>
    </>
  );
}
