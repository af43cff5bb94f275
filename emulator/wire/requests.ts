/** One request body of wx-server-sdk, parsed from JSON; `action` names the service and the verb. */
export type WireRequest = Record<string, unknown> & { action: string };
