import * as v from 'valibot';

// documented as text, seen as number
const textOrNumber = v.pipe(v.union([v.string(), v.number()]), v.transform(String));
const subscriptionItem = v.looseObject({
  TemplateId: v.optional(textOrNumber, ''),
  SubscribeStatusString: v.optional(textOrNumber, ''),
  MsgID: v.optional(textOrNumber, ''),
  ErrorCode: v.optional(textOrNumber, '0'),
});
/** One thing is an object, several are a list (WeChat docs, subscription messages, event pushes). */
const itemList = v.pipe(
  v.optional(v.union([v.array(subscriptionItem), subscriptionItem]), []),
  v.transform((items) => [items].flat()),
);

const pushSchema = v.looseObject({
  MsgType: v.literal('event'),
  Event: v.string(),
  FromUserName: v.optional(v.string(), ''),
  List: itemList,
  trace_id: v.optional(v.string(), ''),
  errcode: v.optional(v.number(), 0),
  result: v.optional(v.looseObject({ suggest: v.optional(v.string(), ''), label: v.optional(v.number(), 0) })),
});

/** What WeChat pushes, as far as it is needed here. */
export type Push = v.InferOutput<typeof pushSchema>;

/** A push, or nothing when it does not look like one. */
export function parsePush(event: unknown): Push | undefined {
  const parsed = v.safeParse(pushSchema, event);
  return parsed.success ? parsed.output : undefined;
}
