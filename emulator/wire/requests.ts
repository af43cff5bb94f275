/** The parsed body of one request of wx-server-sdk; `action` names the service and the operation. */
export type WireRequest = Record<string, unknown> & { action: string };
