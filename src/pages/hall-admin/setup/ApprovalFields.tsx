import type { Rules } from '@domain/halls/hall';
import { RULE_BOUNDS } from '@domain/halls/input-limits';
import { purposeName } from '@domain/vocabulary/halls';
import { hallSetupText as text } from '@/text/halls/hall-setup';
import { Section } from '@/ui/layout/Card';
import { Choice } from '@/ui/fields/choice/Choice';
import { Choices } from '@/ui/fields/choice/Choices';
import { NumberField } from '@/ui/fields/NumberField';

const [MIN_HOURS, MAX_HOURS] = RULE_BOUNDS.approvalHours;
const HOURS = [1, 2, 4, 8, 12, 24, 48, 72, 168].filter((hours) => MIN_HOURS <= hours && hours <= MAX_HOURS);

/** Which bookings need approval, and within how many hours. */
export function ApprovalFields({
  rules: { approval, approvalHours },
  onChange,
}: {
  rules: Rules;
  onChange: (part: Partial<Rules>) => void;
}) {
  const how = typeof approval === 'string' ? approval : 'byPurpose';
  return (
    <Section title={text.approval}>
      <Choice
        label={text.approvalHow}
        options={text.approvals}
        value={how}
        onChange={(chosen) => onChange({ approval: chosen === 'byPurpose' ? ['outside'] : chosen })}
      />
      {typeof approval !== 'string' && (
        <Choices
          label={text.approvalPurposes}
          options={purposeName}
          value={approval}
          onChange={(purposes) => onChange({ approval: purposes })}
        />
      )}
      {how !== 'never' && (
        <NumberField
          label={text.ruleNames.approvalHours}
          value={approvalHours}
          say={text.say.hours}
          values={HOURS}
          onChange={(hours) => onChange({ approvalHours: hours })}
        />
      )}
    </Section>
  );
}
