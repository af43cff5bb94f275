import { advance, unitOf } from '@domain/calls/lifecycle/advance';
import type { CallAction, CallDetails } from '@domain/calls/lifecycle/event';
import { viewCall, type CallView } from '@domain/calls/view';
import { AppError } from '@domain/errors';
import type { UserContext } from '../../platform/context';
import { resolveCode } from '../codes/resolve-code';
import type { Handler } from '../handler';
import { changeRecord } from '../lifecycle/change-record';
import { getValidCounty } from '../places/county-repository';
import { callStore, createCallContext, findVisibleCall } from './call-store';

type Request = { id: string; unit?: string | undefined; action: CallAction; details: CallDetails };

/** One action of one person about one unit of a call; the same action again is answered like the first. */
async function advanceCall(context: UserContext, { id, unit, action, details }: Request): Promise<CallView> {
  const { actor } = context;
  const base = await createCallContext(context);
  const found = await findVisibleCall(context, id);
  const callContext = { ...base, unit: unit ?? unitOf(found.facts, action, actor, base) };
  const saved = await changeRecord(context, callStore, {
    load: async () => found,
    decide: (before) => {
      const after = advance(before, action, actor, details, callContext);
      return after === before ? undefined : after;
    },
  });
  return viewCall((saved ?? found).facts, actor, base);
}

export const signCall: Handler<'calls.sign'> = ({ id, unit }, context) =>
  advanceCall(context, { id, unit, action: 'sign', details: {} });

/** Presence: by a printed code of the place, or by the word of the unit that calls. */
export const arriveAtCall: Handler<'calls.arrive'> = async ({ id, unit, code: scanned }, context) => {
  const code = scanned === undefined ? undefined : await codeAt(context, id, scanned);
  return advanceCall(context, { id, unit, action: 'arrive', details: { code } });
};

export const measureCall: Handler<'calls.measure'> = ({ id, unit, words }, context) =>
  advanceCall(context, { id, unit, action: 'measure', details: { words } });

export const rateCall: Handler<'calls.rate'> = ({ id, unit, score, note }, context) =>
  advanceCall(context, { id, unit, action: 'rate', details: { score, ...(note && { note }) } });

/** The name of a code that hangs where the unit that calls works: its own community, or one of its communities. */
async function codeAt(context: UserContext, id: string, scanned: string): Promise<string> {
  const code = await resolveCode(context, scanned);
  const { facts } = await findVisibleCall(context, id);
  const { units } = await getValidCounty(context.db, context.now);
  const community = units.find((unit) => unit.id === code.community);
  if (community?.id !== facts.unit && community?.parent !== facts.unit)
    throw new AppError('ruleBroken', 'calls.elsewhere', { name: code.name });
  return code.name;
}
