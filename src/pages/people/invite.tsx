import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { STAFF_ROLES, type StaffRole } from '@domain/people/actor';
import type { Output } from '@domain/contract';
import { roleName } from '@domain/vocabulary';
import { newId } from '@/cloud/newId';
import { useCommand } from '@/cloud/useCommand';
import { useQuery } from '@/cloud/useQuery';
import { inviteText as text } from '@/text/people';
import { momentWords } from '@/text/time';
import { PrimaryButton, SecondaryButton } from '@/ui/Button';
import { Card, Section } from '@/ui/Card';
import { Choice } from '@/ui/Choice';
import { Notice } from '@/ui/Notice';
import { Screen } from '@/ui/Screen';
import { Page } from '@/ui/Page';
import { useNow } from '@/ui/useNow';

type Places = Output<'places.list'>;
type Offered = Output<'people.invite'>;

/** The centre offers a post; who has the code takes it. */
export default function Invite() {
  const places = useQuery('places.list', {});
  const [offered, setOffered] = useState<Offered>();
  if (offered) return <Done of={offered} again={() => setOffered(undefined)} />;
  return <Screen of={places}>{(all) => <Form all={all} onDone={setOffered} />}</Screen>;
}

function Form({ all, onDone }: { all: Places; onDone: (it: Offered) => void }) {
  const [role, setRole] = useState<StaffRole>();
  const [unit, setUnit] = useState<string>();
  const [grid, setGrid] = useState<string>();
  const [requestId] = useState(newId);
  const invite = useCommand('people.invite', onDone);
  const unitName = all.units.find(({ id }) => id === unit)?.name;
  const grids = all.grids.filter(({ communityName }) => communityName === unitName);
  const ready = role && unit && (role !== 'gridOfficer' || grid);
  const submit = () => role && unit && invite.send({ role, unit, grids: grid && role === 'gridOfficer' ? [grid] : [], requestId });
  return (
    <>
      <Notice>{text.words}</Notice>
      <Choice label={text.role} layout="pills" options={STAFF_ROLES.map((value) => ({ value, label: roleName[value] }))} value={role} onChange={setRole} />
      <Choice label={text.unit} layout="pills" options={all.units.map(({ id, name }) => ({ value: id, label: name }))} value={unit} onChange={setUnit} />
      {role === 'gridOfficer' && grids.length > 0 && (
        <Choice label={text.grids} layout="pills" options={grids.map(({ id, name }) => ({ value: id, label: name }))} value={grid} onChange={setGrid} />
      )}
      <PrimaryButton busy={invite.sending} disabled={!ready} onClick={() => void submit()}>
        {text.submit}
      </PrimaryButton>
    </>
  );
}

const Done = ({ of: { code, role, unitName, expiresAt }, again }: { of: Offered; again: () => void }) => (
  <Page>
    <Section title={text.done} hint={text.doneHint(momentWords(expiresAt, useNow()))}>
      <Card className="invite__code">
        <Text selectable>{code}</Text>
        <Text>{`${unitName} · ${roleName[role]}`}</Text>
      </Card>
    </Section>
    <PrimaryButton onClick={() => void Taro.setClipboardData({ data: code }).catch(() => undefined)}>{text.copy}</PrimaryButton>
    <SecondaryButton onClick={again}>{text.again}</SecondaryButton>
  </Page>
);
