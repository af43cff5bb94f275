import * as v from 'valibot';

const word = v.pipe(v.union([v.string(), v.number()]), v.transform(String)); // documented as text, seen as number
const one = v.looseObject({
  TemplateId: v.optional(word, ''),
  SubscribeStatusString: v.optional(word, ''),
  MsgID: v.optional(word, ''),
  ErrorCode: v.optional(word, '0'),
});
/** One thing is an object, several are a list (WeChat docs, subscription messages, event pushes). */
const list = v.pipe(
  v.optional(v.union([v.array(one), one]), []),
  v.transform((it) => [it].flat()),
);

const push = v.looseObject({
  MsgType: v.literal('event'),
  Event: v.string(),
  FromUserName: v.optional(v.string(), ''),
  List: list,
  trace_id: v.optional(v.string(), ''),
  errcode: v.optional(v.number(), 0),
  result: v.optional(v.looseObject({ suggest: v.optional(v.string(), ''), label: v.optional(v.number(), 0) })),
});

/** What WeChat pushes, as far as it is needed here. */
export type Push = v.InferOutput<typeof push>;

/** A push, or nothing when it does not look like one. */
export function parsePush(event: unknown): Push | undefined {
  const parsed = v.safeParse(push, event);
  return parsed.success ? parsed.output : undefined;
}
