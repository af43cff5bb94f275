import { GUEST_USE_HALLS, MAX_DESKS_SHOWN, MAX_PHONES_SHOWN } from '@domain/bookings/guest-use';
import { MAX_HISTORY } from '@domain/bookings/view';
import { MAX_NO_SHOWS_SHOWN } from '@domain/bookings/no-show-record';
import * as bookings from '@domain/bookings/input-limits';
import { MAX_PAUSE_DAYS, MAX_WEATHER_DAYS } from '@domain/cases/asks/ask';
import * as calls from '@domain/calls/input-limits';
import { MAX_CALLS } from '@domain/cases/access/calling';
import { COMPLAINTS } from '@domain/cases/case';
import * as cases from '@domain/cases/input-limits';
import { MAX_REFUSAL_CLASSES } from '@domain/cases/rules';
import { HISTORY_PAGE } from '@domain/cases/view';
import { FLAG_KINDS } from '@domain/cases/supervision/supervision';
import { DESK_LISTS } from '@domain/cases/supervision/desk';
import { DESK_ROWS } from '@domain/cases/supervision/view';
import * as county from '@domain/county/input-limits';
import { SHEET_KEYS } from '@domain/county/sheets';
import { MAX_LABEL_LENGTH } from '@domain/codes/input-limits';
import * as ledgers from '@domain/ledgers/input-limits';
import { LEDGER_COLUMNS } from '@domain/ledgers/columns';
import { COUNTS } from '@domain/rates/members';
import { RATE_NAMES } from '@domain/rates/rates';
import * as halls from '@domain/halls/input-limits';
import { SLOTS } from '@domain/halls/slot';
import * as shared from '@domain/input-limits';
import { TEMPLATE_KEYS } from '@domain/messages/notice';
import * as campaigns from '@domain/campaigns/input-limits';
import * as mediations from '@domain/mediations/input-limits';
import { NEXT_WAYS } from '@domain/mediations/mediation';
import * as meetings from '@domain/meetings/input-limits';
import type { OwnDataPart, OwnDataView } from '@domain/own-data/own-data';
import { MAX_UNITS_COUNTED } from '@domain/people/identity-access';
import { STAFF_ROLES } from '@domain/people/actor';
import { MAX_OPEN_INVITATIONS, POSITIONS_PAGE } from '@domain/people/positions';
import { MAX_POSITION_GRIDS, MAX_POSITIONS } from '@domain/people/input-limits';
import { CONTACT_LEVELS, MAX_STATIONS_NAMED } from '@domain/places/contacts';
import { COUNTY_LIMITS } from '@domain/places/county-limits';
import * as places from '@domain/places/input-limits';
import { MAX_COMPOUNDS_FOUND } from '@domain/places/search';
import * as ballots from '@domain/ballots/input-limits';
import * as households from '@domain/households/input-limits';
import * as topicLimits from '@domain/topics/input-limits';
import { ARTEFACTS } from '@domain/topics/packs/pack';
import * as walls from '@domain/walls/input-limits';
import { MAX_COMPOUNDS_LISTED } from '@domain/places/view';
import { FLAG_REASONS } from '@domain/walls/card';
import type { Shape } from './answer-shape';

// The most that each list and each text of an answer may have. A path is looked up by its longest end that stands
// here, with the name of the request before it where that matters.

/** A text of letters and digits, one byte each; every other text counts three bytes a character. */
type TextLimit = number | { ascii: number };

const PAGE = 20;
const URL = { ascii: 400 };
const ID = { ascii: 64 };
const DAY = { ascii: 10 };
const TIME = { ascii: 5 };
/** Names of values, which the cloud words. */
const WORDS = 30;
/** Steps of a pack, and packs of a county. */
const MAX_STEPS = 20;

/** What answers a whole campaign. */
const CAMPAIGN_VIEWS = ['open', 'drop', 'change', 'close', 'show'];

