import Taro from '@tarojs/taro';
import { useState } from 'react';
import { MAX_SCAN_LENGTH } from '@domain/input-limits';
import type { TopicAction } from '@domain/topics/lifecycle/event';
import type { TopicView } from '@domain/topics/view';
import { scan } from '@/device/scan';
import { useCommand } from '@/screen/useCommand';
import { topicErrorMessages } from '@/text/topics/topic-error-messages';
import { topicsText as text } from '@/text/topics/topics';
import { toDetails, type TopicActionDraft } from './form/actionDraft';

/** An action whose form is open, and the question or objection that it is about. */
export type OpenForm = { shown: TopicView; action: TopicAction; about?: number };

/** What the buttons of a topic do; each answer is shown at once. */
export function useTopicActions(show: (shown: TopicView) => void, reload: () => void) {
  const [asked, setAsked] = useState<OpenForm>();
  const options = {
    onDone: (shown: TopicView) => {
      setAsked(undefined);
      void Taro.showToast({ title: text.done, icon: 'none' });
      show(shown);
    },
    onConflict: reload,
    errorMessages: topicErrorMessages,
  };
  const advance = useCommand('topics.advance', options);
  const supports = useCommand('topics.support', options);
  const objects = useCommand('topics.object', options);
  const calls = useCommand('gatherings.call', options);
  const signs = useCommand('gatherings.signIn', options);
  const asks = useCommand('gatherings.ask', options);
  const answers = useCommand('gatherings.answer', options);

  function submit({ shown, action, about }: OpenForm, draft: TopicActionDraft): void {
    const { id, version } = shown;
    const details = toDetails(shown, action, draft);
    const { text: words = '', at = 0, place = '', owner = '' } = details;
    if (action === 'ask') void asks.send({ id, text: words });
    else if (action === 'object') void objects.send({ id, text: words });
    else if (action === 'callGathering') void calls.send({ id, version, at, place });
    else if (action === 'answer') void answers.send({ id, version, question: about ?? 0, text: words, owner });
    else
      void advance.send({
        ...{ id, version, action },
        ...details,
        ...(action === 'answerObjection' && about !== undefined && { objection: about }),
      });
  }

  async function signIn({ id }: TopicView, gathering: number): Promise<void> {
    const code = await scan();
    if (code) await signs.send({ id, gathering, code: code.slice(0, MAX_SCAN_LENGTH) });
  }

  return {
    asked,
    open: (shown: TopicView, action: TopicAction, about?: number) =>
      setAsked({ shown, action, ...(about !== undefined && { about }) }),
    close: () => setAsked(undefined),
    submit,
    signIn: (shown: TopicView, gathering: number) => void signIn(shown, gathering),
    support: ({ id }: TopicView) => void supports.send({ id }),
    sending: [advance, supports, objects, calls, signs, asks, answers].some(({ sending }) => sending),
  };
}

export type TopicActions = ReturnType<typeof useTopicActions>;
