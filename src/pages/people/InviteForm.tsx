import { useState } from 'react';
import type { Output } from '@domain/contract';
import { STAFF_ROLES, type StaffRole } from '@domain/people/actor';
import type { UnitKind } from '@domain/places/place';
import { roleName } from '@domain/vocabulary/people';
import { unitKindName } from '@domain/vocabulary/places';
import { newId } from '@/cloud/newId';
import { useCommand } from '@/cloud/useCommand';
import { inviteText as text } from '@/text/people';
import { PrimaryButton } from '@/ui/Button';
import { Choice } from '@/ui/Choice';
import { Choices } from '@/ui/Choices';
import { Field } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';

type Places = Output<'places.list'>;
type Props = { all: Places; onDone: (it: Output<'people.invite'>) => void };

const KINDS: readonly UnitKind[] = ['community', 'subdistrict', 'department', 'district'];
// a post makes sense only at some kinds of units; the others may be anywhere
const KINDS_OF: Partial<Record<StaffRole, readonly UnitKind[]>> = {
  gridOfficer: ['community'],
  desk: ['community'],
  supervisor: ['subdistrict', 'district'],
  centre: ['district'],
};

/** Which post, at which unit, and for an officer which grids. What no longer fits is asked again. */
export function InviteForm({ all, onDone }: Props) {
  const [role, setRole] = useState<StaffRole>();
  const [unit, setUnit] = useState<string>();
  const [grids, setGrids] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const [requestId] = useState(newId);
  const invite = useCommand('people.invite', onDone);

  const kinds = (role && KINDS_OF[role]) ?? KINDS;
  const chosen = all.units.find(({ id, kind }) => id === unit && kinds.some((one) => one === kind));
  const own =
    role === 'gridOfficer' && chosen ? all.grids.filter(({ communityName }) => communityName === chosen.name) : [];
  const held = own.map(({ id }) => id).filter((id) => grids.includes(id));
  const missing = {
    role: !role,
    unit: !chosen,
    grids: role === 'gridOfficer' && chosen !== undefined && held.length === 0,
  };
  const fieldError = (field: keyof typeof missing) => (tried && missing[field] ? text.missing[field] : invite.fieldError(field));

  function submit() {
    setTried(true);
    if (role && chosen && !missing.grids) void invite.send({ role, unit: chosen.id, grids: held, requestId });
  }

  return (
    <Page
      footer={
        <PrimaryButton busy={invite.sending} onClick={submit}>
          {text.submit}
        </PrimaryButton>
      }
    >
      <Notice>{text.words}</Notice>
      <Choice
        label={text.role}
        layout="pills"
        options={STAFF_ROLES.map((value) => ({ value, label: roleName[value] }))}
        value={role}
        error={fieldError('role')}
        onChange={setRole}
      />
      <Field label={text.unit} error={fieldError('unit')}>
        {kinds.map((kind) => {
          const options = all.units
            .filter((one) => one.kind === kind)
            .map(({ id, name }) => ({ value: id, label: name }));
          return options.length ? (
            <Choice
              key={kind}
              label={unitKindName[kind]}
              layout="pills"
              options={options}
              value={chosen?.id}
              onChange={setUnit}
            />
          ) : null;
        })}
      </Field>
      {own.length > 0 && (
        <Choices
          label={text.grids}
          hint={text.gridsHint}
          options={own.map(({ id, name }) => ({ value: id, label: name }))}
          value={held}
          error={fieldError('grids')}
          onChange={setGrids}
        />
      )}
    </Page>
  );
}
