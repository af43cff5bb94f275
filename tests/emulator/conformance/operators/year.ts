import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $year (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a date', { $year: '$v' }, { v: date('2014-01-01T08:15:39.736Z') }, 2014],
  ['in a time zone', { $year: { date: '$v', timezone: 'America/Chicago' } }, { v: date('2017-01-01T00:00:00Z') }, 2016],
  ['with an offset', { $year: { date: '$v', timezone: '-0500' } }, { v: date('1998-01-01T02:00:00Z') }, 1997],
  ['in a list of one', { $year: ['$v'] }, { v: date('2014-01-01T08:15:39.736Z') }, 2014],
  ['null', { $year: '$v' }, { v: null }, null],
  ['a missing field', { $year: '$v' }, {}, null],
  ['null as time zone', { $year: { date: '$v', timezone: null } }, { v: date('2014-01-01') }, null],
  ['a missing time zone', { $year: { date: '$v', timezone: '$zone' } }, { v: date('2014-01-01') }, null],
  ['a string', { $year: '$v' }, { v: 'March 28, 1976' }, fails("can't convert from BSON type string to Date")],
  ['a number', { $year: '$v' }, { v: 2009 }, fails("can't convert from BSON type int to Date")],
  [
    'an unknown time zone',
    { $year: { date: '$v', timezone: 'Mars/Olympus' } },
    { v: date('2014-01-01') },
    fails('unrecognized time zone identifier: "Mars/Olympus"'),
  ],
  [
    'a number as time zone',
    { $year: { date: '$v', timezone: 8 } },
    { v: date('2014-01-01') },
    fails('timezone must evaluate to a string, found int'),
  ],
  [
    'a list of two dates',
    { $year: ['$v', '$v'] },
    { v: date('2009-04-09') },
    fails('Expression $year takes exactly 1 arguments. 2 were passed in.'),
  ],
  ['an unknown field', { $year: { date: '$v', zone: 'UTC' } }, {}, fails('Unrecognized')],
];