export const LIST_LIMITS: Record<string, number> = {
  // cases
  history: HISTORY_PAGE,
  photos: shared.MAX_PHOTOS,
  evidence: shared.MAX_PHOTOS,
  'rating.complaints': COMPLAINTS.length,
  refusalClasses: MAX_REFUSAL_CLASSES,
  clocks: 15, // one of a kind
  assistants: 4, // a level each
  'pauseDays.procedure': MAX_PAUSE_DAYS,
  'pauseDays.weather': MAX_WEATHER_DAYS,
  actions: 30, // one of a name
  'cases.show flags': FLAG_KINDS.length,
  'cases.advance flags': FLAG_KINDS.length,
  'cases.recordDial flags': FLAG_KINDS.length,
  'cases.support flags': FLAG_KINDS.length,
  'cases.reviewRefusal flags': FLAG_KINDS.length,
  sections: DESK_LISTS.length,
  'sections[].rows': DESK_ROWS,
  'rows[].actions': 2,
  units: COUNTY_LIMITS.units,
  cases: PAGE,
  'mine.cases': 3,
  'words.marks': 6, // one of a kind
  // calls
  'cases.show calls': MAX_CALLS,
  calls: PAGE,
  called: calls.MAX_CALLED_UNITS,
  'call.units': calls.MAX_CALLED_UNITS,
  'calls[].units': calls.MAX_CALLED_UNITS,
  'calls.show units': calls.MAX_CALLED_UNITS,
  // campaigns
  campaigns: PAGE,
  ...Object.fromEntries(
    CAMPAIGN_VIEWS.flatMap((name) => [
      [`campaigns.${name} cases`, campaigns.MAX_CAMPAIGN_CASES],
      [`campaigns.${name} before`, campaigns.MAX_CAMPAIGN_PHOTOS],
      [`campaigns.${name} after`, campaigns.MAX_CAMPAIGN_PHOTOS],
      [`campaigns.${name} actions`, 2],
      [`campaigns.${name} candidates`, campaigns.MAX_CAMPAIGN_CASES],
    ]),
  ),
  'campaigns.form candidates': campaigns.MAX_CAMPAIGN_CASES,
  // mediations
  ...{ mediations: PAGE, 'mediations[].names': mediations.MAX_PARTIES, parties: mediations.MAX_PARTIES },
  ...{ 'parties[].actions': 1, panel: mediations.MAX_PANEL, 'panel[].actions': 1, 'end.ways': NEXT_WAYS.length },
  ...{ sessions: mediations.MAX_SESSIONS, 'sessions[].actions': 2, followUps: mediations.MAX_FOLLOW_UPS },
  ...{ 'followUps[].actions': 2, candidates: 60 },
  // meetings
  meetings: PAGE,
  agenda: meetings.MAX_AGENDA,
  members: meetings.MAX_MEMBERS,
  'decision.assistants': meetings.MAX_MEETING_ASSISTANTS,
  'meeting.assistants': meetings.MAX_MEETING_ASSISTANTS,
  proposed: meetings.MAX_PROPOSED,
  // topics
  topics: PAGE,
  ladder: MAX_STEPS,
  missing: ARTEFACTS.length,
  drafts: topicLimits.MAX_DRAFTS,
  posters: topicLimits.MAX_POSTERS + topicLimits.MAX_TOPIC_PHOTOS,
  gatherings: topicLimits.MAX_GATHERINGS,
  'gatherings[].photos': topicLimits.MAX_TOPIC_PHOTOS,
  questions: topicLimits.MAX_QUESTIONS,
  objections: topicLimits.MAX_OBJECTIONS,
  tasks: topicLimits.MAX_TASKS,
  'measure.values': topicLimits.MAX_VALUES,
  packs: MAX_STEPS,
  // one of a name
  ...{ 'actions[].needs': 4, 'actions[].takes': 4 },
  // walls
  cards: PAGE,
  before: walls.MAX_CARD_PHOTOS,
  after: walls.MAX_CARD_PHOTOS,
  'originals.before': shared.MAX_PHOTOS,
  'originals.after': shared.MAX_PHOTOS,
  flags: FLAG_REASONS.length,
  counts: 60, // one of an action and a reason
  // households and their votes
  buildings: ballots.MAX_BUILDINGS,
  'shown.rows': ballots.MAX_ROLL_ROWS,
  options: ballots.MAX_OPTIONS,
  votes: ballots.MAX_OPTIONS,
  challenges: ballots.CHALLENGE_PAGE,
  'households.asked rows': households.ASKED_PAGE,
  'households.confirm rows': households.ASKED_PAGE,
  // rates and ledgers
  ...{ rates: RATE_NAMES.length, 'rates.show counts': COUNTS.length, trend: 6, rows: ledgers.LEDGER_PAGE },
  ...{ months: 3 * COUNTY_LIMITS.units, communities: COUNTY_LIMITS.units, 'month.signatures': 3 },
  ...{ amendments: ledgers.MAX_AMENDMENTS_SHOWN, 'amendments[].changes': LEDGER_COLUMNS.length },
  ...{ 'agenda[].numbers': ledgers.MAX_AGENDA_NUMBERS },
  // places
  compounds: MAX_COMPOUNDS_LISTED,
  'places.search compounds': MAX_COMPOUNDS_FOUND,
  'contacts.units': CONTACT_LEVELS.length,
  'contacts.stations': MAX_STATIONS_NAMED,
  aliases: COUNTY_LIMITS.list,
  services: COUNTY_LIMITS.list,
  facilities: COUNTY_LIMITS.list,
  stations: COUNTY_LIMITS.stations,
  grids: COUNTY_LIMITS.grids,
  // the county's workbook
  ...{ 'county.show rows': SHEET_KEYS.length, 'county.apply rows': SHEET_KEYS.length },
  ...{ problems: county.MAX_PROBLEMS_SHOWN, changes: county.MAX_CHANGES_SHOWN },
  ...{ 'county.plan counts': SHEET_KEYS.length, 'changes[].cells': county.MAX_CELLS_SHOWN },
  // people and messages
  positions: MAX_POSITIONS,
  'positions[].grids': MAX_POSITION_GRIDS,
  'links.own': 6,
  'links.work': MAX_POSITIONS + 10,
  'links.home': 10,
  templates: TEMPLATE_KEYS.length,
  entries: PAGE,
  own: PAGE,
  identityAccesses: PAGE,
  'staff.units': MAX_UNITS_COUNTED,
  held: POSITIONS_PAGE * STAFF_ROLES.length,
  'held[].grids': MAX_POSITION_GRIDS,
  invitations: MAX_OPEN_INVITATIONS,
  // halls
  halls: 100,
  rooms: halls.MAX_ROOMS,
  equipment: halls.MAX_EQUIPMENT,
  sharesWith: halls.MAX_ROOMS - 1,
  week: 7,
  'week[]': halls.MAX_SPANS,
  onHolidays: halls.MAX_SPANS,
  onMakeUpDays: halls.MAX_SPANS,
  open: halls.MAX_SPANS,
  exceptions: halls.MAX_PLANNED_DAYS,
  'exceptions[].spaces': halls.MAX_ROOMS,
  untold: halls.MAX_UNTOLD,
  days: 7,
  slots: SLOTS,
  starts: SLOTS,
  on: SLOTS,
  desks: MAX_DESKS_SHOWN,
  sharedPhones: MAX_PHONES_SHOWN,
  'halls.guestUse halls': GUEST_USE_HALLS,
  codes: 60,
  // bookings
  'bookings.acceptOffer history': MAX_HISTORY,
  'bookings.appeal history': MAX_HISTORY,
  'bookings.book history': MAX_HISTORY,
  'bookings.cancel history': MAX_HISTORY,
  'bookings.checkIn history': MAX_HISTORY,
  'bookings.decide history': MAX_HISTORY,
  'bookings.excuse history': MAX_HISTORY,
  'bookings.reschedule history': MAX_HISTORY,
  'bookings.show history': MAX_HISTORY,
  'pending[].history': MAX_HISTORY,
  'appeals[].history': MAX_HISTORY,
  'bookings[].history': MAX_HISTORY,
  coming: PAGE,
  past: PAGE + 1,
  pending: PAGE,
  appeals: PAGE,
  bookings: PAGE,
  waitlist: PAGE,
  noShows: MAX_NO_SHOWS_SHOWN,
  displaced: SLOTS,
  violations: 30, // one of a reason
  dates: bookings.MAX_SERIES_WEEKS,
};

