import Taro from '@tarojs/taro';
import { askFor } from '@/cloud/askFor';
import { useSession, type Me as Person } from '@/cloud/useSession';
import { go, routes } from '@/routes';
import { meText as text } from '@/text/people';
import { Banner } from '@/ui/Banner';
import { PrimaryButton, SecondaryButton } from '@/ui/Button';
import { Section } from '@/ui/Card';
import { ListRow, Rows } from '@/ui/ListRow';
import { Screen } from '@/ui/Screen';
import { SwitchRow } from '@/ui/SwitchRow';
import { chooseTypeSize, useLargeType } from '@/ui/typeSize';

const HOTLINE = '12345';

/** Who I am here, what reaches me, and how it looks. */
export default function Me() {
  const session = useSession();
  return (
    <Screen of={session}>
      {(me) => (
        <>
          <Banner title={me.joined ? text.name(me.name) : text.stranger} words={me.joined ? me.districtName : text.strangerHint} />
          {!me.joined && <PrimaryButton onClick={() => go(routes.join())}>{text.join}</PrimaryButton>}
          {me.joined && <Posts me={me} />}
          {me.joined && <Messages me={me} />}
          <Settings me={me} />
        </>
      )}
    </Screen>
  );
}

const isStaff = ({ roles }: Person) => roles.some((role) => role !== 'resident' && role !== 'stranger');

function Posts({ me }: { me: Person }) {
  const posts = me.posts.filter(({ role }) => role !== 'resident');
  if (!posts.length) return null;
  return (
    <Section title={text.posts}>
      <Rows>
        {posts.map(({ role, unit, unitName }) => (
          <ListRow key={`${role}${unit}`} icon="building" title={text.post(role, unitName)} />
        ))}
      </Rows>
    </Section>
  );
}

/** What WeChat may still send; asking is the person's own tap and nothing depends on it. */
function Messages({ me }: { me: Person }) {
  const wanted = isStaff(me) ? (['caseProgress', 'staffTask'] as const) : (['caseProgress'] as const);
  const left = (key: string) => me.templates.find((template) => template.key === key)?.left ?? 0;
  return (
    <Section title={text.messages}>
      <Rows>
        {wanted.map((key) => (
          <ListRow key={key} icon="chat" title={text[key]} note={left(key) ? text.left(left(key)) : text.leftNone} />
        ))}
      </Rows>
      <SecondaryButton onClick={() => void askFor(me.templates, wanted)}>{text.addMore}</SecondaryButton>
    </Section>
  );
}

function Settings({ me }: { me: Person }) {
  const large = useLargeType();
  return (
    <Section title={text.settings}>
      <Rows>
        <SwitchRow icon="person" title={text.largeType} note={text.largeTypeHint} on={large} onChange={(on) => chooseTypeSize(on ? 'large' : 'normal')} />
        {me.joined && <ListRow icon="phone" title={text.phone} note={me.phone ? text.phoneHint(me.phone) : text.noPhone} onClick={() => go(routes.join())} />}
        <ListRow icon="lock" title={text.privacy} note={text.privacyHint} onClick={() => go(routes.privacy())} />
        <ListRow icon="chat" title={text.complaint} note={text.complaintHint} onClick={() => void Taro.makePhoneCall({ phoneNumber: HOTLINE }).catch(() => undefined)} />
        {me.joined && <ListRow icon="edit" title={text.accept} onClick={() => go(routes.acceptInvitation())} />}
        {me.roles.includes('centre') && <ListRow icon="people" title={text.invite} onClick={() => go(routes.invite())} />}
        {me.joined && !isStaff(me) && <ListRow icon="star" title={text.setup} note={text.setupHint} onClick={() => go(routes.setup())} />}
      </Rows>
    </Section>
  );
}
