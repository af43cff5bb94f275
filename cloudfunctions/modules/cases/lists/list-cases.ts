import type { Handler } from '../../handler';
import { showList } from './case-list';

export const listCases: Handler<'cases.list'> = ({ list, after }, context) => showList(list, after, context);
