import { useState } from 'react';
import { MAX_PARTY_CODE_LENGTH, PARTY_CODE_LENGTH } from '@domain/mediations/input-limits';
import { mediationRoutes } from '@/mediationRoutes';
import { replaceWith } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { Page } from '@/screen/page/Page';
import { useCommand } from '@/screen/useCommand';
import { mediationErrorMessages } from '@/text/mediations/mediation-error-messages';
import { mediationsText as text } from '@/text/mediations/mediations';
import { PrimaryButton } from '@/ui/actions/Button';
import { Banner } from '@/ui/feedback/Banner';
import { TextInput } from '@/ui/fields/TextInput';

export default createPage(JoinMediation);

/** The code in what somebody typed in groups or pasted with the words around it. */
function codeIn(typed: string): string {
  const pasted = /[a-z2-7]{10}(?![a-z2-7])/.exec(typed.toLowerCase());
  return pasted ? pasted[0] : typed.replace(/\s/g, '').toLowerCase().slice(0, MAX_PARTY_CODE_LENGTH);
}

/** The longest message that is pasted with a code in it. */
const MAX_PASTED_LENGTH = 100;

/** Comes into a mediation with the code of an invitation; agreeing is a step of its own. */
function JoinMediation() {
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const code = codeIn(typed);
  const isShort = code.length < PARTY_CODE_LENGTH;
  const join = useCommand('mediations.join', {
    onDone: ({ id }) => replaceWith(mediationRoutes.mediation(id)),
    notFound: text.codeUnknown,
    errorMessages: mediationErrorMessages,
  });
  function send() {
    setTried(true);
    if (!isShort) void join.send({ code });
  }
  return (
    <Page
      footer={
        <PrimaryButton busy={join.sending} onClick={send}>
          {text.enter}
        </PrimaryButton>
      }
    >
      <Banner title={text.joinTitle} words={text.joinWords} />
      <TextInput
        label={text.codeLabel}
        hint={text.codeHint}
        value={typed}
        maxLength={MAX_PASTED_LENGTH}
        error={tried && isShort ? text.codeMissing : undefined}
        onChange={setTyped}
      />
    </Page>
  );
}
