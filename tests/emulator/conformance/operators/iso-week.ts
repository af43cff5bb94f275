import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $isoWeek (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a week in January', { $isoWeek: '$v' }, { v: date('2016-01-04T00:00:00Z') }, 1],
  ['January 1st in the last week of the year before', { $isoWeek: '$v' }, { v: date('2016-01-01T00:00:00Z') }, 53],
  ['December 31st in the first week of the next year', { $isoWeek: '$v' }, { v: date('2018-12-31T00:00:00Z') }, 1],
  ['in a time zone', { $isoWeek: { date: '$v', timezone: '-0500' } }, { v: date('1998-11-02T00:00:00Z') }, 44],
  ['null', { $isoWeek: '$v' }, { v: null }, null],
  ['a missing field', { $isoWeek: '$v' }, {}, null],
  ['a number', { $isoWeek: '$v' }, { v: 1 }, fails("can't convert from BSON type int to Date")],
];
