import { useState } from 'react';
import type { NameOf } from '@domain/contract';
import { useCommand } from '@/cloud/useCommand';
import { showSession } from '@/cloud/useSession';
import { go, routes } from '@/routes';
import { PrimaryButton } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { TextInput } from '@/ui/TextInput';

type Taken = Extract<NameOf<'command'>, 'people.acceptInvitation' | 'people.claimSetup'>;
type Props = { command: Taken; text: { words: string; code: string; submit: string }; code?: string };

const SHORTEST = 8;

/** One code, one button: what an invitation and the first start have in common. */
export function CodeForm({ command, text, code: given = '' }: Props) {
  const [code, setCode] = useState(given);
  const take = useCommand(command, (me) => {
    showSession(me);
    go(routes.me());
  });
  return (
    <Page
      footer={
        <PrimaryButton busy={take.sending} disabled={code.trim().length < SHORTEST} onClick={() => void take.send({ code: code.trim() })}>
          {text.submit}
        </PrimaryButton>
      }
    >
      <Notice>{text.words}</Notice>
      <TextInput label={text.code} value={code} onChange={setCode} most={100} error={take.wrong('code')} />
    </Page>
  );
}
