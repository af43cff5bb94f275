import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $dateToParts (MongoDB manual). */
export const rows: ExpressionRow[] = [
  [
    'a date',
    { $dateToParts: { date: '$v' } },
    { v: date('2017-01-01T01:29:09.123Z') },
    { year: 2017, month: 1, day: 1, hour: 1, minute: 29, second: 9, millisecond: 123 },
  ],
  [
    'in a time zone',
    { $dateToParts: { date: '$v', timezone: 'America/New_York' } },
    { v: date('2017-01-01T01:29:09.123Z') },
    { year: 2016, month: 12, day: 31, hour: 20, minute: 29, second: 9, millisecond: 123 },
  ],
  [
    'the ISO week',
    { $dateToParts: { date: '$v', iso8601: true } },
    { v: date('2017-01-01T01:29:09.123Z') },
    { isoWeekYear: 2016, isoWeek: 52, isoDayOfWeek: 7, hour: 1, minute: 29, second: 9, millisecond: 123 },
  ],
  ['null', { $dateToParts: { date: '$v' } }, { v: null }, null],
  ['a missing field', { $dateToParts: { date: '$v' } }, {}, null],
  ['null as time zone', { $dateToParts: { date: '$v', timezone: null } }, { v: date('2017-01-01') }, null],
  ['null as iso8601', { $dateToParts: { date: '$v', iso8601: null } }, { v: date('2017-01-01') }, null],
  [
    'a number as iso8601',
    { $dateToParts: { date: '$v', iso8601: 1 } },
    { v: date('2017-01-01') },
    fails('iso8601 must evaluate to a bool, found int'),
  ],
  ['a string', { $dateToParts: { date: '$v' } }, { v: '2017' }, fails("can't convert from BSON type string to Date")],
];
