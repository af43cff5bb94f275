import { View } from '@tarojs/components';
import type { Rating } from '@domain/cases/case';
import { complaintName, satisfactionName, solvedName } from '@domain/vocabulary/ratings/ratings';
import { caseFormText as text, casesText } from '@/text/cases/cases';
import { Choice } from '@/ui/fields/choice/Choice';
import { Choices } from '@/ui/fields/choice/Choices';
import { Notice } from '@/ui/feedback/Notice';
import { isUnhappy, type MissingDetail } from './actionDraft';

type Props = {
  byCall: boolean;
  value: Partial<Rating>;
  gaps: readonly MissingDetail[];
  onChange: (change: Partial<Rating>) => void;
};

/** The three questions of a rating. Nothing is preselected; reasons are asked only of people who are not satisfied. */
export function RatingForm({ byCall, value, gaps, onChange }: Props) {
  const error = (question: MissingDetail) => (gaps.includes(question) ? text.missing.choose : undefined);
  return (
    <View className="action-form">
      <Notice>{byCall ? text.callHint : text.ratingHint}</Notice>
      <Choice
        label={byCall ? text.callContacted : text.contacted}
        options={{ yes: casesText.contactedYes, no: casesText.contactedNo }}
        value={value.contacted === undefined ? undefined : value.contacted ? 'yes' : 'no'}
        error={error('contacted')}
        onChange={(answer) => onChange({ contacted: answer === 'yes' })}
      />
      <Choice
        label={text.solved}
        options={solvedName}
        value={value.solved}
        error={error('solved')}
        onChange={(solved) => onChange({ solved })}
      />
      <Choice
        label={byCall ? text.callSatisfaction : text.satisfaction}
        options={satisfactionName}
        value={value.satisfaction}
        error={error('satisfaction')}
        onChange={(satisfaction) => onChange({ satisfaction })}
      />
      {isUnhappy(value) && (
        <Choices
          label={text.complaints}
          hint={text.complaintsHint}
          options={complaintName}
          value={value.complaints ?? []}
          onChange={(complaints) => onChange({ complaints })}
        />
      )}
      <Choices
        label={text.pressure}
        hint={text.pressuredHint}
        optional
        options={{ yes: byCall ? text.callPressured : text.pressured }}
        value={value.pressured ? ['yes'] : []}
        onChange={(chosen) => onChange({ pressured: chosen.length > 0 })}
      />
    </View>
  );
}
