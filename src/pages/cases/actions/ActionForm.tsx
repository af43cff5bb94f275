import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Details } from '@domain/cases/lifecycle/event';
import type { CaseView } from '@domain/cases/view';
import { caseFormText as text, actionTextOf } from '@/text/cases/cases';
import { PrimaryButton } from '@/ui/actions/Button';
import { Notice } from '@/ui/feedback/Notice';
import { toDetails, visibleFields, findMissingDetails, type ActionDraft, type EditActionDraft } from './actionDraft';
import { ActionField } from './ActionField';
import { actionLabel, type OfferedAction } from './nextActions';

type Props = {
  case: CaseView;
  offered: OfferedAction;
  draft: ActionDraft;
  edit: EditActionDraft;
  sending: boolean;
  fieldError: (field: string) => string | undefined;
  onSend: (details: Details) => void;
};

/** The form of an action, with only the fields that it needs or takes. Missing ones are marked after a tap on send. */
export function ActionForm({ case: it, offered, draft, edit, sending, fieldError, onSend }: Props) {
  const [tried, setTried] = useState(false);
  const { before, submit } = actionTextOf(offered.action);
  const missing = findMissingDetails(draft, offered);
  const gaps = tried ? missing : [];

  function send() {
    setTried(true);
    if (missing.length === 0) onSend(toDetails(draft, offered));
  }

  return (
    <View className="action-form">
      {before && <Notice tone={offered.action === 'withdraw' ? 'warn' : 'calm'}>{before}</Notice>}
      {visibleFields(offered, draft).map((detail) => (
        <ActionField
          key={detail}
          detail={detail}
          case={it}
          offered={offered}
          draft={draft}
          edit={edit}
          gaps={gaps}
          fieldError={fieldError(detail)}
        />
      ))}
      {gaps.length > 0 && <Notice tone="danger">{text.gaps}</Notice>}
      <PrimaryButton busy={sending} danger={offered.action === 'withdraw'} onClick={send}>
        {submit ?? actionLabel(offered, it)}
      </PrimaryButton>
    </View>
  );
}
