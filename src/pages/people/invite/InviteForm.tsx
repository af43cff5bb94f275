import { useState } from 'react';
import type { Output } from '@domain/contract';
import { STAFF_ROLES, type StaffRole } from '@domain/people/actor';
import type { UnitKind } from '@domain/places/place';
import { roleName } from '@domain/vocabulary/people';
import { unitKindName } from '@domain/vocabulary/places';
import { clearRequestId, requestIdFor } from '@/device/storage/requestId';
import { Page } from '@/screen/page/Page';
import { scrollToFirst } from '@/screen/errors/formFeedback';
import { useCommand } from '@/screen/useCommand';
import { inviteText as text } from '@/text/people/people';
import { peopleErrorMessages } from '@/text/people/people-error-messages';
import { PrimaryButton } from '@/ui/actions/Button';
import { Choice } from '@/ui/fields/choice/Choice';
import { Choices } from '@/ui/fields/choice/Choices';
import { Field } from '@/ui/fields/Field';
import { Notice } from '@/ui/feedback/Notice';

type Places = Output<'places.list'>;
type Props = { places: Places; onDone: (invitation: Output<'people.invite'>) => void };

const UNIT_KINDS: readonly UnitKind[] = ['community', 'subdistrict', 'department', 'district'];
// some positions exist only at some kinds of units
const UNIT_KINDS_BY_ROLE: Partial<Record<StaffRole, readonly UnitKind[]>> = {
  gridOfficer: ['community'],
  desk: ['community'],
  supervisor: ['subdistrict', 'district'],
  centre: ['district'],
};

/** The form of an invitation: position, unit, and grids for an officer. A choice that no longer fits is asked again. */
export function InviteForm({ places, onDone }: Props) {
  const [role, setRole] = useState<StaffRole>();
  const [unit, setUnit] = useState<string>();
  const [grids, setGrids] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const invite = useCommand('people.invite', {
    onDone: (invitation) => {
      clearRequestId();
      onDone(invitation);
    },
    errorMessages: peopleErrorMessages,
  });

  const kinds = (role && UNIT_KINDS_BY_ROLE[role]) ?? UNIT_KINDS;
  const selectedUnit = places.units.find(({ id, kind }) => id === unit && kinds.some((one) => one === kind));
  const gridsOfUnit =
    role === 'gridOfficer' && selectedUnit
      ? places.grids.filter(({ communityName }) => communityName === selectedUnit.name)
      : [];
  const selectedGrids = gridsOfUnit.map(({ id }) => id).filter((id) => grids.includes(id));
  const missing = {
    role: !role,
    unit: !selectedUnit,
    grids: role === 'gridOfficer' && selectedUnit !== undefined && selectedGrids.length === 0,
  };
  const fieldError = (field: keyof typeof missing) =>
    tried && missing[field] ? text.missing[field] : invite.fieldError(field);

  function submit() {
    setTried(true);
    if (!role || !selectedUnit || missing.grids) return scrollToFirst('.field_wrong');
    const input = { role, unit: selectedUnit.id, grids: selectedGrids };
    void invite.send({ ...input, requestId: requestIdFor(input) });
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
          const options = places.units
            .filter((one) => one.kind === kind)
            .map(({ id, name }) => ({ value: id, label: name }));
          return options.length ? (
            <Choice
              key={kind}
              label={unitKindName[kind]}
              layout="pills"
              options={options}
              value={selectedUnit?.id}
              onChange={setUnit}
            />
          ) : null;
        })}
      </Field>
      {gridsOfUnit.length > 0 && (
        <Choices
          label={text.grids}
          hint={text.gridsHint}
          options={gridsOfUnit.map(({ id, name }) => ({ value: id, label: name }))}
          value={selectedGrids}
          error={fieldError('grids')}
          onChange={setGrids}
        />
      )}
    </Page>
  );
}
