import { writeFileSync } from 'node:fs';
import { root, run } from '../../config/processes/run.mjs';
import { post, startSample } from './sample-emulator.mjs';

// What a month costs: the requests of each command and screen are counted on the sample; how often each happens, and
// the platform's prices, are the tables below. Writes docs/cost.md.

/** Yuan, by the platform's price list (页面 计费说明, April 2026). A call is a function's, a database's or a file's. */
const PRICE = { plan: 19.9, per10kCalls: 0.5, perGBs: 0.00011108, perGBDay: 0.1, perGBCdn: 0.21 };
const INCLUDED = { calls: 200_000, GBs: 100_000, GB: 2, GBCdn: 5 };

/** Gigabytes of a function's memory, and milliseconds that it takes: in all, and for each request that it makes. */
const FUNCTION = { GB: 0.25, start: 20, perRequest: 10, step: 100 };

const COUNTY = { communities: 20, residents: 100_000, users: 20_000, staff: 400, reports: 2_000, bookings: 3_000 };
const PHOTO_GB = 0.0003;
const PHOTOS = COUNTY.reports * 4;
const PHOTO_VIEWS = COUNTY.reports * 30;
const MONTHS_KEPT = 12;

const place = { kind: 'compound', compound: 'yangguangli-xq' };
const lamp = (n) => ({ draftId: `cost${n}`, category: 'facilities', description: '楼道的灯坏了', place });

async function call(url, openid, name, input) {
  const answer = await post(`${url}/cloud/functions/api`, { name, input }, { 'x-wx-openid': openid });
  const { result } = await answer.json();
  if (!result?.ok) throw new Error(`${name} of ${openid}: ${JSON.stringify(result)}`);
  return { data: result.data, requests: Number(answer.headers.get('x-cloud-requests')) };
}

async function runTimer(url) {
  await (await post(`${url}/control/timers/scheduler`, {})).json();
  const [invocation] = await (await fetch(`${url}/control/calls?function=scheduler&limit=1`)).json();
  return { requests: invocation.requests.length };
}

/** What people do in a month: how often, and the requests of doing it once. */
async function* activities(url) {
  const { users, staff, reports, bookings } = COUNTY;
  const workdays = 22;
  const once = async (...asked) => {
    let requests = 0;
    let data;
    for (const one of asked) {
      const answer = await call(url, ...one);
      requests += answer.requests;
      data = answer.data;
    }
    return { calls: asked.length, requests, data };
  };
  await call(url, 'lin', 'people.me', {}); // a cold instance reads settings and places once
  await call(url, 'gao', 'places.list', {});
  const home = (openid) => once([openid, 'people.me', {}], [openid, 'cases.overview', {}]);
  yield { what: 'a resident opens the app', times: users * 6, ...(await home('lin')) };
  yield {
    what: 'a resident looks through their cases',
    times: users,
    ...(await once(['lin', 'cases.list', { list: 'mine' }])),
  };
  yield { what: 'somebody reads their messages', times: users * 2, ...(await once(['lin', 'inbox.list', {}])) };
  const report = await once(
    ['lin', 'places.list', {}],
    ['lin', 'cases.nearby', { place, category: 'facilities' }],
    ['lin', 'cases.report', lamp(1)],
  );
  yield { what: 'a resident reports', times: reports, ...report };
  const { id } = report.data;
  const shown = await once(['lin', 'cases.show', { id }]);
  yield { what: 'a resident looks at a case', times: reports * 10, ...shown };
  yield { what: 'staff open the app', times: staff * workdays * 6, ...(await home('gao')) };
  yield {
    what: 'staff look through their work',
    times: staff * workdays * 4,
    ...(await once(['gao', 'cases.list', { list: 'work' }])),
  };
  yield { what: 'staff search their cases', times: staff * workdays, ...(await once(['gao', 'cases.search', {}])) };
  const step = await once(
    ['gao', 'cases.show', { id }],
    ['gao', 'cases.advance', { id, version: shown.data.version, action: 'accept', track: 'easy' }],
  );
  yield { what: 'staff take a step with a case', times: reports * 8, ...step };
  const hall = (await call(url, 'lin', 'halls.list', {})).data.halls[0].id;
  const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  const look = await once(
    ['lin', 'rooms.list', { hall }],
    ['lin', 'rooms.week', { roomId: `${hall}-talk`, from: day }],
  );
  yield { what: 'somebody looks for a free room', times: bookings * 4, ...look };
  yield { what: 'the timer runs each minute', times: 43_200, calls: 1, ...(await runTimer(url)) };
}

