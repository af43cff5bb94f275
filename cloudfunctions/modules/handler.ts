import type { Name, Output, Parsed } from '@domain/contract';
import type { Context } from '../platform/context';

export type Handler<N extends Name> = (input: Parsed<N>, context: Context) => Promise<Output<N>>;
export type Handlers = { [N in Name]: Handler<N> };
