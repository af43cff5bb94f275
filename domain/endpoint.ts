import type { GenericSchema } from 'valibot';
import type { Role } from './people/actor';

type Endpoint<Input extends GenericSchema, Output> = {
  /** Who may ask at all; who may do it to *this* thing is the subject's business. */
  roles: readonly Role[];
  input: Input;
  /** The function that answers, where it is not `api`. */
  entryPoint?: 'exports';
  output: Output; // a type in the shape of a value; nothing reads it at run time
};

/** Asks for something and changes nothing. */
export const query = <I extends GenericSchema, O>(endpoint: Endpoint<I, O>) => ({
  kind: 'query' as const,
  ...endpoint,
});

/** Changes something; its answer is the new state of the screen that asked. */
export const command = <I extends GenericSchema, O>(endpoint: Endpoint<I, O>) => ({
  kind: 'command' as const,
  ...endpoint,
});

export const outputOf = <T>() => undefined as T;
