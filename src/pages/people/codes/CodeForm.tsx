import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { EndpointNameOf } from '@domain/contract';
import { MAX_NAME_LENGTH } from '@domain/input-limits';
import { MIN_CODE_LENGTH } from '@domain/people/input-limits';
import { setSession } from '@/cloud/useSession';
import { go, routes } from '@/routes';
import { Page } from '@/screen/page/Page';
import { useCommand } from '@/screen/useCommand';
import type { ErrorMessage } from '@/text/errors/errors';
import { peopleErrorMessages } from '@/text/people/people-error-messages';
import { PrimaryButton } from '@/ui/actions/Button';
import { TextInput } from '@/ui/fields/TextInput';
import { Notice } from '@/ui/feedback/Notice';

type CodeCommand = Extract<EndpointNameOf<'command'>, 'people.acceptInvitation' | 'people.claimSetup'>;
type CodeFormText = {
  words: string;
  code: string;
  submit: string;
  done: string;
  notFound?: ErrorMessage;
  /** How colleagues call the person, where the form asks for it. */
  name?: { label: string; hint: string };
};
/** `extractCode` finds the code in typed or pasted text. */
type Props = { command: CodeCommand; text: CodeFormText; code?: string; extractCode?: (input: string) => string };

const MAX_PASTED_LENGTH = 300; // a whole message with the code in it

/** A form with one code, for an invitation and for the first setup. */
export function CodeForm({ command, text, code: given = '', extractCode = (input) => input.trim() }: Props) {
  const [input, setInput] = useState(given);
  const [name, setName] = useState('');
  const code = extractCode(input);
  const redeem = useCommand(command, {
    onDone: (me) => {
      setSession(me);
      void Taro.showToast({ title: text.done, icon: 'none' });
      go(routes.me());
    },
    notFound: text.notFound,
    errorMessages: peopleErrorMessages,
  });
  return (
    <Page
      footer={
        <PrimaryButton
          busy={redeem.sending}
          disabled={code.length < MIN_CODE_LENGTH}
          onClick={() => void redeem.send({ code, ...(name.trim() && { name: name.trim() }) })}
        >
          {text.submit}
        </PrimaryButton>
      }
    >
      <Notice>{text.words}</Notice>
      <TextInput
        label={text.code}
        value={input}
        onChange={setInput}
        maxLength={MAX_PASTED_LENGTH}
        error={redeem.fieldError('code')}
      />
      {text.name && (
        <TextInput
          label={text.name.label}
          hint={text.name.hint}
          optional
          value={name}
          onChange={setName}
          maxLength={MAX_NAME_LENGTH}
          error={redeem.fieldError('name')}
        />
      )}
    </Page>
  );
}
