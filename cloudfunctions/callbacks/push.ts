import * as v from 'valibot';

// the documentation says text, real pushes carry numbers
const textOrNumber = v.pipe(v.union([v.string(), v.number()]), v.transform(String));
const subscriptionItem = v.looseObject({
  TemplateId: v.optional(textOrNumber, ''),
  SubscribeStatusString: v.optional(textOrNumber, ''),
  MsgID: v.optional(textOrNumber, ''),
  ErrorCode: v.optional(textOrNumber, '0'),
});
/** One item comes as an object, several as a list (WeChat docs, subscription messages, event pushes). */
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

/** The fields of WeChat's pushes that are used. */
export type Push = v.InferOutput<typeof pushSchema>;

/** The push of an event, or undefined when the event is none. */
export function parsePush(event: unknown): Push | undefined {
  const parsed = v.safeParse(pushSchema, event);
  return parsed.success ? parsed.output : undefined;
}
