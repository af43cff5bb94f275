import { defaultHours, type Calendar } from '@domain/calendar/calendar';
import { TEMPLATE_KEYS } from '@domain/messages/notice';
import { positionKeys, rolesOf } from '@domain/people/actor';
import { actorOf, type Person } from '@domain/people/person';
import { STORED_PHOTO_ROOT } from '@domain/files/photo';
import { DAY, type Moment } from '@domain/time';
import { toDocument } from '../../cloudfunctions/modules/cases/case-document';
import { holidayTable } from '../../cloudfunctions/platform/holidays';
import { hashedPathOf, idempotentId, personIdOf } from '../../cloudfunctions/platform/identity';
import { playCalls } from './community/upward/calls';
import { deliverAll } from './community/inbox';
import type { Member } from './community/member';
import { hallDocuments } from './community/halls';
import { householdDocuments } from './community/households/household-documents';
import { ledgerDocuments } from './community/ledgers/ledger-documents';
import { groupOf, noteOf } from './community/notes';
import { members, visitor } from './community/people';
import { createAlbum } from './community/pictures/photos';
import { compounds, grids, stations } from './community/places';
import { playCampaigns } from './community/upward/campaigns';
import { playMeetings } from './community/upward/meetings';
import { play, type Neighbour, type Stage } from './community/replay';
import { rules, settings, wechatTemplates } from './community/settings';
import { stories } from './community/stories/stories';
import { playMediations } from './community/stories/mediations';
import { playTopics } from './community/stories/topics';
import { wallDocuments } from './community/stories/walls';
import { countyDocuments } from './community/workbook';
import { units } from './community/units';
import { withSchemas } from './cloud/with-schemas';

/**
 * When the community is founded, and the environment of the functions that will serve it: their key makes the tokens.
 */
export type At = { now: Moment; environment: Record<string, string | undefined> };

const calendar: Calendar = { table: holidayTable(), hours: defaultHours };

const newcomer = ({ positions, compound }: Member, personId: string, now: Moment): Person => ({
  ...{ personId, positions, keys: positions.flatMap(positionKeys), joinedAt: now - 200 * DAY },
  ...(compound !== undefined && { compound }),
  ...{ remaining: {}, granted: {}, used: {}, sendingUntil: 0 },
});

/**
 * The sample community as the emulator's seed: documents by collection, and under `$…` what the emulator keeps itself.
 * The same moment and key make the same community, to the letter. Throws without IDENTITY_KEY.
 */
export default function community({ now, environment }: At) {
  const key = environment.IDENTITY_KEY;
  if (!key) throw new Error('the sample community needs IDENTITY_KEY, the key of the functions that will serve it');
  const people: Neighbour[] = members.map((member) => ({
    ...member,
    person: newcomer(member, personIdOf(member.openid, key), now),
  }));
  const newAlbum = () =>
    createAlbum((openid, scene) => `${STORED_PHOTO_ROOT}/${hashedPathOf(openid, [Buffer.from(scene)], key)}`);
  const album = newAlbum();
  const stage: Stage = {
    ...{ now, calendar, people, album },
    playOther(draft) {
      const story = stories.find((one) => one.draft === draft);
      if (!story) throw new Error(`no story is called ${draft}`);
      return play(story, { ...stage, album: newAlbum() }).it.facts;
    },
    idOf: (personId: string, draft: string) => idempotentId(personId, draft, key),
  };
  const called = playCalls(
    stories.map((story) => play(story, stage)),
    stage,
  );
  const met = playMeetings(called.played, stage);
  const { played, campaigns, messages: ofCampaigns } = playCampaigns(met.played, stage);
  const { meetings, messages: ofMeetings } = met;
  const { mediations, messages: ofMediations } = playMediations(stage);
  const supports = played.flatMap((one) => one.supports);
  const { inbox, ledgers } = deliverAll({
    now,
    calendar,
    people,
    supports,
    messages: [
      ...played.flatMap((one) => one.messages),
      ...called.messages,
      ...ofMeetings,
      ...ofCampaigns,
      ...ofMediations,
    ],
  });

  const decided = playTopics({
    ...{ now, calendar, key, people, album, idOf: stage.idOf },
    county: { version: 'sample', units, grids, compounds, stations },
    doneCase: played.find(({ it }) => it.facts.state === 'closed')?.it.facts.id ?? '',
  });
  const walls = wallDocuments({
    ...{ now, key, people, album },
    caseOf(draft) {
      const found = played[stories.findIndex((story) => story.draft === draft)];
      if (!found) throw new Error(`no story is called ${draft}`);
      return found.it;
    },
  });
  const actorNamed = (openid: string) => {
    const found = people.find((one) => one.openid === openid);
    if (!found) throw new Error(`nobody is called ${openid}`);
    return actorOf(found.person);
  };

  return withSchemas({
    people: people.map(({ person: { personId, ...person } }) => ({
      _id: personId,
      ...person,
      ...ledgers.get(personId),
    })),
    vault: [
      ...people.map(({ openid, name, person }, n) => ({
        _id: person.personId,
        openid,
        name,
        phone: `0900-555${2001 + n}`,
      })),
      // those without the app whom staff wrote down left a number and no name
      ...played
        .filter(({ it }) => it.facts.guest)
        .map(({ it }, n) => ({ _id: it.facts.reporter, phone: `0900-555${7001 + n}` })),
    ],
    ...countyDocuments({ at: now - 100 * DAY, by: personIdOf('luo', key) }),
    settings: [{ _id: 'current', ...settings }],
    cases: played.map(({ it }) => ({ ...toDocument(it, { rules, calendar }), wordsPassed: true as const })),
    ...ledgerDocuments({
      ...{ now, calendar, cases: played.map(({ it }) => it) },
      signer: actorNamed('fan'),
      checker: actorNamed('jiang'),
    }),
    calls: called.calls,
    meetings,
    mediations,
    campaigns,
    ...hallDocuments({
      now,
      calendar,
      key,
      codeKey: environment.CODE_KEY || key,
      tokenOf: (openid) => personIdOf(openid, key),
    }),
    ...householdDocuments({ now, key, personIdOf: (openid) => personIdOf(openid, key), votes: decided.votes }),
    ...decided.documents,
    supports,
    inbox,
    invitations: [],
    ...walls,
    contentchecks: [...walls.contentchecks, ...decided.contentchecks],
    uploads: [],
    $people: [
      ...people.map(({ openid, name, ...rest }) => ({
        openid,
        name,
        roles: rolesOf(actorOf(rest.person)),
        note: noteOf({ openid, name, ...rest }),
        group: groupOf({ openid, name, ...rest }),
      })),
      visitor,
    ],
    $templates: wechatTemplates,
    $subscriptions: people.flatMap(({ openid, person }) =>
      TEMPLATE_KEYS.flatMap((template) => {
        const remaining = ledgers.get(person.personId)?.remaining[template];
        return remaining ? [{ openid, templateId: settings.templates[template].id, remaining }] : [];
      }),
    ),
    $files: album.files(),
  });
}

export type Community = ReturnType<typeof community>;
