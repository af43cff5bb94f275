import * as v from 'valibot';
import { command, query, outputOf } from '../endpoint';
import { id, text } from '../fields';
import { MAX_SCAN_LENGTH } from '../input-limits';
import { anyone } from '../people/actor';
import { CODE_KINDS } from './code';
import { MAX_LABEL_LENGTH, MAX_SHEET_CODES } from './input-limits';
import type { CodesView, ResolvedView, SheetView } from './view';

/**
 * Refusals of `codes.resolve` (and of checking in by a code): `ruleBroken` with `codes.foreign` (not one of ours),
 * `codes.unknown`
 * (ours, but nobody has it on record) or `codes.revoked` (withdrawn; `facts.name` is what it stood for).
 */
export const codeContract = {
  // whatever the camera read: a bare id, `c=<id>` as a scene, or a link https://…/c/<id>
  'codes.resolve': query({
    roles: anyone,
    input: v.object({ text: text(1, MAX_SCAN_LENGTH) }),
    output: outputOf<ResolvedView>(),
  }),

  'codes.list': query({ roles: ['desk'], input: v.object({ hall: id }), output: outputOf<CodesView>() }),

  // one code for a station, the hall, a room's door, or a paper notice with words of its own
  'codes.create': command({
    roles: ['desk'],
    input: v.object({
      hall: id,
      kind: v.picklist(CODE_KINDS),
      room: v.optional(id),
      station: v.optional(id),
      label: v.optional(text(0, MAX_LABEL_LENGTH), ''),
      requestId: id,
    }),
    output: outputOf<CodesView>(),
  }),

  'codes.revoke': command({ roles: ['desk'], input: v.object({ id }), output: outputOf<CodesView>() }),

  // answered by the door `exports`: a .docx, A4, with each code's picture, name and what it is for
  'codes.sheet': command({
    entryPoint: 'exports',
    roles: ['desk'],
    input: v.object({ hall: id, ids: v.optional(v.pipe(v.array(id), v.minLength(1), v.maxLength(MAX_SHEET_CODES))) }),
    output: outputOf<SheetView>(),
  }),
};
