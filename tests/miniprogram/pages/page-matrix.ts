import { ask, dump } from '../../support/cloud/sample-cloud';

/** One page, a person who may open it, and its parameters. */
export type MatrixEntry = {
  page: string;
  who: string;
  query?: () => Promise<string>;
  /** Controls to tap after the page has opened. */
  taps?: string[];
};

const caseOf = (who: string, list: 'unit' | 'mine' | 'work', action?: string) => async () => {
  const { cases } = (await ask(who, 'cases.list', { list, page: 0 })) as { cases: { id: string; actions: string[] }[] };
  const found = cases.find(({ actions }) => action === undefined || actions.includes(action));
  if (!found) throw new Error(`${who} has no such case`);
  return `?id=${found.id}`;
};
const station = async () =>
  `?id=${(await dump<{ stations?: { id: string }[] }>('county')).flatMap(({ stations = [] }) => stations)[0]?.id}`;
const hall = async () => '?hall=ygl-hall';
const bookingOf = (who: string) => async () => {
  const { coming } = (await ask(who, 'bookings.mine', { page: 0 })) as { coming: { id: string }[] };
  return `?id=${coming[0]?.id}`;
};
const callOf = (who: string) => async () => {
  const { calls } = (await ask(who, 'calls.list', { page: 0 })) as { calls: { id: string }[] };
  return `?id=${calls[0]?.id}`;
};
const caseToStartFrom = async () => {
  const { cases } = (await ask('luo', 'cases.list', { list: 'unit', page: 0 })) as { cases: { id: string }[] };
  for (const { id } of cases)
    if (((await ask('luo', 'cases.show', { id })) as { mayStartCampaign?: true }).mayStartCampaign) return `?id=${id}`;
  throw new Error('luo may start no campaign');
};
const campaignOf = (who: string) => async () => {
  const { campaigns } = (await ask(who, 'campaigns.list', {})) as { campaigns: { id: string }[] };
  return `?id=${campaigns[0]?.id}`;
};
const mediationOf = (who: string) => async () => {
  const { mediations } = (await ask(who, 'mediations.list', {})) as { mediations: { id: string; state: string }[] };
  return `?id=${mediations.find(({ state }) => state === 'mediating')?.id}`;
};
const meetingOf = (who: string) => async () => {
  const { meetings } = (await ask(who, 'meetings.list', { page: 0 })) as { meetings: { id: string }[] };
  return `?id=${meetings[0]?.id}`;
};
const card = (state: string) => async () => {
  const found = (await dump<{ _id: string; state: string; kind: string }>('cards')).find(
    (one) => one.state === state && one.kind === 'case',
  );
  return `?id=${found?._id}`;
};
const topic = (title: string) => async () => {
  const found = (await dump<{ _id: string; title: string }>('topics')).find((one) => one.title === title);
  return `?id=${found?._id}`;
};
const thisMonth = () => `${new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7)}-01`;
const tomorrow = () => new Date(Date.now() + 32 * 3_600_000).toISOString().slice(0, 10);

