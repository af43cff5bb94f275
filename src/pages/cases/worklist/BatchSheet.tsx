import { useState } from 'react';
import type { Details } from '@domain/cases/lifecycle/event';
import { useQuery } from '@/cloud/useQuery';
import { generalMessageOf } from '@/screen/errors/generalMessage';
import { actionTextOf } from '@/text/cases/cases';
import { commonText } from '@/text/common';
import { worklistText as text } from '@/text/cases/worklist';
import { Notice } from '@/ui/feedback/Notice';
import { Skeleton } from '@/ui/feedback/Skeleton';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { Sheet } from '@/ui/layout/Sheet';
import { emptyActionDraft, type ActionDraft } from '../actions/actionDraft';
import { ActionForm } from '../actions/ActionForm';
import { listOfferedActions } from '../actions/nextActions';
import { actionsInCommon, type CaseBatch, type BatchAction } from './useBatch';

type Props = { open: boolean; batch: CaseBatch; onClose: () => void };

/** What to do with the chosen cases: first which action, then its form. */
export function BatchSheet({ open, batch, onClose }: Props) {
  const [action, setAction] = useState<BatchAction>();
  const { selected, progress, send } = batch;
  const [first] = selected;
  const actions = actionsInCommon(selected);

  function close() {
    setAction(undefined);
    onClose();
  }

  return (
    <Sheet open={open} title={action ? actionTextOf(action).name : text.choose} onClose={close}>
      {progress !== undefined && <Notice>{text.running(progress, selected.length)}</Notice>}
      {!action && actions.length === 0 && <Notice tone="warn">{text.noneInCommon}</Notice>}
      {!action && (
        <Rows>
          {actions.map((one) => (
            <ListRow
              key={one}
              title={actionTextOf(one).name}
              note={actionTextOf(one).hint}
              onClick={() => setAction(one)}
            />
          ))}
        </Rows>
      )}
      {open && action && first && (
        <FormForAll
          id={first.id}
          action={action}
          sending={progress !== undefined}
          onSend={(details) => void send(action, details).then(close)}
        />
      )}
    </Sheet>
  );
}

type FormProps = { id: string; action: BatchAction; sending: boolean; onSend: (details: Details) => void };

/** The form of the action, with what the first of the cases offers to choose from. */
function FormForAll({ id, action, sending, onSend }: FormProps) {
  const { data, error, refresh } = useQuery('cases.show', { id });
  const [draft, setDraft] = useState<ActionDraft>(emptyActionDraft);
  const offered = data && listOfferedActions(data).find((one) => one.action === action);
  if (error)
    return (
      <Notice tone="warn" action={commonText.retry} onAction={() => void refresh()}>
        {generalMessageOf(error).title}
      </Notice>
    );
  if (!data || !offered) return <Skeleton cards={1} />;
  return (
    <ActionForm
      case={data}
      offered={offered}
      draft={draft}
      edit={(change) =>
        setDraft((before) => ({ ...before, ...(typeof change === 'function' ? change(before) : change) }))
      }
      sending={sending}
      fieldError={() => undefined}
      onSend={onSend}
    />
  );
}
