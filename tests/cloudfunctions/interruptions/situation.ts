import type { EndpointNameOf, Input } from '@domain/contract';
import type { TestApi } from '../../support/cloud/test-api';
import type { Somebody } from '../../support/people';

export type CommandName = EndpointNameOf<'command'>;

/** A command in a situation in which it writes as much as it can. */
export type Situation<N extends CommandName> = {
  what: string;
  who: Somebody;
  prepare: (testApi: TestApi) => Promise<Input<N>>;
  /** What the person repeats is made whole then, and by nothing before; why that is enough. */
  repeated?: string;
};
