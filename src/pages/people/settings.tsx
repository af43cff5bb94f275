import { isStaff } from '@domain/people/actor';
import { useSession, type Me } from '@/cloud/useSession';
import { peopleRoutes } from '@/peopleRoutes';
import { go, routes } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import { settingsText as text } from '@/text/people/people';
import { SecondaryButton } from '@/ui/actions/Button';
import { Section } from '@/ui/layout/Card';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { requestMoreMessages } from './settings/requestMoreMessages';

export default createPage(Settings);

/** Settings that are seldom needed. */
function Settings() {
  const session = useSession();
  return (
    <QueryPage query={session}>
      {(me) => (
        <>
          {me.joined && <Messages me={me} />}
          <Section title={text.yourData}>
            <Rows>
              {me.joined && (
                <ListRow
                  icon="person"
                  title={text.myData}
                  note={text.myDataHint}
                  onClick={() => go(peopleRoutes.myData())}
                />
              )}
              <ListRow icon="lock" title={text.privacy} note={text.privacyHint} onClick={() => go(routes.privacy())} />
            </Rows>
          </Section>
          {me.joined && <StaffEntry atWork={isStaff(me.roles)} />}
        </>
      )}
    </QueryPage>
  );
}

/** How many messages WeChat may still send, and the button that asks for more. */
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
 * Entry for staff; it stands last because residents do not need it. The first setup is for people without a position.
 */
const StaffEntry = ({ atWork }: { atWork: boolean }) => (
  <Section title={text.forStaff} hint={text.forStaffHint}>
    <Rows>
      <ListRow icon="building" title={text.accept} onClick={() => go(peopleRoutes.acceptInvitation())} />
      {!atWork && (
        <ListRow icon="check" title={text.setup} note={text.setupHint} onClick={() => go(peopleRoutes.setup())} />
      )}
    </Rows>
  </Section>
);
