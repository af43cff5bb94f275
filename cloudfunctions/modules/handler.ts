import type { ExportName, EndpointName, Output, ParsedInput } from '@domain/contract';
import type { Person } from '@domain/people/person';
import type { AppContext, UserContext } from '../platform/context';

export type Handler<N extends EndpointName> = (input: ParsedInput<N>, context: UserContext) => Promise<Output<N>>;

/** What a handler reads first, with the caller's own document. */
export type CallerRead<Read> = { person: Person; read: Read };

/**
 * A handler whose first read brings the caller along, so that both are one request. `read` runs before roles are
 * checked, so it only reads; it answers nothing, or throws `notFound`, when what the input names does not exist.
 */
export type JoinedHandler<N extends EndpointName, Read> = {
  read: (input: ParsedInput<N>, context: AppContext, personId: string) => Promise<CallerRead<Read> | undefined>;
  handle: (input: ParsedInput<N>, context: UserContext, read: Read) => Promise<Output<N>>;
};

/** Ties `read` and `handle` of a handler to each other. */
export const joinedHandler = <N extends EndpointName, Read>(handler: JoinedHandler<N, Read>): AnyJoinedHandler<N> => ({
  read: handler.read,
  handle: (input, context, read) => handler.handle(input, context, read as Read), // what the same handler's `read` gave
});
export type AnyJoinedHandler<N extends EndpointName> = JoinedHandler<N, unknown>;

/** The handlers of `api`; a name of the contract without a handler does not compile. */
export type Handlers = { [N in Exclude<EndpointName, ExportName>]: Handler<N> | AnyJoinedHandler<N> };
/** The handlers of `exports`. */
export type ExportHandlers = { [N in ExportName]: Handler<N> };
