import { isStaff } from '@domain/people/actor';
import { useSession, type Me } from '@/cloud/useSession';
import { go, routes } from '@/routes';
import { createPage } from '@/screen/createPage';
import { QueryPage } from '@/screen/QueryPage';
import { settingsText as text } from '@/text/people';
import { SecondaryButton } from '@/ui/Button';
import { Section } from '@/ui/Card';
import { ListRow, Rows } from '@/ui/ListRow';
import { requestMoreMessages } from './requestMoreMessages';

export default createPage(Settings);

/** What one sets once and seldom looks for. */
function Settings() {
  const session = useSession();
  return (
    <QueryPage query={session}>
      {(me) => (
        <>
          {me.joined && <Messages me={me} />}
          <Section title={text.yourData}>
            <Rows>
              <ListRow icon="lock" title={text.privacy} note={text.privacyHint} onClick={() => go(routes.privacy())} />
            </Rows>
          </Section>
          {me.joined && <StaffEntry atWork={isStaff(me.roles)} />}
        </>
      )}
    </QueryPage>
  );
}

/** What WeChat may still send; asking is the person's own tap and nothing depends on it. */
function Messages({ me }: { me: Me }) {
  const wanted = isStaff(me.roles) ? (['caseProgress', 'staffTask'] as const) : (['caseProgress'] as const);
  const noteOf = (key: string) => {
    const { remaining = 0, longTerm } = me.templates.find((template) => template.key === key) ?? {};
    return !remaining ? text.leftNone : longTerm ? text.leftOpen : text.left(remaining);
  };
  return (
    <Section title={text.messages} hint={text.messagesHint}>
      <Rows>
        {wanted.map((key) => (
          <ListRow key={key} icon="chat" title={text[key]} note={noteOf(key)} />
        ))}
      </Rows>
      <SecondaryButton onClick={() => void requestMoreMessages(me.templates, wanted)}>{text.addMore}</SecondaryButton>
    </Section>
  );
}

/**
 * How somebody takes a post; residents need not mind it, so it stands last. The first start is for whoever has none
 * yet.
 */
const StaffEntry = ({ atWork }: { atWork: boolean }) => (
  <Section title={text.forStaff} hint={text.forStaffHint}>
    <Rows>
      <ListRow icon="building" title={text.accept} onClick={() => go(routes.acceptInvitation())} />
      {!atWork && <ListRow icon="check" title={text.setup} note={text.setupHint} onClick={() => go(routes.setup())} />}
    </Rows>
  </Section>
);
