import { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { requestMessagePermission } from '@/cloud/askFor';
import { useDraft } from '@/cloud/drafts';
import { useCommand } from '@/cloud/useCommand';
import type { Me } from '@/cloud/useSession';
import { go, replaceWith, routes, parseStation } from '@/routes';
import { missingText } from '@/text/report';
import { blank, dangerIn, isBegun, missingIn, reportOf, type Missing } from './reportDraft';
import { useNearby } from './useNearby';

/** From the first word to the thank-you: a draft that is kept, what is asked before it is sent, and the one command. */
export function useReport(me: Me | undefined) {
  const { station, scene } = useRouter().params;
  const scanned = station ?? (scene ? parseStation(decodeURIComponent(scene)) : undefined);
  const { draftId, value: draft, edit, clear, saveFailed } = useDraft('report', blank);
  const [restored, setRestored] = useState(() => isBegun(draft));
  const [told, setTold] = useState<{ id: string; number: string }>();
  const [pointing, setPointing] = useState(false);
  const [calm, setCalm] = useState<ReturnType<typeof dangerIn>>();
  const [question, ask] = useState<'emergency' | 'nearby'>();

  const report = useCommand('cases.report', (answer) => {
    clear();
    setTold(answer);
  });
  const join = useCommand('cases.support', ({ id }) => {
    clear();
    replaceWith(routes.case(id));
  });
  const similar = useNearby(me?.joined ? draft.place : undefined, draft.category);
  const danger = dangerIn(draft);
  const missing = missingIn(draft);

  useEffect(() => {
    // the code at the door is the newest word about the place
    if (scanned) edit({ place: { kind: 'station', station: scanned, name: '' } });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when the page opens: the place may change later
  }, []);

  /** WeChat asks about messages inside the tap and before the cloud is asked for anything; its answer gates nothing. */
  const askFirst = () => requestMessagePermission(me?.templates ?? [], ['caseProgress']);

  function submit(passed: { safe?: boolean; different?: boolean } = {}) {
    const it = reportOf(draftId, draft);
    if (me && !me.joined) return go(routes.join());
    setPointing(missing.length > 0);
    if (missing.length || !it) return;
    if (danger && danger !== calm && !passed.safe) return ask('emergency');
    if (similar.cases.some(({ state }) => state !== 'closed') && !passed.different) return ask('nearby');
    ask(undefined);
    void report.send(it, askFirst);
  }

  function startOver() {
    clear();
    setRestored(false);
  }

  const fieldError = (field: Missing, name: string = field) =>
    pointing && missing.includes(field) ? missingText[field].explained : report.fieldError(name);

  return {
    draft,
    edit,
    restored,
    saveFailed,
    startOver,
    told,
    submit,
    fieldError,
    missing: pointing ? missing : [],
    busy: report.sending,
    notSent: report.refused?.code === 'internal',
    danger: danger === calm ? undefined : danger,
    beCalm: () => setCalm(danger),
    similar,
    question,
    ask,
    join: { busy: join.sending, send: (id: string) => void join.send({ id }, askFirst) },
  };
}
