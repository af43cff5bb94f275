import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $dateFromString (MongoDB manual). */
export const rows: ExpressionRow[] = [
  [
    'date and time',
    { $dateFromString: { dateString: '$v' } },
    { v: '2017-02-08T12:10:40.787Z' },
    date('2017-02-08T12:10:40.787Z'),
  ],
  [
    'without a zone it is UTC',
    { $dateFromString: { dateString: '$v' } },
    { v: '2017-02-08T12:10:40.787' },
    date('2017-02-08T12:10:40.787Z'),
  ],
  ['only a date', { $dateFromString: { dateString: '$v' } }, { v: '2017-02-08' }, date('2017-02-08T00:00:00Z')],
  [
    'an offset without a colon',
    { $dateFromString: { dateString: '$v' } },
    { v: '2017-02-08T12:10:40.787+0800' },
    date('2017-02-08T04:10:40.787Z'),
  ],
  [
    'an offset with a colon',
    { $dateFromString: { dateString: '$v' } },
    { v: '2017-02-08T12:10:40+08:00' },
    date('2017-02-08T04:10:40Z'),
  ],
  [
    'a blank instead of T',
    { $dateFromString: { dateString: '$v' } },
    { v: '2017-02-08 12:10' },
    date('2017-02-08T12:10:00Z'),
  ],
  ['a name of a month', { $dateFromString: { dateString: '$v' } }, { v: 'July 4, 2017' }, date('2017-07-04T00:00:00Z')],
  [
    'a time zone',
    { $dateFromString: { dateString: '$v', timezone: 'America/New_York' } },
    { v: '2017-02-08T12:10:40.787' },
    date('2017-02-08T17:10:40.787Z'),
  ],
  [
    'an offset as time zone',
    { $dateFromString: { dateString: '$v', timezone: '+0800' } },
    { v: '2017-02-08' },
    date('2017-02-07T16:00:00Z'),
  ],
  [
    'a format',
    { $dateFromString: { dateString: '$v', format: '%d-%m-%Y' } },
    { v: '06-15-2018', w: 1 },
    fails("Error parsing date string '06-15-2018'"),
  ],
  [
    'a format that fits',
    { $dateFromString: { dateString: '$v', format: '%m-%d-%Y' } },
    { v: '06-15-2018' },
    date('2018-06-15T00:00:00Z'),
  ],
  [
    'a format with time and offset',
    { $dateFromString: { dateString: '$v', format: '%Y/%m/%d %H:%M:%S %z' } },
    { v: '2018/06/15 08:30:00 +0800' },
    date('2018-06-15T00:30:00Z'),
  ],
  [
    'a format of the ISO week',
    { $dateFromString: { dateString: '$v', format: '%G-W%V-%u' } },
    { v: '2016-W05-1' },
    date('2016-02-01T00:00:00Z'),
  ],
  ['null', { $dateFromString: { dateString: '$v' } }, { v: null }, null],
  ['a missing field', { $dateFromString: { dateString: '$v' } }, {}, null],
  ['onNull', { $dateFromString: { dateString: '$v', onNull: 'none' } }, {}, 'none'],
  ['onError', { $dateFromString: { dateString: '$v', onError: 'bad' } }, { v: 'x' }, 'bad'],
  ['onError of a number', { $dateFromString: { dateString: '$v', onError: null } }, { v: 20180615 }, null],
  ['null as time zone', { $dateFromString: { dateString: '$v', timezone: null } }, { v: '2017-02-08' }, null],
  ['no date', { $dateFromString: { dateString: '$v' } }, { v: 'a day' }, fails("Error parsing date string 'a day'")],
  [
    'an impossible month',
    { $dateFromString: { dateString: '$v' } },
    { v: '2017-13-08' },
    fails("Error parsing date string '2017-13-08'"),
  ],
  [
    'a number',
    { $dateFromString: { dateString: '$v' } },
    { v: 5 },
    fails("$dateFromString requires that 'dateString' be a string, found: int with value 5"),
  ],
  [
    'two time zones',
    { $dateFromString: { dateString: '$v', timezone: 'Asia/Shanghai' } },
    { v: '2017-02-08T12:10:40+0100' },
    fails('you cannot pass in a date/time string with'),
  ],
  [
    'an unknown time zone',
    { $dateFromString: { dateString: '$v', timezone: 'Nowhere' } },
    { v: '2017-02-08' },
    fails('unrecognized time zone identifier: "Nowhere"'),
  ],
];