/** Every page at least once; pages that look different to different roles once per role. */
export const pageMatrix: MatrixEntry[] = [
  { page: 'pages/tabs/home', who: 'lin' },
  { page: 'pages/tabs/home', who: 'gao' },
  { page: 'pages/tabs/cases', who: 'gao' },
  { page: 'pages/tabs/cases', who: 'lin' },
  { page: 'pages/tabs/inbox', who: 'chen' },
  { page: 'pages/tabs/me', who: 'sun' },
  { page: 'pages/report/report', who: 'lin' },
  { page: 'pages/cases/detail', who: 'gao', query: caseOf('gao', 'unit') },
  { page: 'pages/cases/detail', who: 'lin', query: caseOf('lin', 'mine') },
  { page: 'pages/cases/detail', who: 'lin', query: caseOf('lin', 'mine', 'rate'), taps: ['改评价'] },
  { page: 'pages/cases/detail', who: 'gao', query: caseOf('gao', 'work', 'refuse'), taps: ['不予受理'] },
  { page: 'pages/cases/detail', who: 'gao', query: caseOf('gao', 'work', 'accept'), taps: ['受理'] },
  { page: 'pages/cases/detail', who: 'bai', query: caseOf('bai', 'mine', 'objectToPause') },
  { page: 'pages/cases/detail', who: 'luo', query: caseOf('luo', 'work', 'assign'), taps: ['定由谁办'] },
  { page: 'pages/supervision/desk', who: 'jiang' },
  { page: 'pages/supervision/desk', who: 'luo', taps: ['督办'] },
  { page: 'pages/report/report', who: 'lin', taps: ['提交'] },
  { page: 'pages/cases/worklist', who: 'gao' },
  { page: 'pages/cases/worklist', who: 'jiang', taps: ['筛选'] },
  { page: 'pages/calls/calls', who: 'gao' },
  { page: 'pages/calls/calls', who: 'sun' },
  { page: 'pages/calls/call', who: 'gao', query: callOf('gao') },
  { page: 'pages/calls/call', who: 'sun', query: callOf('sun') },
  { page: 'pages/calls/make', who: 'gao' },
  { page: 'pages/calls/meetings', who: 'luo' },
  { page: 'pages/calls/meeting', who: 'luo', query: meetingOf('luo') },
  { page: 'pages/calls/meeting', who: 'dong', query: meetingOf('dong') },
  { page: 'pages/calls/convene', who: 'luo' },
  { page: 'pages/calls/campaigns/campaigns', who: 'luo' },
  { page: 'pages/calls/campaigns/campaign', who: 'luo', query: campaignOf('luo') },
  { page: 'pages/calls/campaigns/start', who: 'luo', query: caseToStartFrom },
  { page: 'pages/ledgers/ledgers', who: 'gao' },
  { page: 'pages/ledgers/ledger', who: 'gao', query: async () => '?id=yangguangli&code=day' },
  { page: 'pages/ledgers/ledger', who: 'luo', query: async () => '?id=qinglu&code=month' },
  { page: 'pages/ledgers/rates', who: 'gao', query: async () => '?id=yangguangli' },
  {
    page: 'pages/ledgers/rate-cases',
    who: 'gao',
    query: async () => `?id=yangguangli&day=${thisMonth()}&code=cohort.received`,
  },
  { page: 'pages/people/join', who: 'visitor' },
  { page: 'pages/people/settings', who: 'lin' },
  { page: 'pages/people/privacy', who: 'visitor' },
  { page: 'pages/people/identity-accesses', who: 'lin' },
  { page: 'pages/people/identity-accesses', who: 'gao' },
  { page: 'pages/people/own-data/my-data', who: 'lin' },
  { page: 'pages/people/own-data/my-data', who: 'lin', taps: ['注销'] },
  { page: 'pages/people/positions/positions', who: 'sun' },
  { page: 'pages/people/positions/positions', who: 'gao' },
  { page: 'pages/people/invite', who: 'gao' },
  { page: 'pages/people/accept', who: 'visitor' },
  { page: 'pages/people/setup', who: 'visitor' },
  { page: 'pages/places/station', who: 'lin', query: station },
  { page: 'pages/places/contacts', who: 'lin' },
  { page: 'pages/places/contacts', who: 'visitor' },
  { page: 'pages/county/county', who: 'luo' },
  { page: 'pages/halls/hall', who: 'lin', query: async () => '?id=ygl-hall' },
  { page: 'pages/halls/halls', who: 'lin' },
  { page: 'pages/halls/room', who: 'lin', query: async () => '?id=ygl-hall-chess' },
  { page: 'pages/halls/free', who: 'lin', query: hall },
  {
    page: 'pages/bookings/book',
    who: 'lin',
    query: async () => `?room=ygl-hall-talk&day=${tomorrow()}&from=14:00&to=16:00`,
  },
  { page: 'pages/bookings/mine', who: 'fang' },
  { page: 'pages/bookings/booking', who: 'fang', query: bookingOf('fang') },
  { page: 'pages/codes/code', who: 'lin' },
  { page: 'pages/mediations/mediations', who: 'lin' },
  { page: 'pages/mediations/mediations', who: 'bo' },
  { page: 'pages/mediations/detail', who: 'wu', query: mediationOf('wu'), taps: ['我同意，签字'] },
  { page: 'pages/mediations/detail', who: 'gong', query: mediationOf('gong'), taps: ['约时间地点'] },
  { page: 'pages/mediations/ask', who: 'lin', taps: ['申请调解'] },
  { page: 'pages/mediations/join', who: 'wu', taps: ['进去看看'] },
  { page: 'pages/topics/topics', who: 'lin' },
  { page: 'pages/topics/topics', who: 'gao' },
  { page: 'pages/topics/topic', who: 'wu', query: topic('飞线充电') },
  { page: 'pages/topics/topic', who: 'wu', query: topic('飞线充电'), taps: ['我有意见'] },
  { page: 'pages/topics/topic', who: 'gao', query: topic('飞线充电'), taps: ['改方案，重新公示'] },
  { page: 'pages/topics/topic', who: 'tan', query: topic('家属院飞线充电') },
  { page: 'pages/topics/topic', who: 'shu', query: topic('三号楼门口停车') },
  { page: 'pages/topics/propose', who: 'lin' },
  { page: 'pages/topics/propose', who: 'gao', taps: ['提出来'] },
  { page: 'pages/walls/wall', who: 'visitor' },
  { page: 'pages/walls/wall', who: 'gao', query: async () => '?id=yangguangli' },
  { page: 'pages/walls/detail', who: 'wu', query: card('published') },
  { page: 'pages/walls/detail', who: 'wu', query: card('published'), taps: ['这张卡有问题'] },
  { page: 'pages/walls/detail', who: 'fan', query: card('proposed') },
  { page: 'pages/walls/detail', who: 'fan', query: card('proposed'), taps: ['退回'] },
  { page: 'pages/walls/consent', who: 'fang', query: caseOf('fang', 'mine', 'rate') },
  { page: 'pages/walls/desk', who: 'gao' },
  { page: 'pages/walls/desk', who: 'gao', taps: ['印成海报'] },
  { page: 'pages/walls/notice', who: 'gao' },
  { page: 'pages/ballots/household', who: 'lin' },
  { page: 'pages/ballots/household', who: 'tong' },
  { page: 'pages/ballots/household', who: 'luan' },
  { page: 'pages/ballots/confirm', who: 'chen' },
  { page: 'pages/ballots/ballot', who: 'lin', query: topic('楼前加一盏路灯') },
  { page: 'pages/ballots/ballot', who: 'lin', query: topic('石凳换成木椅'), taps: ['查我家的票'] },
  { page: 'pages/ballots/roll', who: 'wu', query: topic('楼前加一盏路灯'), taps: ['1 号楼'] },
  { page: 'pages/ballots/papers', who: 'gao', query: topic('楼前加一盏路灯'), taps: ['1 号楼'] },
  { page: 'pages/hall-admin/create', who: 'gao' },
  { page: 'pages/hall-admin/guests/guests', who: 'jiang' },
  { page: 'pages/halls/day', who: 'gao', query: hall },
  { page: 'pages/codes/codes', who: 'gao', query: hall },
  ...['desk', 'block', 'setup', 'about', 'hours', 'closed', 'rules', 'rooms', 'usage'].map((page) => ({
    page: `pages/hall-admin/${page}`,
    who: 'gao',
    query: hall,
  })),
];

export const addressOf = async ({ page, query }: MatrixEntry): Promise<string> => `/${page}${(await query?.()) ?? ''}`;

export const nameOf = ({ page, who, taps = [] }: MatrixEntry): string => [page, who, ...taps].join(' ');
