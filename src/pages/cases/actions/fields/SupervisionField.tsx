import type { CaseView } from '@domain/cases/view';
import { endReasonName, exclusionGroundName, supervisionReasonName } from '@domain/vocabulary/handling';
import { findingName, flagName } from '@domain/vocabulary/ratings/ratings';
import { caseFormText as text } from '@/text/cases/cases';
import { Choice } from '@/ui/fields/choice/Choice';
import type { ActionDraft, EditActionDraft } from '../actionDraft';

export type SupervisionDetail = 'endReason' | 'ground' | 'supervision' | 'flag' | 'finding';

type Props = {
  detail: SupervisionDetail;
  case: CaseView;
  draft: ActionDraft;
  edit: EditActionDraft;
  error?: string;
};

/** A choice among fixed reasons: why a supervisor steps in, what they found, why a case ends or is not counted. */
export function SupervisionField({ detail, case: it, draft, edit, error }: Props) {
  if (detail === 'supervision')
    return (
      <Choice
        label={text.supervision}
        options={supervisionReasonName}
        value={draft.supervision}
        error={error}
        onChange={(supervision) => edit({ supervision })}
      />
    );
  if (detail === 'endReason')
    return (
      <Choice
        label={text.endReason}
        options={endReasonName}
        value={draft.endReason}
        error={error}
        onChange={(endReason) => edit({ endReason })}
      />
    );
  if (detail === 'ground')
    return (
      <Choice
        label={text.ground}
        options={exclusionGroundName}
        value={draft.ground}
        error={error}
        onChange={(ground) => edit({ ground })}
      />
    );
  if (detail === 'flag')
    return (
      <Choice
        label={text.flag}
        options={(it.flags ?? []).map((value) => ({ value, label: flagName[value] }))}
        value={draft.flag}
        error={error}
        onChange={(flag) => edit({ flag })}
      />
    );
  return (
    <Choice
      label={text.finding}
      layout="pills"
      options={findingName}
      value={draft.finding}
      error={error}
      onChange={(finding) => edit({ finding })}
    />
  );
}
