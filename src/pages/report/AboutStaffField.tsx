import type { AboutStaff } from '@domain/cases/case';
import { aboutStaffName } from '@domain/vocabulary/handling';
import { soundsAboutStaff } from '@domain/wording/staff-complaints';
import { aboutStaffText as text } from '@/text/cases/about-staff';
import { SwitchRow } from '@/ui/actions/SwitchRow';
import { Notice } from '@/ui/feedback/Notice';
import { Choice } from '@/ui/fields/choice/Choice';
import { Rows } from '@/ui/layout/ListRow';

type Props = {
  value: AboutStaff | undefined;
  onChange: (aboutStaff: AboutStaff | undefined) => void;
};

/** Until somebody says more, the complaint is kept from everybody it may be about. */
const WIDEST: AboutStaff = 'unsure';

/** Asks whether somebody complains about staff or a unit, and whom it is about. */
export const AboutStaffField = ({ value, onChange }: Props) => (
  <>
    <Rows>
      <SwitchRow
        title={text.question}
        note={text.questionHint}
        on={value !== undefined}
        onChange={(on) => onChange(on ? WIDEST : undefined)}
      />
    </Rows>
    {value && (
      <Choice
        label={text.who}
        hint={text.whoHint}
        layout="pills"
        options={aboutStaffName}
        value={value}
        onChange={onChange}
      />
    )}
  </>
);

/** Asks right below the words, where they sound like such a complaint. */
export const AboutStaffSuggestion = ({ words, value, onChange }: Props & { words: string }) =>
  !value && soundsAboutStaff(words) ? (
    <Notice action={text.turnOn} onAction={() => onChange(WIDEST)}>
      {text.suggestion}
    </Notice>
  ) : null;
