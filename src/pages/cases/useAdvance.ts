import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';
import type { Details } from '@domain/cases/event';
import type { CaseView } from '@domain/cases/view';
import { requestMessagePermission } from '@/cloud/requestMessagePermission';
import { useSession } from '@/cloud/useSession';
import { useCommand } from '@/screen/useCommand';
import { caseErrorMessages } from '@/text/case-error-messages';
import { actionTextOf, type PersonAction } from '@/text/cases';
import { emptyActionDraft, type ActionDraft, type EditActionDraft } from './actionDraft';
import { isOneTap, type OfferedAction } from './nextActions';

/** What is open over the page: one action's questions, or the list of the others. */
type Open = PersonAction | 'more' | undefined;
export type Advance = ReturnType<typeof useAdvance>;

// after these the reporter is told how it goes on, and staff get more to do
const PROGRESS_MESSAGE_ACTIONS: readonly PersonAction[] = [
  'answer',
  'supplement',
  'reopen',
  'notContacted',
  'askReview',
];
const TASK_MESSAGE_ACTIONS: readonly PersonAction[] = ['take', 'accept', 'start', 'sign', 'ask', 'finish', 'pass'];
const ENOUGH_MESSAGES = 3;

/** The one command of the page, the sheet over it, and what was filled in for each action. */
export function useAdvance(show: (it: CaseView) => void, seeLatest: () => void) {
  const { me } = useSession();
  const [open, setOpen] = useState<Open>();
  const [drafts, setDrafts] = useState<Partial<Record<PersonAction, ActionDraft>>>({});
  const latest = useRef<PersonAction>(undefined); // the answer arrives in a render that knows nothing of the tap
  const command = useCommand('cases.advance', {
    onDone: onAnswer,
    onConflict: seeLatest,
    errorMessages: caseErrorMessages,
  });

  function onAnswer(it: CaseView) {
    show(it);
    setOpen(undefined);
    const action = latest.current;
    if (!action) return;
    setDrafts((before) => ({ ...before, [action]: undefined }));
    void Taro.showToast({ title: actionTextOf(action).done, icon: 'none' });
  }

  /** Inside the tap: first WeChat's question, then the command with the version that is on the screen. */
  function send({ id, version }: CaseView, action: PersonAction, details: Details) {
    latest.current = action;
    const templates = (me?.templates ?? []).filter(({ remaining }) => remaining < ENOUGH_MESSAGES);
    const key = PROGRESS_MESSAGE_ACTIONS.includes(action)
      ? 'caseProgress'
      : TASK_MESSAGE_ACTIONS.includes(action)
        ? 'staffTask'
        : undefined;
    void command.send({ id, version, action, ...details }, () => requestMessagePermission(templates, key ? [key] : []));
  }

  /** A tap on an action: done at once where nothing is asked. */
  function choose(it: CaseView, offered: OfferedAction) {
    if (!isOneTap(offered)) return setOpen(offered.action);
    setOpen(undefined);
    send(it, offered.action, {});
  }

  const draftOf = (action: PersonAction): ActionDraft => drafts[action] ?? emptyActionDraft;
  const editorOf =
    (action: PersonAction): EditActionDraft =>
    (change) =>
      setDrafts((before) => {
        const draft = before[action] ?? emptyActionDraft;
        return { ...before, [action]: { ...draft, ...(typeof change === 'function' ? change(draft) : change) } };
      });

  /** The words stay for the next opening; photos that never arrived do not. */
  function close(action?: PersonAction) {
    if (action) editorOf(action)(({ photos }) => ({ photos: photos.filter(({ fileID }) => fileID !== undefined) }));
    setOpen(undefined);
  }

  return {
    open,
    openMore: () => setOpen('more'),
    close,
    choose,
    send,
    draftOf,
    editorOf,
    sending: command.sending,
    fieldError: command.fieldError,
  };
}
