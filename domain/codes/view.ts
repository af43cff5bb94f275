import type { Moment } from '../time';
import type { CodeKind } from './code';

type Named = { id: string; name: string };

/** `codes.resolve`: where a code leads. A room comes with its hall; `checkIn` is the reader's booking that may be checked in with this door's code now. */
export type ResolvedView = { code: string; kind: CodeKind; name: string; label: string; station?: Named; hall?: Named; room?: Named; checkIn?: { booking: string } };

/** One line of the desk's list of codes. */
export type CodeRow = { id: string; kind: CodeKind; name: string; label: string; room?: string; station?: string; madeAt: Moment; revokedAt?: Moment };

/** `codes.list`, `codes.make` and `codes.revoke`: all codes of a hall, the newest first. */
export type CodesView = { hall: string; codes: CodeRow[] };

/** `codes.sheet`: a document to print, under an address that is good for a few minutes. */
export type SheetView = { name: string; url: string; codes: number };
