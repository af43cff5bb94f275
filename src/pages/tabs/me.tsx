import Taro from '@tarojs/taro';
import type { AppError } from '@domain/errors';
import { staff } from '@domain/people/actor';
import { useSession, type Me as Person } from '@/cloud/useSession';
import { go, routes } from '@/routes';
import { commonText } from '@/text/common';
import { meText as text } from '@/text/me';
import { Banner } from '@/ui/Banner';
import { PrimaryButton, SecondaryButton } from '@/ui/Button';
import { Section } from '@/ui/Card';
import { ListRow, Rows } from '@/ui/ListRow';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { Screen } from '@/ui/Screen';
import { SwitchRow } from '@/ui/SwitchRow';
import { chooseTypeSize, useLargeType } from '@/ui/typeSize';
import { wordsFor } from '@/ui/wayOut';
import { askMessages } from './askMessages';

const HOTLINE = '12345';

/** Who I am here, what reaches me, and how it looks. */
export default function Me() {
  const session = useSession();
  if (!session.me && session.error) return <Offline error={session.error} retry={() => void session.refresh()} />;
  return (
    <Screen of={session}>
      {(me) => (
        <>
          <Banner title={me.joined ? text.name(me.name) : text.stranger} words={me.joined ? me.districtName : text.strangerHint} />
          {!me.joined && <PrimaryButton onClick={() => go(routes.join())}>{text.join}</PrimaryButton>}
          {isStaff(me) && <Posts me={me} />}
          {me.joined && <Messages me={me} />}
          <Settings me={me} />
          {me.joined && !isStaff(me) && <StaffDoor />}
        </>
      )}
    </Screen>
  );
}

/** What the phone itself can do works without a network. */
const Offline = ({ error, retry }: { error: AppError; retry: () => void }) => (
  <Page>
    <Notice tone="warn" action={commonText.retry} onAction={retry}>
      {wordsFor(error).title}
    </Notice>
    <Settings />
  </Page>
);

const isStaff = ({ roles }: Person) => roles.some((role) => staff.includes(role));

const Posts = ({ me: { posts, roles } }: { me: Person }) => (
  <Section title={text.posts}>
    <Rows>
      {posts
        .filter(({ role }) => role !== 'resident')
        .map(({ role, unit, unitName }) => (
          <ListRow key={`${role}${unit}`} icon="building" title={text.post(role, unitName)} />
        ))}
      {roles.includes('centre') && <ListRow icon="people" title={text.invite} onClick={() => go(routes.invite())} />}
      <ListRow icon="edit" title={text.accept} onClick={() => go(routes.acceptInvitation())} />
    </Rows>
  </Section>
);

/** What WeChat may still send; asking is the person's own tap and nothing depends on it. */
function Messages({ me }: { me: Person }) {
  const wanted = isStaff(me) ? (['caseProgress', 'staffTask'] as const) : (['caseProgress'] as const);
  const noteOf = (key: string) => {
    const { left = 0, longTerm } = me.templates.find((template) => template.key === key) ?? {};
    return !left ? text.leftNone : longTerm ? text.leftOpen : text.left(left);
  };
  return (
    <Section title={text.messages} hint={text.messagesHint}>
      <Rows>
        {wanted.map((key) => (
          <ListRow key={key} icon="chat" title={text[key]} note={noteOf(key)} />
        ))}
      </Rows>
      <SecondaryButton onClick={() => void askMessages(me.templates, wanted)}>{text.addMore}</SecondaryButton>
    </Section>
  );
}

function Settings({ me }: { me?: Person }) {
  const large = useLargeType();
  return (
    <Section title={text.settings}>
      <Rows>
        <SwitchRow icon="person" title={text.largeType} note={text.largeTypeHint} on={large} onChange={(on) => chooseTypeSize(on ? 'large' : 'normal')} />
        {me?.joined && <ListRow icon="clock" title={text.bookings} onClick={() => go(routes.myBookings())} />}
        {me?.joined && <ListRow icon="edit" title={text.mine} note={me.phone ? text.phoneHint(me.phone) : text.noPhone} onClick={() => go(routes.join())} />}
        <ListRow icon="lock" title={text.privacy} note={text.privacyHint} onClick={() => go(routes.privacy())} />
        <ListRow icon="phone" title={text.complaint} note={text.complaintHint} onClick={() => void Taro.makePhoneCall({ phoneNumber: HOTLINE }).catch(() => undefined)} />
      </Rows>
    </Section>
  );
}

/** How somebody becomes staff; residents need not mind it, so it stands last. */
const StaffDoor = () => (
  <Section title={text.forStaff} hint={text.forStaffHint}>
    <Rows>
      <ListRow icon="building" title={text.accept} onClick={() => go(routes.acceptInvitation())} />
      <ListRow icon="star" title={text.setup} note={text.setupHint} onClick={() => go(routes.setup())} />
    </Rows>
  </Section>
);
