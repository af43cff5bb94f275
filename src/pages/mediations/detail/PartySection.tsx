import Taro from '@tarojs/taro';
import type { MediationView, PartyView } from '@domain/mediations/view';
import { mediationActionText } from '@/text/mediations/mediation-actions';
import { mediationsText as text } from '@/text/mediations/mediations';
import { LinkButton, SecondaryButton } from '@/ui/actions/Button';
import { Card, Section } from '@/ui/layout/Card';
import { CardHead, CardNote } from '@/ui/layout/CardHead';
import { StatusTag, type Tone } from '@/ui/status/StatusTag';
import type { MediationActions } from './useMediationActions';

type Props = { shown: MediationView; actions: MediationActions };

function stateOf({ left, agreed, signed }: PartyView): { words: string; tone: Tone } {
  if (agreed === false) return { words: text.party.declined, tone: 'plain' };
  if (left) return { words: text.party.left, tone: 'plain' };
  if (signed) return { words: text.party.signed, tone: 'done' };
  return agreed ? { words: text.party.agreed, tone: 'done' } : { words: text.party.waiting, tone: 'warn' };
}

const copyInvitation = (code: string): void =>
  void Taro.setClipboardData({ data: text.invitation(code) }).then(
    () => Taro.showToast({ title: text.copied, icon: 'none' }),
    () => undefined,
  );

/** The parties: how each answered, and their own words for whoever may read them. */
export function PartySection({ shown, actions }: Props) {
  if (!shown.parties.length) return null;
  return (
    <Section title={text.parties}>
      {shown.parties.map((party) => {
        const { n, me, words, contact, code } = party;
        const name = party.name || text.party.nameless; // somebody who left the community
        const { words: state, tone } = stateOf(party);
        return (
          <Card key={n}>
            <CardHead title={me ? `${text.you}（${name}）` : name}>
              <StatusTag tone={tone}>{state}</StatusTag>
            </CardHead>
            {words !== undefined && <CardNote>{text.said(words)}</CardNote>}
            {contact !== undefined && <CardNote>{text.reach(contact)}</CardNote>}
            {code !== undefined && (
              <>
                <CardNote>{text.code(code)}</CardNote>
                <SecondaryButton onClick={() => copyInvitation(code)}>{text.copyCode}</SecondaryButton>
              </>
            )}
            {party.actions.includes('uninvite') && (
              <LinkButton
                label={`${mediationActionText.uninvite.label}：${name}`}
                onClick={() => actions.open({ action: 'uninvite', party: n })}
              >
                {mediationActionText.uninvite.label}
              </LinkButton>
            )}
          </Card>
        );
      })}
    </Section>
  );
}
