import type { ExportName, EndpointName, Output, ParsedInput } from '@domain/contract';
import type { UserContext } from '../platform/context';

export type Handler<N extends EndpointName> = (input: ParsedInput<N>, context: UserContext) => Promise<Output<N>>;
/** The handlers of `api`; a name of the contract without a handler does not compile. */
export type Handlers = { [N in Exclude<EndpointName, ExportName>]: Handler<N> };
/** The handlers of `exports`. */
export type ExportHandlers = { [N in ExportName]: Handler<N> };
