import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $isoWeekYear (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a date in the middle of a year', { $isoWeekYear: '$v' }, { v: date('2015-05-26T00:00:00Z') }, 2015],
  ['January 1st in a week of the year before', { $isoWeekYear: '$v' }, { v: date('2016-01-01T00:00:00Z') }, 2015],
  ['December 31st in a week of the next year', { $isoWeekYear: '$v' }, { v: date('2018-12-31T00:00:00Z') }, 2019],
  ['in a time zone', { $isoWeekYear: { date: '$v', timezone: '-0500' } }, { v: date('2018-01-01T00:00:00Z') }, 2017],
  ['null', { $isoWeekYear: '$v' }, { v: null }, null],
  ['a missing field', { $isoWeekYear: '$v' }, {}, null],
  ['a string', { $isoWeekYear: '$v' }, { v: 'a' }, fails("can't convert from BSON type string to Date")],
];