/** Facts of a refusal. */
export const RECORD_LIMITS: Record<string, { entries: number; value: TextLimit }> = {
  facts: { entries: 16, value: 60 },
};

export const TEXT_LIMITS: Record<string, TextLimit> = {
  // ids
  ...{ person: ID, invitation: ID },
  ...{ id: ID, about: ID, access: ID, booking: ID, hall: ID, room: ID, station: ID, space: ID, series: ID },
  ...{ code: ID, unit: ID, compound: ID, key: ID, refusalClass: ID, 'spaces[]': ID, 'grids[]': ID },
  ...{ 'about.id': ID, kind: ID, notice: ID, method: ID, outcome: ID, number: { ascii: 20 } },
  'history[].words': 400,
  ...{ next: { ascii: 200 }, earlier: { ascii: 200 } },
  ...{ 'next.pending': { ascii: 200 }, 'next.appeals': { ascii: 200 }, 'next.bookings': { ascii: 200 } },
  ...{ uploadFolder: { ascii: 64 }, url: URL, full: URL, thumbnail: URL },
  // moments
  ...{
    day: DAY,
    from: TIME,
    to: TIME,
    freeFrom: TIME,
    'starts[]': TIME,
    today: DAY,
    validUntil: DAY,
    plannedUntil: DAY,
    until: DAY,
    lookedAt: DAY,
    'pauseDays.procedure[]': DAY,
    'pauseDays.weather[]': DAY,
  },
  ...{ 'halls.utilisation from': DAY, 'halls.utilisation to': DAY },
  // the county's names
  ...{ suggested: COUNTY_LIMITS.name, nextUnit: COUNTY_LIMITS.name, 'assistants[]': COUNTY_LIMITS.name },
  ...{ unitName: COUNTY_LIMITS.name, communityName: COUNTY_LIMITS.name, gridName: COUNTY_LIMITS.name },
  ...{ subdistrictName: COUNTY_LIMITS.name, districtName: COUNTY_LIMITS.name, placeName: COUNTY_LIMITS.name },
  initials: { ascii: COUNTY_LIMITS.name },
  ...{ 'aliases[]': COUNTY_LIMITS.name, 'services[]': COUNTY_LIMITS.line, 'facilities[]': COUNTY_LIMITS.line },
  ...{ hours: COUNTY_LIMITS.line, 'units[].name': COUNTY_LIMITS.name },
  ...{ 'stations[].id': { ascii: COUNTY_LIMITS.id }, 'grids[].id': { ascii: COUNTY_LIMITS.id } },
  ...{ 'units[].id': { ascii: COUNTY_LIMITS.id }, 'compounds[].id': { ascii: COUNTY_LIMITS.id } },
  name: Math.max(COUNTY_LIMITS.name, halls.MAX_HALL_NAME_LENGTH, shared.MAX_NAME_LENGTH),
  'codes.sheet name': 60,
  address: Math.max(halls.MAX_ADDRESS_LENGTH, COUNTY_LIMITS.line),
  phone: shared.MAX_PHONE_LENGTH,
  where: 2 * COUNTY_LIMITS.name + 3,
  'stations.show phone': COUNTY_LIMITS.line,
  ...{ 'contacts.stations[].phone': COUNTY_LIMITS.line, supervision: COUNTY_LIMITS.name },
  // the county's workbook
  ...{ sheet: WORDS, base: { ascii: 40 }, version: { ascii: 40 }, 'problems[].place': 100, 'problems[].text': 200 },
  ...{ 'changes[].name': county.MAX_VALUE_SHOWN, 'cells[].column': WORDS, 'county.export name': WORDS },
  ...{ 'cells[].from': county.MAX_VALUE_SHOWN, 'cells[].to': county.MAX_VALUE_SHOWN },
  // cases
  ...{ description: cases.MAX_RECORDED_LENGTH, measure: cases.MAX_NOTE_LENGTH, note: cases.MAX_NOTE_LENGTH },
  ...{ question: cases.MAX_NOTE_LENGTH, channel: cases.MAX_REFERRAL_LENGTH, className: cases.MAX_REFERRAL_LENGTH },
  ...{ 'refusalClasses[].name': cases.MAX_REFERRAL_LENGTH, building: places.MAX_BUILDING_LENGTH },
  ...{ 'place.text': places.MAX_PLACE_TEXT_LENGTH, summary: 61 },
  ...{ 'sections[].rows[].title': 61, 'sections[].rows[].ask.note': 121, pausedUntil: DAY },
  ...{ 'words.title': 61, 'words.state': WORDS, 'words.category': WORDS, 'words.holder': COUNTY_LIMITS.name + 6 },
  ...{ 'words.deadline': WORDS, 'words.marks[].words': WORDS, roleName: WORDS },
  ...{ 'empty.title': WORDS, 'empty.words': 40, 'empty.action': WORDS },
  // mediations
  ...Object.fromEntries(
    ['ask', 'join', 'advance', 'show'].map((name) => [`mediations.${name} summary`, mediations.MAX_NOTE_LENGTH]),
  ),
  ...{
    'mediations[].names[]': shared.MAX_NAME_LENGTH,
    words: mediations.MAX_WORDS_LENGTH,
    other: shared.MAX_NAME_LENGTH,
  },
  ...{ contact: mediations.MAX_CONTACT_LENGTH, code: { ascii: 24 }, 'agreement.terms': mediations.MAX_TERMS_LENGTH },
  ...{ 'end.note': mediations.MAX_NOTE_LENGTH, 'sessions[].note': mediations.MAX_NOTE_LENGTH },
  ...Object.fromEntries(
    ['ask', 'join', 'advance', 'show'].map((name) => [`mediations.${name} summary`, mediations.MAX_NOTE_LENGTH]),
  ),
  ...{ 'mediations.agreement name': 60, 'candidates[].member': ID },
  // calls
  ...{ place: calls.MAX_PLACE_LENGTH, 'measure.words': calls.MAX_CALL_WORDS, 'arrival.code': COUNTY_LIMITS.name },
  'units[]': COUNTY_LIMITS.name,
  ...{ 'attendance.code': COUNTY_LIMITS.name, 'decision.note': meetings.MAX_DECISION_LENGTH },
  'meetings.minutes name': 60,
  ...{ 'topics.paper name': 60, 'topics.certificate name': 60 },
  // campaigns
  ...Object.fromEntries(
    CAMPAIGN_VIEWS.flatMap((name) =>
      ['plan', 'result'].map((field) => [`campaigns.${name} ${field}`, campaigns.MAX_CAMPAIGN_WORDS]),
    ),
  ),
  // a case names a campaign by its place and category
  ...{ 'campaign.name': COUNTY_LIMITS.name + 12, 'campaign.words': campaigns.MAX_CAMPAIGN_WORDS },
  // topics
  ...{ problem: topicLimits.MAX_PROBLEM_LENGTH, affected: topicLimits.MAX_AFFECTED_LENGTH, step: WORDS },
  ...{ areaName: COUNTY_LIMITS.name + topicLimits.MAX_BUILDING_LENGTH + 1, packName: WORDS, mergedInto: ID },
  ...{ 'decision.text': topicLimits.MAX_WORDS_LENGTH, worseOff: topicLimits.MAX_WORDS_LENGTH },
  ...{ payer: topicLimits.MAX_PAYER_LENGTH, minutes: topicLimits.MAX_PLAN_LENGTH, 'result.hash': ID, 'vote.topic': ID },
  ...{ 'drafts[].text': topicLimits.MAX_PLAN_LENGTH },
  ...{ 'questions[].text': topicLimits.MAX_WORDS_LENGTH, 'objections[].text': topicLimits.MAX_WORDS_LENGTH },
  ...{ 'answer.text': topicLimits.MAX_WORDS_LENGTH, 'answer.owner': topicLimits.MAX_PAYER_LENGTH },
  ...{ 'tasks[].text': topicLimits.MAX_WORDS_LENGTH, 'measure.name': topicLimits.MAX_MEASURE_LENGTH },
  ...{ 'measure.unit': topicLimits.MAX_UNIT_LENGTH },
  // walls
  ...{ 'fields.source': walls.MAX_FIELD_LENGTH, 'fields.problem': walls.MAX_FIELD_LENGTH },
  ...{ 'fields.measure': walls.MAX_FIELD_LENGTH, 'fields.progress': 60, 'fields.satisfaction': WORDS },
  ...{ 'notice.title': walls.MAX_NOTICE_TITLE_LENGTH, 'notice.text': walls.MAX_NOTICE_LENGTH, seen: ID, case: ID },
  ...{
    'cards[].text': 40,
    'counts[].reason': ID,
    'walls.poster name': 60,
    'problem.note': walls.MAX_RETURN_NOTE_LENGTH,
  },
  // households and their votes
  ...{ topic: ID, household: ID, 'rows[].household': ID, option: ID, receipt: ID, check: ID, hash: ID },
  ...{ 'address.building': places.MAX_BUILDING_LENGTH, 'address.unit': households.MAX_PART_LENGTH },
  ...{
    'address.door': households.MAX_PART_LENGTH,
    compoundName: COUNTY_LIMITS.name,
    'options[].text': Math.max(ballots.MAX_OPTION_LENGTH, topicLimits.MAX_WORDS_LENGTH),
  },

  ...{ 'rows[].label': ballots.MAX_DOOR_LENGTH, 'household.label': ballots.MAX_DOOR_LENGTH },
  ...{ 'challenges[].label': ballots.MAX_DOOR_LENGTH, 'challenges[].words': ballots.MAX_CHALLENGE_WORDS },
  ...{ 'challenges[].note': ballots.MAX_CHALLENGE_WORDS, 'households.slips name': 60 },
  ...{ 'ballots.receipt choice': ballots.MAX_OPTION_LENGTH },
  ...Object.fromEntries(
    [
      ...['rolls.show', 'rolls.challenge', 'rolls.decide', 'ballots.show', 'ballots.cast', 'ballots.object'],
      ...['ballots.receipt', 'ballots.papers', 'ballots.enterPaper', 'ballots.verify'],
    ].map((name) => [`${name} title`, ballots.MAX_VOTE_TITLE_LENGTH]),
  ),
  // rates and ledgers
  ...{ period: DAY, first: DAY, last: DAY, rulesVersion: { ascii: 20 }, 'agenda[].numbers[]': { ascii: 20 } },
  ...{ 'months[].unit': { ascii: COUNTY_LIMITS.id }, 'communities[].unit': { ascii: COUNTY_LIMITS.id } },
  ...Object.fromEntries(
    [
      'amendments[].changes[].old',
      'amendments[].changes[].new',
      ...LEDGER_COLUMNS.map((column) => `rows[].${column}`),
    ].map((path) => [path, ledgers.MAX_ROW_TEXT_LENGTH]),
  ),
  ...{ 'rows[].caseId': ID, 'rows[].handledBy': 5 * COUNTY_LIMITS.name },
  ...Object.fromEntries(
    ['channel', 'category', 'track', 'progress', 'callback', 'satisfaction', 'remark'].map((column) => [
      `rows[].${column}`,
      { ascii: ledgers.MAX_ROW_TEXT_LENGTH },
    ]),
  ),
  // halls and bookings
  ...{ 'hall.name': halls.MAX_HALL_NAME_LENGTH, roomName: halls.MAX_ROOM_NAME_LENGTH },
  ...{ 'room.name': halls.MAX_ROOM_NAME_LENGTH, 'sharesWith[]': halls.MAX_ROOM_NAME_LENGTH },
  ...{ floor: halls.MAX_FLOOR_LENGTH, 'equipment[]': halls.MAX_EQUIPMENT_LENGTH, label: MAX_LABEL_LENGTH },
  ...{ 'room.note': halls.MAX_ROOM_NOTE_LENGTH, 'rooms[].note': halls.MAX_ROOM_NOTE_LENGTH },
  ...{ title: bookings.MAX_TITLE_LENGTH, 'slots[].title': Math.max(bookings.MAX_TITLE_LENGTH, 40) },
  ...{ 'on[].title': 40, 'booking.title': 40, 'bookings[].title': 40 }, // of a closure it is the reason
  reason: Math.max(bookings.MAX_REASON_LENGTH, halls.MAX_CLOSURE_REASON_LENGTH),
  ...{ 'appeal.note': bookings.MAX_APPEAL_LENGTH, reply: bookings.MAX_REPLY_LENGTH },
  // the rows that the cloud offers, and the names of pages
  ...{ page: { ascii: 40 }, 'params.id': ID, 'work[].title': COUNTY_LIMITS.name + WORDS, 'home[].title': WORDS },
  ...{ 'own[].note': WORDS, 'work[].note': WORDS, 'home[].note': WORDS },
  // messages and one's own data
  ...{ 'entries[].title': 60, 'entries[].words': 200, 'entries[].where': 60 },
};

