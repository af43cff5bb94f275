import * as v from 'valibot';
import { command, query, outputOf } from '../endpoint';
import { after, id } from '../fields';
import type { MeView } from '../people/view';
import { members } from '../people/actor';
import { MAX_TEMPLATES } from './input-limits';
import type { InboxView } from './view';

const templateId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/));

export const messageContract = {
  'inbox.list': query({ roles: members, input: v.object({ after }), output: outputOf<InboxView>() }),

  // `upTo` is the newest entry the reader saw, so that what came meanwhile stays unread
  'inbox.markRead': command({
    roles: members,
    input: v.object({ upTo: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
    output: outputOf<InboxView>(),
  }),

  'messages.grantSubscriptions': command({
    roles: members,
    input: v.object({
      requestId: id,
      results: v.pipe(
        v.record(templateId, v.picklist(['accept', 'reject', 'ban', 'filter'])),
        v.maxEntries(MAX_TEMPLATES),
      ),
    }),
    output: outputOf<Pick<MeView, 'templates'>>(),
  }),
};
