import * as v from 'valibot';
import { command, query, outputOf } from '../endpoint';
import { after, id, text } from '../fields';
import { MAX_SCAN_LENGTH } from '../input-limits';
import { anyone } from '../people/actor';
import { CODE_KINDS } from './code';
import { MAX_LABEL_LENGTH, MAX_SHEET_CODES } from './input-limits';
import type { CodesView, ResolvedView, SheetView } from './view';

/**
 * `codes.resolve` and checking in by a code throw `ruleBroken` with `codes.foreign` (not signed by this deployment),
 * `codes.unknown` (signed, but not stored) or `codes.revoked` (`facts.name` is what it belonged to).
 */
export const codeContract = {
  // scanned text: a bare id, `c=<id>` as a scene, or a link https://…/c/<id>
  'codes.resolve': query({
    roles: anyone,
    input: v.object({ text: text(1, MAX_SCAN_LENGTH) }),
    output: outputOf<ResolvedView>(),
  }),

  'codes.list': query({ roles: ['desk'], input: v.object({ hall: id, after }), output: outputOf<CodesView>() }),

  // one code for a station, the hall, a room, or a paper notice with its own label
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

  // answered by the function `exports`: a .docx, A4, with each code's picture, name and label
  'codes.sheet': command({
    entryPoint: 'exports',
    roles: ['desk'],
    input: v.object({ hall: id, ids: v.optional(v.pipe(v.array(id), v.minLength(1), v.maxLength(MAX_SHEET_CODES))) }),
    output: outputOf<SheetView>(),
  }),
};