function bytesOf(limit: TextLimit): number {
  return 2 + (typeof limit === 'number' ? 3 * limit : limit.ascii);
}

/** Fields that come only with an answer that is lighter for another reason, and do not count. */
const UNCOUNTED: Record<string, string> = {
  'places.list grids[].area':
    'areas come only with thirty grids or fewer, and then all of it weighs less than two thousand names',
};

type PartLimits = { entries: number; lines: number; title: number; line: number };
const short = { entries: PAGE, lines: 4, title: 100, line: 300 };
/** `people.myData`, by its parts: only one's own cases are long. */
const OWN_DATA_LIMITS: Record<OwnDataPart, PartLimits> = {
  identity: { entries: 4, lines: MAX_POSITIONS + MAX_NO_SHOWS_SHOWN + 5, title: 20, line: 100 },
  cases: { entries: 4, lines: 30, title: 100, line: cases.MAX_NOTE_LENGTH + 100 },
  supports: short,
  walls: { entries: PAGE, lines: 5, title: 100, line: walls.MAX_FIELD_LENGTH + 10 },
  // somebody says more forty times, agrees and objects; the rest is what they asked with
  mediations: {
    entries: 1,
    lines: 52,
    title: 60,
    line: mediations.MAX_WORDS_LENGTH + mediations.MAX_CONTACT_LENGTH + 60,
  },
  bookings: short,
  waitlist: short,
  messages: short,
  accesses: short,
};
const OWN_DATA_BYTES = Object.values(OWN_DATA_LIMITS).reduce(
  (sum, { entries, lines, title, line }) => sum + 60 + entries * (40 + bytesOf(title) + lines * (1 + bytesOf(line))),
  100,
);

