import type { Handler } from '../../handler';
import { presentPositions } from './present-positions';

export const showPositions: Handler<'people.positions'> = (input, context) => presentPositions(context, input);