const GBsOf = ({ calls, requests }) => {
  const milliseconds = calls * FUNCTION.start + requests * FUNCTION.perRequest;
  return (FUNCTION.GB * Math.ceil(milliseconds / FUNCTION.step) * FUNCTION.step) / 1000;
};
const round = (value, digits = 0) => Number(value.toFixed(digits));
const beyond = (used, included) => Math.max(0, used - included);

/** The month in yuan: the plan, and what goes beyond it. */
function monthOf(rows) {
  const sum = (of) => rows.reduce((total, row) => total + row.times * of(row), 0);
  const calls = sum(({ calls: own, requests }) => own + requests) + PHOTOS * 2 + PHOTO_VIEWS;
  const GBs = sum(GBsOf);
  const stored = PHOTOS * PHOTO_GB * MONTHS_KEPT + 1;
  const cdn = PHOTO_VIEWS * PHOTO_GB;
  return [
    { what: 'plan of one environment', used: '', yuan: PRICE.plan },
    {
      what: 'calls',
      used: `${round(calls / 1e6, 2)} M`,
      yuan: (beyond(calls, INCLUDED.calls) / 10_000) * PRICE.per10kCalls,
    },
    { what: 'compute', used: `${round(GBs)} GBs`, yuan: beyond(GBs, INCLUDED.GBs) * PRICE.perGBs },
    {
      what: `storage after ${MONTHS_KEPT} months`,
      used: `${round(stored, 1)} GB`,
      yuan: beyond(stored, INCLUDED.GB) * PRICE.perGBDay * 30,
    },
    { what: 'photos delivered', used: `${round(cdn, 1)} GB`, yuan: beyond(cdn, INCLUDED.GBCdn) * PRICE.perGBCdn },
  ];
}

const table = (head, rows) =>
  [
    `| ${head.join(' | ')} |`,
    `|${head.map((_, n) => (n ? ' ---: ' : ' --- ')).join('|')}|`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');

function pageOf(rows, month) {
  const shareOf = (row) => row.times * (row.calls + row.requests);
  const dearest = [...rows].sort((one, other) => shareOf(other) - shareOf(one)).slice(0, 3);
  const total = month.reduce((sum, { yuan }) => sum + yuan, 0);
  return `# What a month costs

Made by \`npm run bench -- cost\`: the requests are counted on the sample, by the same functions that the cloud runs; how often each thing happens and the prices are tables in \`tests/bench/cost.mjs\`. No real bill was at hand: prices are those of the platform's page of April 2026, and a request is taken as ${FUNCTION.perRequest} ms.

A county of ${COUNTY.communities} communities and ${COUNTY.residents.toLocaleString('en')} residents, of whom ${COUNTY.users.toLocaleString('en')} open the app in a month; ${COUNTY.staff} staff, ${COUNTY.reports.toLocaleString('en')} reports, ${COUNTY.bookings.toLocaleString('en')} bookings: **${round(total)} yuan a month**.

${table(
  ['', 'used', 'yuan'],
  month.map(({ what, used, yuan }) => [what, used, round(yuan, 1)]),
)}

The three that cost most: ${dearest.map(({ what }) => what).join('; ')}.

${table(
  ['', 'a month', 'function calls', 'requests', 'GBs', 'of all calls'],
  rows.map((row) => [
    row.what,
    row.times.toLocaleString('en'),
    row.calls,
    row.requests,
    round(GBsOf(row), 3),
    `${round((shareOf(row) / rows.reduce((sum, one) => sum + shareOf(one), 0)) * 100)} %`,
  ]),
)}
`;
}

/** The month of a county, and its page. */
export async function* measure() {
  for (const script of ['config/cloudfunctions.mjs', 'config/emulator.mjs', 'config/seed.mjs'])
    await run(process.execPath, [script], { quiet: true });
  const { url, stop } = await startSample();
  try {
    const rows = [];
    for await (const { what, times, calls, requests } of activities(url)) {
      rows.push({ what, times, calls, requests });
      yield { figure: what, timesAMonth: times, functionCalls: calls, requests };
    }
    const month = monthOf(rows);
    yield { figure: 'a month', yuan: round(month.reduce((sum, { yuan }) => sum + yuan, 0)) };
    writeFileSync(`${root}docs/cost.md`, pageOf(rows, month));
  } finally {
    stop();
  }
}
