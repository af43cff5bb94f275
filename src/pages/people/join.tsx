import { View } from '@tarojs/components';
import { useState } from 'react';
import { PhoneButton } from '@/cloud/PhoneButton';
import { useCommand } from '@/cloud/useCommand';
import { useQuery } from '@/cloud/useQuery';
import { showSession, useSession } from '@/cloud/useSession';
import { back, go, routes } from '@/routes';
import { joinText as text } from '@/text/people';
import { Banner } from '@/ui/Banner';
import { LinkButton, PrimaryButton } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { Screen } from '@/ui/Screen';
import { Rows } from '@/ui/ListRow';
import { SwitchRow } from '@/ui/SwitchRow';
import { TextInput } from '@/ui/TextInput';
import { CompoundPicker } from './CompoundPicker';

/** A stranger becomes a resident, in half a minute; somebody who is one changes what he told. */
export default function Join() {
  const { me } = useSession();
  const places = useQuery('places.list', {});
  const [compound, setCompound] = useState<string>();
  const [name, setName] = useState('');
  const [phoneCode, setPhoneCode] = useState<string>();
  const [agreed, setAgreed] = useState(false);
  const join = useCommand('people.join', (answer) => {
    showSession(answer);
    back();
  });
  const mayAgree = agreed || me?.joined === true;
  const chosen = compound ?? me?.compound;
  const submit = () => join.send({ agreed: true, ...(chosen && { compound: chosen }), ...(name.trim() && { name: name.trim() }), ...(phoneCode && { phoneCode }) });

  return (
    <Screen
      of={places}
      footer={() => (
        <PrimaryButton busy={join.sending} disabled={!mayAgree} onClick={() => void submit()}>
          {text.submit}
        </PrimaryButton>
      )}
    >
      {({ compounds }) => (
        <>
          <Banner title={text.hello} words={text.words} />
          <CompoundPicker label={text.where} hint={text.whereHint} compounds={compounds} value={chosen} onChange={setCompound} />
          <TextInput label={text.name} hint={text.nameHint} optional value={name} onChange={setName} most={20} />
          <Field label={text.phone} hint={text.phoneHint} optional>
            {phoneCode ? (
              <Notice>{text.phoneTaken}</Notice>
            ) : (
              // the number is asked of WeChat in the cloud; the phone only carries the code
              <PhoneButton onCode={setPhoneCode}>{text.phone}</PhoneButton>
            )}
          </Field>
          <View>
            <Rows>
              <SwitchRow title={text.agree} on={mayAgree} onChange={setAgreed} />
            </Rows>
            <LinkButton onClick={() => go(routes.privacy())}>{text.readPrivacy}</LinkButton>
          </View>
        </>
      )}
    </Screen>
  );
}
