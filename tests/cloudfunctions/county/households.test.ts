import type { CountySheets, WorkbookRow } from '@domain/county/sheets';
import { openTestApi, type TestApi } from '../../support/cloud/test-api';
import { aWorkbook, sheets } from './a-workbook';

type Stored = { _id: string; building: string; door: string; grid: string; endedAt?: number };

const house = (building: string, door: string): WorkbookRow<'households'> => ({ compound: 'k1', building, door });
const withHouses = (
  households: WorkbookRow<'households'>[],
  buildings: WorkbookRow<'buildings'>[] = [],
): CountySheets => ({
  ...sheets,
  households,
  buildings,
});

describe('the households of a workbook', () => {
  let testApi: TestApi;
  beforeEach(async () => void (testApi = await openTestApi()));
  afterEach(() => {
    jest.restoreAllMocks();
    return testApi.close();
  });
  const planOf = async (rows: CountySheets) => {
    const file = await aWorkbook(testApi, rows);
    const { base, version } = await testApi.ask('luo', 'county.plan', { file });
    return { file, base, version };
  };
  const apply = async (rows: CountySheets) => testApi.ask('luo', 'county.apply', await planOf(rows));
  const live = () =>
    testApi
      .all<Stored>('households')
      .filter(({ endedAt }) => endedAt === undefined)
      .map(({ building, door, grid }) => `${building}-${door}@${grid}`)
      .sort();

  test('stand in the register once they are applied, each in the grid of its building', async () => {
    const buildings = [{ compound: 'k1', building: '2号楼', grid: 'g2' }];
    await apply(withHouses([house('1号楼', '101'), house('1号楼', '102'), house('2号楼', '101')], buildings));
    expect(live()).toEqual(['1-101@g1', '1-102@g1', '2-101@g2']);
    expect(testApi.one('county', 'current')).not.toHaveProperty('householdsDone');
  });

  test('that left the workbook end and stay for the rolls that name them; those that come back live again', async () => {
    await apply(withHouses([house('1号楼', '101'), house('1号楼', '102')]));
    await apply(withHouses([house('1号楼', '101')]));
    expect(live()).toEqual(['1-101@g1']);
    expect(testApi.all('households')).toHaveLength(2);
    await apply(withHouses([house('1', '0101'), house('１号楼', '102室')]));
    expect(live()).toEqual(['1-101@g1', '1-102@g1']);
  });

  test('are brought in to the end by the scheduler when a process died before', async () => {
    const input = await planOf(withHouses([house('1号楼', '101')]));
    jest.spyOn(console, 'error').mockImplementation();
    testApi.dieAfter(3); // the page, the workbook, the switch
    await testApi.refusal('luo', 'county.apply', input);
    expect(live()).toEqual([]);
    expect(testApi.one('county', 'current')).toMatchObject({ version: input.version, householdsDone: 0 });
    const next = await planOf(withHouses([house('1号楼', '102')]));
    expect(await testApi.refusal('luo', 'county.apply', next)).toMatchObject({ reason: 'county.registering' });

    const date = new Date();
    date.setMinutes(1);
    jest.spyOn(Date, 'now').mockReturnValue(date.getTime());
    await testApi.tick();
    jest.restoreAllMocks();
    expect(live()).toEqual(['1-101@g1']);
    await testApi.ask('luo', 'county.apply', next);
    expect(live()).toEqual(['1-102@g1']);
  });
});
