import { Picker, View } from '@tarojs/components';
import { addDays, communityDay, momentOf, type Day } from '@domain/time';
import { formatDay } from '@domain/vocabulary/time';
import { useNow } from '@/screen/useNow';
import { caseFormText as text } from '@/text/cases/cases';
import { Field, type FieldProps } from '@/ui/fields/Field';
import { Icon } from '@/ui/status/icons/Icon';

type Props = FieldProps & { value?: Day; onChange: (day: Day) => void };

/** A day from tomorrow on, chosen in the phone's calendar. */
export function DatePickerField({ value, onChange, ...field }: Props) {
  const now = useNow();
  const tomorrow = addDays(communityDay(now), 1);
  const chosen = value && formatDay(momentOf(value, 0), now);
  return (
    <Field {...field}>
      <Picker mode="date" value={value ?? tomorrow} start={tomorrow} onChange={({ detail }) => onChange(detail.value)}>
        <View className="day-field" aria-role="button" aria-label={[field.label, chosen].filter(Boolean).join('，')}>
          {chosen ?? text.pickDay}
          <Icon name="chevron" small />
        </View>
      </Picker>
    </Field>
  );
}
