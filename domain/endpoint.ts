import type { GenericSchema } from 'valibot';
import type { Role } from './people/actor';

type Endpoint<Input extends GenericSchema, Output> = {
  /** The roles that may send the request; the subject decides who may do it to this very document. */
  roles: readonly Role[];
  input: Input;
  /** The function that answers, where it is not `api`. */
  entryPoint?: 'exports';
  output: Output; // a type in the shape of a value; nothing reads it at run time
};

/** A request that changes nothing. */
export const query = <I extends GenericSchema, O>(endpoint: Endpoint<I, O>) => ({
  kind: 'query' as const,
  ...endpoint,
});

/** A request that changes something; it answers the new state of the screen that sent it. */
export const command = <I extends GenericSchema, O>(endpoint: Endpoint<I, O>) => ({
  kind: 'command' as const,
  ...endpoint,
});

export const outputOf = <T>() => undefined as T;
