import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { EndpointNameOf } from '@domain/contract';
import { useCommand } from '@/cloud/useCommand';
import { setSession } from '@/cloud/useSession';
import { go, routes } from '@/routes';
import type { ErrorMessage } from '@/text/errors';
import { PrimaryButton } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { TextInput } from '@/ui/TextInput';

type Taken = Extract<EndpointNameOf<'command'>, 'people.acceptInvitation' | 'people.claimSetup'>;
type Text = { words: string; code: string; submit: string; done: string; notFound?: ErrorMessage };
/** `codeIn` finds the code in what was written or pasted. */
type Props = { command: Taken; text: Text; code?: string; codeIn?: (written: string) => string };

const SHORTEST = 8;

/** One code, one button: what an invitation and the first start have in common. */
export function CodeForm({ command, text, code: given = '', codeIn = (written) => written.trim() }: Props) {
  const [written, setWritten] = useState(given);
  const code = codeIn(written);
  const take = useCommand(
    command,
    (me) => {
      setSession(me);
      void Taro.showToast({ title: text.done, icon: 'none' });
      go(routes.me());
    },
    undefined,
    text.notFound,
  );
  return (
    <Page
      footer={
        <PrimaryButton busy={take.sending} disabled={code.length < SHORTEST} onClick={() => void take.send({ code })}>
          {text.submit}
        </PrimaryButton>
      }
    >
      <Notice>{text.words}</Notice>
      <TextInput label={text.code} value={written} onChange={setWritten} maxLength={300} error={take.fieldError('code')} />
    </Page>
  );
}
