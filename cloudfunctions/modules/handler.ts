import type { ExportName, EndpointName, Output, ParsedInput } from '@domain/contract';
import type { UserContext } from '../platform/context';

export type Handler<N extends EndpointName> = (input: ParsedInput<N>, context: UserContext) => Promise<Output<N>>;
/** What a door answers; a name of the contract that no door has does not compile. */
export type Handlers = { [N in Exclude<EndpointName, ExportName>]: Handler<N> };
export type ExportHandlers = { [N in ExportName]: Handler<N> };
