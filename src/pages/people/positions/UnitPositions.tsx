import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Role } from '@domain/people/actor';
import type { HeldPositionView, OpenInvitationView, PositionsView } from '@domain/people/positions';
import { roleName } from '@domain/vocabulary/people';
import { formatDay, formatMoment } from '@domain/vocabulary/time';
import { call } from '@/cloud/call';
import { useQuery } from '@/cloud/useQuery';
import { setSession } from '@/cloud/useSession';
import { hallRoutes } from '@/hallRoutes';
import { go } from '@/routes';
import { QueryPage } from '@/screen/page/QueryPage';
import { useCommand } from '@/screen/useCommand';
import { useMorePages } from '@/screen/useMorePages';
import { useNow } from '@/screen/useNow';
import { peopleErrorMessages } from '@/text/people/people-error-messages';
import { positionsText as text } from '@/text/people/positions';
import { MoreLink } from '@/ui/actions/MoreLink';
import { Card, Section } from '@/ui/layout/Card';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { ConfirmSheet } from './ConfirmSheet';

/** The positions of one unit, each with the way to end it, and the invitations that are still open. */
export function UnitPositions({ unit, roles }: { unit: string | undefined; roles: readonly Role[] }) {
  const query = useQuery('people.positions', { ...(unit && { unit }) });
  return (
    <QueryPage query={query}>
      {(view) => (
        <>
          <Held view={view} onEnded={() => void query.refresh()} />
          {supervises(roles) && (
            <Rows>
              <ListRow
                icon="list"
                title={text.guests}
                note={text.guestsHint}
                onClick={() => go(hallRoutes.guestUse())}
              />
            </Rows>
          )}
          {view.invitations.length > 0 && <Invitations view={view} onWithdrawn={query.setData} />}
        </>
      )}
    </QueryPage>
  );
}

const supervises = (roles: readonly Role[]) => roles.includes('supervisor') || roles.includes('centre');

const keyed = (held: readonly HeldPositionView[]) => held.map((one) => ({ ...one, id: `${one.person}${one.role}` }));
const toPage = ({ held, next }: PositionsView) => ({ rows: keyed(held), ...(next !== undefined && { next }) });

function Held({ view, onEnded }: { view: PositionsView; onEnded: () => void }) {
  const now = useNow();
  const [chosen, setChosen] = useState<HeldPositionView>();
  const pages = useMorePages(toPage(view), (after) =>
    call('people.positions', { unit: view.unit.id, after }).then(toPage),
  );
  const end = useCommand('people.endPosition', {
    onDone: (me) => {
      setSession(me);
      setChosen(undefined);
      void Taro.showToast({ title: text.ended, icon: 'none' });
      onEnded();
    },
    onConflict: onEnded,
    errorMessages: peopleErrorMessages,
  });
  const nameOf = ({ name, me }: HeldPositionView) => `${name ?? text.nameless}${me ? text.me : ''}`;
  return (
    <Section title={[view.unit.name, view.leads ? text.held : text.mine].filter(Boolean).join(' · ')}>
      {pages.rows.length ? (
        <Rows>
          {pages.rows.map((one) => (
            <ListRow
              key={one.id}
              icon="person"
              title={`${roleName[one.role]} · ${nameOf(one)}`}
              note={[one.since !== undefined && text.since(formatDay(one.since, now)), one.me ? text.endMine : text.end]
                .filter(Boolean)
                .join(' · ')}
              onClick={() => setChosen(one)}
            />
          ))}
        </Rows>
      ) : (
        <Card>{text.none}</Card>
      )}
      <MoreLink pages={pages}>{text.showMore}</MoreLink>
      {chosen && (
        <ConfirmSheet
          title={chosen.me ? text.endMineTitle : text.endTitle(`${roleName[chosen.role]}${nameOf(chosen)}`)}
          words={chosen.me ? text.endMineWords : text.endWords}
          submit={chosen.me ? text.endMine : text.end}
          busy={end.sending}
          onConfirm={() => {
            const { role, unit, person, me } = chosen;
            void end.send({ role, unit, ...(!me && { person }) });
          }}
          onClose={() => setChosen(undefined)}
        />
      )}
    </Section>
  );
}

function Invitations({ view, onWithdrawn }: { view: PositionsView; onWithdrawn: (view: PositionsView) => void }) {
  const now = useNow();
  const [chosen, setChosen] = useState<OpenInvitationView>();
  const withdraw = useCommand('people.withdrawInvitation', {
    onDone: (after) => {
      setChosen(undefined);
      void Taro.showToast({ title: text.withdrawn, icon: 'none' });
      onWithdrawn(after);
    },
    errorMessages: peopleErrorMessages,
  });
  return (
    <Section title={text.invitations}>
      <Rows>
        {view.invitations.map((one) => (
          <ListRow
            key={one.invitation}
            icon="people"
            title={roleName[one.role]}
            note={[text.until(formatMoment(one.expiresAt, now)), text.withdraw].join(' · ')}
            onClick={() => setChosen(one)}
          />
        ))}
      </Rows>
      {chosen && (
        <ConfirmSheet
          title={text.withdrawTitle}
          words={text.withdrawWords}
          submit={text.withdraw}
          busy={withdraw.sending}
          onConfirm={() => void withdraw.send({ unit: view.unit.id, invitation: chosen.invitation })}
          onClose={() => setChosen(undefined)}
        />
      )}
    </Section>
  );
}
