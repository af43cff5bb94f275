import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Output } from '@domain/contract';
import { roleName } from '@domain/vocabulary/people';
import { formatMoment } from '@domain/vocabulary/time';
import { permissionDenied } from '@/device/errors/permissionDenied';
import { Page } from '@/screen/page/Page';
import { useNow } from '@/screen/useNow';
import { inviteText as text } from '@/text/people/people';
import { permissionDeniedText } from '@/text/errors/permission-denied';
import { PrimaryButton, SecondaryButton } from '@/ui/actions/Button';
import { Card, Section } from '@/ui/layout/Card';
import '../invite.scss';

type Props = { invitation: Output<'people.invite'>; onAgain: () => void };

/** The invitation code in groups of four, and a button that copies a message with it. */
export function InviteDone({ invitation: { code, role, unitName, expiresAt }, onAgain }: Props) {
  const until = formatMoment(expiresAt, useNow());
  const copy = () =>
    void Taro.setClipboardData({ data: text.message(unitName, roleName[role], code, until) }).then(
      () => Taro.showToast({ title: text.copied, icon: 'none' }),
      (failure) => permissionDenied(failure, permissionDeniedText.copy),
    );
  return (
    <Page footer={<PrimaryButton onClick={copy}>{text.copy}</PrimaryButton>}>
      <Section title={text.done} hint={text.doneHint(until)}>
        <Card className="invite">
          <Text className="invite__post">{`${unitName} · ${roleName[role]}`}</Text>
          <Text userSelect className="invite__code">
            {code.replace(/(.{4})(?=.)/g, '$1 ')}
          </Text>
        </Card>
      </Section>
      <SecondaryButton onClick={onAgain}>{text.again}</SecondaryButton>
    </Page>
  );
}
