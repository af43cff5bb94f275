import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $dateFromParts (MongoDB manual). */
export const rows: ExpressionRow[] = [
  [
    'year, month and day',
    { $dateFromParts: { year: 2017, month: 2, day: 8, hour: 12 } },
    {},
    date('2017-02-08T12:00:00Z'),
  ],
  ['only the year', { $dateFromParts: { year: '$y' } }, { y: 2017 }, date('2017-01-01T00:00:00Z')],
  [
    'all parts in a time zone',
    {
      $dateFromParts: {
        year: 2016,
        month: 12,
        day: 31,
        hour: 23,
        minute: 46,
        second: 12,
        timezone: 'America/New_York',
      },
    },
    {},
    date('2017-01-01T04:46:12Z'),
  ],
  [
    'an ISO week',
    { $dateFromParts: { isoWeekYear: 2017, isoWeek: 6, isoDayOfWeek: 3, hour: 12 } },
    {},
    date('2017-02-08T12:00:00Z'),
  ],
  [
    'a month beyond December is carried',
    { $dateFromParts: { year: 2017, month: 14, day: 1, hour: 12 } },
    {},
    date('2018-02-01T12:00:00Z'),
  ],
  [
    'month zero is December of the year before',
    { $dateFromParts: { year: 2017, month: 0, day: 1, hour: 12 } },
    {},
    date('2016-12-01T12:00:00Z'),
  ],
  ['minutes are carried', { $dateFromParts: { year: 2017, minute: 90 } }, {}, date('2017-01-01T01:30:00Z')],
  ['a negative second', { $dateFromParts: { year: 2017, second: -1 } }, {}, date('2016-12-31T23:59:59Z')],
  ['milliseconds', { $dateFromParts: { year: 2017, millisecond: 7 } }, {}, date('2017-01-01T00:00:00.007Z')],
  ['a year below one hundred', { $dateFromParts: { year: 50 } }, {}, date('0050-01-01T00:00:00Z')],
  ['null as part', { $dateFromParts: { year: 2017, month: null } }, {}, null],
  ['a missing part', { $dateFromParts: { year: '$y' } }, {}, null],
  ['null as time zone', { $dateFromParts: { year: 2017, timezone: null } }, {}, null],
  [
    'a string as part',
    { $dateFromParts: { year: 2017, month: '$m' } },
    { m: '1' },
    fails('\'month\' must evaluate to an integer, found string with value "1"'),
  ],
  ['a fraction as part', { $dateFromParts: { year: 2017.5 } }, {}, fails("'year' must evaluate to an integer")],
  ['a year beyond 9999', { $dateFromParts: { year: 10000 } }, {}, fails('found 10000')],
  [
    'no year',
    { $dateFromParts: { month: 1 } },
    {},
    fails("$dateFromParts requires either 'year' or 'isoWeekYear' to be present"),
  ],
  [
    'both calendars',
    { $dateFromParts: { year: 2017, isoWeek: 1 } },
    {},
    fails('$dateFromParts does not allow mixing natural dates with ISO dates'),
  ],
  ['an unknown part', { $dateFromParts: { year: 2017, week: 1 } }, {}, fails('Unrecognized')],
];
