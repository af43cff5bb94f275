import { contract, type EndpointName } from '@domain/contract';
import { rolesOf, ROLES, type Role } from '@domain/people/actor';
import { openTestApi, type TestApi } from '../support/cloud/test-api';
import { openidOf, peopleDocuments, personIdFor, type Somebody } from '../support/people';

const byRole: Record<Role, Somebody> = {
  stranger: 'stranger',
  resident: 'lin',
  gridOfficer: 'chen',
  desk: 'gao',
  handler: 'sun',
  leader: 'he',
  verifier: 'qian',
  caller: 'tang',
  supervisor: 'jiang',
  centre: 'luo',
  mediationDesk: 'bai',
  mediator: 'song',
  lawyer: 'xie',
};

const names = Object.keys(contract) as EndpointName[];
const nonsense = {
  unknown: 'field',
  id: { $ne: null },
  after: 7,
  list: 7,
  place: null,
  point: 'here',
  code: 1,
  results: 'x',
  upTo: -1,
  role: 'king',
  agreed: 'yes',
  version: 'v',
  hall: 7,
  roomId: 'x y',
  text: '',
  kind: 'none',
};

describe('who may ask what', () => {
  let testApi: TestApi;
  let before: string;
  const everything = () =>
    JSON.stringify(
      [
        'people',
        'vault',
        'cases',
        'calls',
        'meetings',
        'campaigns',
        'mediations',
        'casecounts',
        'ratetallies',
        'ledgerdays',
        'ledgermonths',
        'ledgerprogress',
        'supports',
        'inbox',
        'invitations',
        'settings',
        'contentchecks',
        'halls',
        'roomdays',
        'weeklyquotas',
        'bookings',
        'waitlist',
        'codes',
        'violations',
        'identityaccesses',
        'cards',
        'households',
        'householdmembers',
        'votes',
        'rolls',
        'rollchallenges',
        'ballots',
        'boxes',
        'topics',
        'topicsupports',
        'gatheringsignins',
      ].map((one) => testApi.all(one)),
      // how often somebody asked is counted whatever the answer is
      (key, value: unknown) => (key === 'attempts' ? undefined : value),
    );
  beforeAll(async () => {
    testApi = await openTestApi();
    before = everything();
  });
  afterAll(() => testApi.close());
  afterEach(() => expect(everything()).toBe(before)); // a refusal changes nothing

  describe.each(names)('%s', (name) => {
    test.each(ROLES)('nonsense from a %s is turned away at the right lock', async (role) => {
      const roles = rolesOf({
        personId: '',
        positions: peopleDocuments().find(({ _id }) => _id === personIdFor(byRole[role]))?.positions ?? [],
      });
      expect(roles).toContain(role);
      const open = contract[name].roles.some((one) => roles.includes(one));
      const expected = open ? 'invalidInput' : role === 'stranger' ? 'notSignedIn' : 'forbidden';
      const error = await testApi.refusal(byRole[role], name, nonsense);
      expect(error).toMatchObject({ code: expected, requestId: 'r1' });
      if (expected === 'invalidInput') expect(error.reason).toMatch(/^[A-Za-z]+(\.[A-Za-z0-9]+)*$/);
    });

    test('what is not an object is malformed, not an accident', async () => {
      for (const input of [7, 'text', [], null]) expect(['invalidInput', 'ok']).toContain(await codeOf(input));
      async function codeOf(input: unknown) {
        const roles: readonly Role[] = contract[name].roles;
        const answer = await testApi.reply(roles.includes('centre') ? 'luo' : byRole[roles[0]!], name, input);
        return answer.ok ? 'ok' : answer.error.code;
      }
    });
  });

  test('a name that is not in the contract is not found, also the names every object has', async () => {
    for (const name of ['cases.destroy', 'constructor', '__proto__', 'toString', '', 7, null, undefined, {}]) {
      expect(await testApi.send(openidOf('lin'), { name, input: {} })).toMatchObject({
        ok: false,
        error: { code: 'notFound' },
      });
    }
  });

  test('without an openid nobody is behind a call', async () => {
    expect(await testApi.send(undefined, { name: 'people.me', input: {} })).toEqual({
      ok: false,
      error: { code: 'notSignedIn', reason: '', requestId: 'r1' },
    });
  });

  test('an event that is none is answered like any other', async () => {
    for (const event of [undefined, null, 'text', 7, []])
      expect(await testApi.send(openidOf('lin'), event)).toMatchObject({ ok: false, error: { code: 'notFound' } });
  });

  test('a deployment without a identity key answers nobody, and says why in its log', async () => {
    const key = process.env.IDENTITY_KEY;
    const logged: unknown[][] = [];
    const error = console.error;
    console.error = (...line: unknown[]) => void logged.push(line);
    delete process.env.IDENTITY_KEY;
    try {
      expect(await testApi.send(openidOf('lin'), { name: 'people.me', input: {} })).toMatchObject({
        ok: false,
        error: { code: 'internal', reason: '' },
      });
    } finally {
      console.error = error;
      process.env.IDENTITY_KEY = key;
    }
    expect(String(logged[0]?.[2])).toContain('IDENTITY_KEY is not set');
  });
});
