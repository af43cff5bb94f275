import { toSettings, withWorkbook } from '@domain/county/to-settings';
import { emptySheets } from '@domain/county/sheets';
import { sampleSettings } from '@domain/settings/sample-settings';

const day = (kind: string) => (date: string) => ({ day: date, kind });

test('a workbook that says nothing leaves the settings alone', () => {
  expect(toSettings(emptySheets())).toEqual({});
  expect(withWorkbook(sampleSettings, {}, 'w-1')).toBeUndefined();
});

test('other classes of refusals make a new version of the rules, once; the old one stays for its cases', () => {
  const said = toSettings({ ...emptySheets(), refusals: [{ id: 'court', name: '诉讼中的事', channel: '人民法院' }] });
  const after = withWorkbook(sampleSettings, said, 'w-1')!;
  expect(after.caseRules?.map(({ version }) => version)).toEqual([sampleSettings.caseRules[0]!.version, 'w-1']);
  expect(after.caseRules?.[1]).toMatchObject({
    ...{ refusalClasses: [{ key: 'court', name: '诉讼中的事', channel: '人民法院' }], maxQuestions: 2 },
  });
  expect(after.version).toBe(sampleSettings.version + 1);
  expect(withWorkbook(after, said, 'w-2')).toBeUndefined();
});

test('single days correct a year, and a whole list of days off makes the year known', () => {
  const days = Array.from({ length: 12 }, (_, n) => `2031-10-${String(n + 1).padStart(2, '0')}`);
  const holidays = [...days.map(day('off')), day('worked')('2031-10-18'), day('off')('2030-05-06')];
  expect(toSettings({ ...emptySheets(), holidays }).holidays).toEqual({
    ...{ years: [2031], holidays: ['2030-05-06', ...days], makeUpDays: ['2031-10-18'] },
  });
});

test('the district is renamed; another code of it changes nothing, because positions name the old one', () => {
  const said = (id: string) => toSettings({ ...emptySheets(), units: [{ id, name: '青麓区', kind: 'district' }] });
  const { id } = sampleSettings.district;
  expect(withWorkbook(sampleSettings, said(id), 'w-1')?.district).toEqual({ id, name: '青麓区' });
  expect(withWorkbook(sampleSettings, said('other'), 'w-1')).toBeUndefined();
});
