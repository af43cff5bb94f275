import Taro from '@tarojs/taro';
import { useState } from 'react';
import { MAX_NAME_LENGTH } from '@domain/input-limits';
import { MAX_CONTACT_LENGTH, MAX_WORDS_LENGTH, MIN_WORDS_LENGTH } from '@domain/mediations/input-limits';
import type { MediationKind } from '@domain/mediations/mediation';
import { mediationKindName } from '@domain/vocabulary/mediations';
import { clearRequestId, requestIdFor } from '@/device/storage/requestId';
import { mediationRoutes } from '@/mediationRoutes';
import { replaceWith } from '@/routes';
import { showFirstMissing } from '@/screen/errors/formFeedback';
import { createPage } from '@/screen/page/createPage';
import { Page } from '@/screen/page/Page';
import type { RouteParams } from '@/screen/params/routeParams';
import { useCommand } from '@/screen/useCommand';
import { mediationErrorMessages } from '@/text/mediations/mediation-error-messages';
import { mediationsText as text } from '@/text/mediations/mediations';
import { PrimaryButton } from '@/ui/actions/Button';
import { Banner } from '@/ui/feedback/Banner';
import { Choice } from '@/ui/fields/choice/Choice';
import { TextArea } from '@/ui/fields/TextArea';
import { TextInput } from '@/ui/fields/TextInput';

export default createPage(AskMediation);

type Draft = { kind?: MediationKind; words: string; other: string; name: string; contact: string };

const findMissing = ({ kind, words, other, name }: Draft) => ({
  kind: kind === undefined ? text.missing.kind : undefined,
  words: words.trim().length < MIN_WORDS_LENGTH ? text.missing.words : undefined,
  other: other.trim() ? undefined : text.missing.whom,
  name: name.trim() ? undefined : text.missing.name,
});

/** Somebody asks for a mediation, about a case of theirs or without one. */
function AskMediation({ id: caseId }: RouteParams) {
  const [draft, setDraft] = useState<Draft>({ words: '', other: '', name: '', contact: '' });
  const [tried, setTried] = useState(false);
  const missing = findMissing(draft);
  const shown: Partial<typeof missing> = tried ? missing : {};
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const ask = useCommand('mediations.ask', {
    onDone: ({ id }) => {
      clearRequestId();
      void Taro.showToast({ title: text.sent, icon: 'none' });
      replaceWith(mediationRoutes.mediation(id));
    },
    handles: ({ code }) => {
      if (code !== 'internal') clearRequestId();
      return false;
    },
    errorMessages: mediationErrorMessages,
  });

  function send() {
    setTried(true);
    showFirstMissing(Object.values(missing));
    const { kind, words, other, name, contact } = draft;
    if (kind === undefined || Object.values(missing).some((one) => one !== undefined)) return;
    const input = {
      ...{ kind, words: words.trim(), other: other.trim(), name: name.trim() },
      ...(contact.trim() && { contact: contact.trim() }),
      ...(caseId !== undefined && { caseId }),
    };
    void ask.send({ ...input, requestId: requestIdFor(input) });
  }

  return (
    <Page
      footer={
        <PrimaryButton busy={ask.sending} onClick={send}>
          {text.submit}
        </PrimaryButton>
      }
    >
      <Banner title={text.banner} words={text.bannerWords} />
      <Choice
        label={text.kind}
        layout="pills"
        options={mediationKindName}
        value={draft.kind}
        error={shown.kind}
        onChange={(kind) => set({ kind })}
      />
      <TextArea
        label={text.words}
        hint={text.wordsHint}
        placeholder={text.wordsPlaceholder}
        value={draft.words}
        maxLength={MAX_WORDS_LENGTH}
        error={shown.words}
        onChange={(words) => set({ words })}
      />
      <TextInput
        label={text.whom}
        hint={text.whomHint}
        placeholder={text.whomPlaceholder}
        value={draft.other}
        maxLength={MAX_NAME_LENGTH}
        error={shown.other}
        onChange={(other) => set({ other })}
      />
      <TextInput
        label={text.name}
        placeholder={text.namePlaceholder}
        value={draft.name}
        maxLength={MAX_NAME_LENGTH}
        error={shown.name}
        onChange={(name) => set({ name })}
      />
      <TextInput
        optional
        label={text.contact}
        hint={text.contactHint}
        placeholder={text.contactPlaceholder}
        value={draft.contact}
        maxLength={MAX_CONTACT_LENGTH}
        onChange={(contact) => set({ contact })}
      />
    </Page>
  );
}