const ownDataOverLimit = ({ parts }: OwnDataView): string[] =>
  parts.flatMap(({ part, entries }) => {
    const most = OWN_DATA_LIMITS[part];
    const long = entries.filter(
      ({ title, lines }) =>
        title.length > most.title || lines.length > most.lines || lines.some((line) => line.length > most.line),
    );
    return [
      ...(entries.length > most.entries ? [`people.myData ${part}: ${entries.length} entries`] : []),
      ...long.map(({ title }) => `people.myData ${part}: ${title}`),
    ];
  });

/** The limit of a path in the answer of a request: the one for its longest end. */
export function limitOf<Limit>(limits: Record<string, Limit>, name: string, path: string): Limit | undefined {
  const parts = path.split('.');
  for (let from = 0; from < parts.length; from++) {
    const end = parts.slice(from).join('.');
    const found = (from === 0 ? limits[`${name} ${end}`] : undefined) ?? limits[end];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The most characters of a text. */
export const longestText = (limit: TextLimit): number => (typeof limit === 'number' ? limit : limit.ascii);

const NUMBER_BYTES = 24;

/** The most bytes that an answer of this shape can have; `missing` gets each path without a limit. */
export function heaviest(name: string, shape: Shape, missing: (path: string) => void, path = ''): number {
  if (path === '' && name === 'people.myData') return OWN_DATA_BYTES;
  if (`${name} ${path}` in UNCOUNTED) return 0;
  if (shape === 'string') return bytesOf(found(TEXT_LIMITS, 0));
  if (typeof shape === 'string') return shape === 'number' ? NUMBER_BYTES : Buffer.byteLength(shape);
  if ('union' in shape) return Math.max(...shape.union.map((one) => heaviest(name, one, missing, path)));
  if ('tuple' in shape) return shape.tuple.reduce((sum, one) => sum + 1 + heaviest(name, one, missing, `${path}[]`), 2);
  if ('record' in shape) {
    const limit = found<{ entries: number; value: TextLimit }>(RECORD_LIMITS, { entries: 0, value: 0 });
    return 2 + limit.entries * (WORDS + 6 + bytesOf(limit.value));
  }
  if ('list' in shape) {
    const most = choicesOf(shape.list) ?? found(LIST_LIMITS, 0);
    return 2 + most * (1 + heaviest(name, shape.list, missing, `${path}[]`));
  }
  return Object.entries(shape.fields).reduce(
    (sum, [field, { shape: inner }]) =>
      sum + field.length + 4 + heaviest(name, inner, missing, path ? `${path}.${field}` : field),
    2,
  );

  function found<Limit>(limits: Record<string, Limit>, none: Limit): Limit {
    const limit = limitOf(limits, name, path);
    if (limit === undefined) missing(`${name} ${path}`);
    return limit ?? none;
  }
}

/** How many values a list of names can have, each once. */
const choicesOf = (item: Shape): number | undefined =>
  typeof item === 'object' &&
  'union' in item &&
  item.union.every((one) => typeof one === 'string' && one.startsWith('"'))
    ? item.union.length
    : typeof item === 'string' && item.startsWith('"')
      ? 1
      : undefined;

/** What of an answer is longer than its limit, each as a path. */
export function overLimit(name: string, value: unknown, path = ''): string[] {
  if (path === '' && name === 'people.myData') return ownDataOverLimit(value as OwnDataView);
  if (typeof value === 'string') {
    const limit = limitOf(TEXT_LIMITS, name, path);
    return limit !== undefined && value.length > longestText(limit)
      ? [`${name} ${path}: ${value.length} characters`]
      : [];
  }
  if (Array.isArray(value)) {
    const limit = limitOf(LIST_LIMITS, name, path);
    const own = limit !== undefined && value.length > limit ? [`${name} ${path}: ${value.length} items`] : [];
    return [...own, ...value.flatMap((one: unknown) => overLimit(name, one, `${path}[]`))];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, one]) => overLimit(name, one, path ? `${path}.${field}` : field));
}
