import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';
import type { Details } from '@domain/cases/lifecycle/event';
import type { CaseView } from '@domain/cases/view';
import { requestMessagePermission } from '@/cloud/requestMessagePermission';
import { useSession } from '@/cloud/useSession';
import { useCommand } from '@/screen/useCommand';
import { caseErrorMessages } from '@/text/cases/case-error-messages';
import { actionTextOf, type PersonAction } from '@/text/cases/cases';
import { emptyActionDraft, type ActionDraft, type EditActionDraft } from './actionDraft';
import { isOneTap, type OfferedAction } from './nextActions';
import { reopenWords } from './reopenWords';

/** What is open over the page: the form of an action, or the list of others. */
type Open = PersonAction | 'more' | undefined;
export type Advance = ReturnType<typeof useAdvance>;

// after these actions the reporter gets news, and after the second list staff get tasks
const PROGRESS_MESSAGE_ACTIONS: readonly PersonAction[] = [
  'answer',
  'supplement',
  'reopen',
  'notContacted',
  'askReview',
];
const TASK_MESSAGE_ACTIONS: readonly PersonAction[] = ['take', 'accept', 'start', 'sign', 'ask', 'finish', 'pass'];
const ENOUGH_MESSAGES = 3;

/** The command of a case page, the sheet over it, and the draft of each action. */
export function useAdvance(show: (it: CaseView) => void, seeLatest: () => void) {
  const { me } = useSession();
  const [open, setOpen] = useState<Open>();
  const [drafts, setDrafts] = useState<Partial<Record<PersonAction, ActionDraft>>>({});
  const latest = useRef<PersonAction>(undefined); // the answer comes in a later render
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

  /** Call it inside the tap: first WeChat's dialog, then the command with the version on the page. */
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

  /** Handles a tap on an action: does it at once where nothing is asked, or where the words are known. */
  function choose(it: CaseView, offered: OfferedAction) {
    const note = offered.action === 'reopen' ? reopenWords(it) : undefined;
    if (!note && !isOneTap(offered)) return setOpen(offered.action);
    setOpen(undefined);
    send(it, offered.action, note ? { note } : {});
  }

  /** Opens the form of an action with these details filled in. */
  function editFirst(action: PersonAction, details: Partial<ActionDraft>) {
    editorOf(action)(details);
    setOpen(action);
  }

  const draftOf = (action: PersonAction): ActionDraft => drafts[action] ?? emptyActionDraft;
  const editorOf =
    (action: PersonAction): EditActionDraft =>
    (change) =>
      setDrafts((before) => {
        const draft = before[action] ?? emptyActionDraft;
        return { ...before, [action]: { ...draft, ...(typeof change === 'function' ? change(draft) : change) } };
      });

  /** Keeps the words for the next opening and drops photos that were not uploaded. */
  function close(action?: PersonAction) {
    if (action) editorOf(action)(({ photos }) => ({ photos: photos.filter(({ fileID }) => fileID !== undefined) }));
    setOpen(undefined);
  }

  return {
    open,
    openMore: () => setOpen('more'),
    close,
    choose,
    editFirst,
    send,
    draftOf,
    editorOf,
    sending: command.sending,
    fieldError: command.fieldError,
  };
}
