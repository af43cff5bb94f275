import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $hour (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a date', { $hour: '$v' }, { v: date('2014-01-01T08:15:39.736Z') }, 8],
  ['in Shanghai', { $hour: { date: '$v', timezone: 'Asia/Shanghai' } }, { v: date('2014-01-01T20:15:39Z') }, 4],
  [
    'in a time zone with summer time',
    { $hour: { date: '$v', timezone: 'Europe/London' } },
    { v: date('2017-07-01T12:00:00Z') },
    13,
  ],
  [
    'with an offset of half an hour',
    { $hour: { date: '$v', timezone: '+05:30' } },
    { v: date('2017-01-01T18:45:00Z') },
    0,
  ],
  ['with a short offset', { $hour: { date: '$v', timezone: '+03' } }, { v: date('1998-11-07T00:00:00Z') }, 3],
  ['null', { $hour: '$v' }, { v: null }, null],
  ['a missing field', { $hour: '$v' }, {}, null],
  ['a string', { $hour: '$v' }, { v: 'noon' }, fails("can't convert from BSON type string to Date")],
];
