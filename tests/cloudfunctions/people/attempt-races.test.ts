import { aReport } from '../../support/aCase';
import { countAttempt } from '../../../cloudfunctions/modules/people/rate-limit';
import type { AppContext } from '../../../cloudfunctions/platform/context';
import * as people from '../../../cloudfunctions/modules/people/people-repository';
import { actorOf, type Person } from '@domain/people/person';
import { sampleSettings } from '@domain/settings/sample-settings';
import { openTestApi, type TestApi } from '../../support/cloud/test-api';
import { openidOf, personIdFor } from '../../support/people';

describe('twelve reports at once', () => {
  let testApi: TestApi;
  beforeAll(async () => void (testApi = await openTestApi()));
  afterAll(() => testApi.close());

  test('are no way around the limit: of those that read the same counts, five may', async () => {
    const draft = aReport();
    const outcomes = await testApi.withDatabase(async (db) => {
      const settings = { ...sampleSettings, limits: { ...sampleSettings.limits, reports: [{ most: 5, hours: 1 }] } };
      const person = await people.find(db, personIdFor('lin'));
      // what counting reads of it
      const context = { db, now: Date.now(), settings: () => Promise.resolve(settings) } as unknown as AppContext;
      const attempts = Array.from({ length: 12 }, (_, n) =>
        countAttempt(
          { ...context, actor: actorOf(person), person, openid: openidOf('lin') },
          'reports',
          `${draft.draftId}-${n}`,
        ),
      );
      return Promise.allSettled(attempts);
    });
    const counted = testApi.one<Person>('people', personIdFor('lin'))!.attempts!.reports!.at.length;
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(counted);
    expect(counted).toBeGreaterThan(0);
    expect(counted).toBeLessThanOrEqual(5);
  });
});
