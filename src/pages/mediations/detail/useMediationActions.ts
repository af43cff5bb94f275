import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { MediationView } from '@domain/mediations/view';
import { openDocument } from '@/device/documents/document';
import { useCommand } from '@/screen/useCommand';
import { mediationErrorMessages } from '@/text/mediations/mediation-error-messages';
import { mediationsText as text } from '@/text/mediations/mediations';
import type { SentAction, SentInput } from './form/actionFields';

/** An action whose sheet is open, and the party, mediator, session or follow-up that it is about. */
export type MediationForm = Pick<SentInput, 'party' | 'session' | 'followUp' | 'member'> & { action: SentAction };

/** What the buttons of a mediation do; each answer is shown at once. */
export function useMediationActions(show: (shown: MediationView) => void, reload: () => void) {
  const [asked, setAsked] = useState<MediationForm>();
  const advance = useCommand('mediations.advance', {
    onDone: (shown) => {
      setAsked(undefined);
      void Taro.showToast({ title: text.done, icon: 'none' });
      show(shown);
    },
    onConflict: () => {
      setAsked(undefined);
      reload();
    },
    notFound: text.notFound,
    errorMessages: mediationErrorMessages,
  });
  const agreement = useCommand('mediations.agreement', {
    onDone: ({ url, name }) =>
      void openDocument(url, name).catch(() => Taro.showToast({ title: text.downloadFailed, icon: 'none' })),
    notFound: text.notFound,
    errorMessages: mediationErrorMessages,
  });
  return {
    asked,
    open: setAsked,
    close: () => setAsked(undefined),
    submit: ({ id, version }: MediationView, form: MediationForm, details: Partial<SentInput>) =>
      void advance.send({ ...details, ...form, id, version }),
    sending: advance.sending,
    download: ({ id }: MediationView) => void agreement.send({ id }),
    downloading: agreement.sending,
  };
}

export type MediationActions = ReturnType<typeof useMediationActions>;
