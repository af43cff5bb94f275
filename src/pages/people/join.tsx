import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Output } from '@domain/contract';
import { MAX_NAME_LENGTH } from '@domain/input-limits';
import { PRIVACY_NOTICE } from '@domain/people/privacy-notice';
import { useQuery } from '@/cloud/useQuery';
import { setSession, useSession, type Me } from '@/cloud/useSession';
import { PhoneButton } from '@/device/PhoneButton';
import { back, go, routes } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { Page } from '@/screen/page/Page';
import { QueryPage } from '@/screen/page/QueryPage';
import { scrollToFirst } from '@/screen/errors/formFeedback';
import { useCommand } from '@/screen/useCommand';
import { joinText as text } from '@/text/people/people';
import { peopleErrorMessages } from '@/text/people/people-error-messages';
import { Banner } from '@/ui/feedback/Banner';
import { LinkButton, PrimaryButton } from '@/ui/actions/Button';
import { Choices } from '@/ui/fields/choice/Choices';
import { Field } from '@/ui/fields/Field';
import { TextInput } from '@/ui/fields/TextInput';
import { Notice } from '@/ui/feedback/Notice';
import { CompoundPicker } from './join/CompoundPicker';

export default createPage(Join);

/** Registers a stranger as a resident, or changes what a resident entered. */
function Join() {
  const session = useSession();
  const places = useQuery('places.list', {});
  const { me } = session;
  // one retry loads both: they fail together without a network
  const refresh = async () => void (await Promise.all([session.refresh(), places.refresh()]));
  if (!me) return <QueryPage query={{ ...session, refresh }}>{() => null}</QueryPage>;
  if (!places.data) return <QueryPage query={places}>{() => null}</QueryPage>;
  return <Form me={me} places={places.data} />;
}

type Props = { me: Me; places: Output<'places.list'> };

function Form({ me, places }: Props) {
  const [joined] = useState(me.joined); // the answer must not change the page while it is still shown
  const [compound, setCompound] = useState(me.compound);
  const [name, setName] = useState(me.name ?? '');
  const [phoneCode, setPhoneCode] = useState<string>();
  const [agreed, setAgreed] = useState(joined);
  const [tried, setTried] = useState(false);
  const [withoutPhone, setWithoutPhone] = useState(false);
  const options = {
    onDone: (answer: Me) => {
      setSession(answer);
      void Taro.showToast({ title: joined ? text.saved : text.joined, icon: 'none' });
      back();
    },
    errorMessages: peopleErrorMessages,
  };
  const join = useCommand('people.join', options);
  const correct = useCommand('people.correct', options);
  const { sending, fieldError } = joined ? correct : join;

  function submit() {
    setTried(true);
    const phone = withoutPhone ? { removePhone: true } : { ...(phoneCode && { phoneCode }) };
    if (joined) void correct.send({ compound: compound ?? '', name: name.trim(), ...phone });
    else if (!agreed) scrollToFirst('.field_wrong');
    else
      void join.send({
        agreed: true,
        notice: PRIVACY_NOTICE,
        ...(compound && { compound }),
        ...(name.trim() && { name: name.trim() }),
        ...(phoneCode && { phoneCode }),
      });
  }

  return (
    <Page
      footer={
        <PrimaryButton busy={sending} onClick={submit}>
          {joined ? text.save : text.submit}
        </PrimaryButton>
      }
    >
      <Banner title={joined ? text.change : text.hello} words={joined ? text.changeWords : text.words} />
      <CompoundPicker
        label={text.where}
        hint={text.whereHint}
        optional
        places={places}
        value={compound}
        error={fieldError('compound')}
        onChange={setCompound}
      />
      <TextInput
        label={text.name}
        hint={text.nameHint}
        optional
        value={name}
        error={fieldError('name')}
        onChange={setName}
        maxLength={MAX_NAME_LENGTH}
      />
      <Field
        label={text.phone}
        hint={me.phone ? text.phoneNow(me.phone) : text.phoneHint}
        optional
        error={fieldError('phoneCode')}
      >
        {/* the cloud asks WeChat for the number; the phone only sends the code */}
        {withoutPhone ? (
          <Notice action={text.keepPhone} onAction={() => setWithoutPhone(false)}>
            {text.phoneGoes}
          </Notice>
        ) : phoneCode ? (
          <Notice>{text.phoneTaken}</Notice>
        ) : (
          <PhoneButton onCode={setPhoneCode}>{text.usePhone}</PhoneButton>
        )}
        {me.phone && !withoutPhone && !phoneCode && (
          <LinkButton onClick={() => setWithoutPhone(true)}>{text.removePhone}</LinkButton>
        )}
      </Field>
      {!joined && (
        <>
          <Choices
            layout="cards"
            label={text.privacy}
            options={{ yes: text.agree }}
            value={agreed ? ['yes'] : []}
            error={tried && !agreed ? text.agreeFirst : undefined}
            onChange={(chosen) => setAgreed(chosen.length > 0)}
          />
          <LinkButton onClick={() => go(routes.privacy())}>{text.readPrivacy}</LinkButton>
        </>
      )}
    </Page>
  );
}
