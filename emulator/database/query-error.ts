/** The engine's no to a query, an update or a stage, in MongoDB's words; the room wraps it for the wire. */
export class Refused extends Error {}

/** Throws the engine's no. */
export function refuse(text: string): never {
  throw new Refused(text);
}
