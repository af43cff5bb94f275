import { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { requestMessagePermission } from '@/cloud/requestMessagePermission';
import { useDraft } from '@/cloud/drafts';
import { useCommand } from '@/cloud/useCommand';
import type { Me } from '@/cloud/useSession';
import { decodeAddress, go, replaceWith, routes, parseStation } from '@/routes';
import { missingText } from '@/text/report';
import {
  emptyReportDraft,
  findDanger,
  hasContent,
  findMissingFields,
  toReportInput,
  type MissingField,
} from './reportDraft';
import { useNearby } from './useNearby';

/** From the first word to the thank-you: a draft that is kept, what is asked before it is sent, and the one command. */
export function useReport(me: Me | undefined) {
  const { station, scene } = useRouter().params;
  const scannedStation = station ?? (scene ? parseStation(decodeAddress(scene)) : undefined);
  const { draftId, value: draft, edit, clear, saveFailed } = useDraft('report', emptyReportDraft);
  const [restored, setRestored] = useState(() => hasContent(draft));
  const [receipt, setReceipt] = useState<{ id: string; number: string }>();
  const [showMissing, setShowMissing] = useState(false);
  const [acknowledged, setAcknowledged] = useState<ReturnType<typeof findDanger>>();
  const [question, setQuestion] = useState<'emergency' | 'nearby'>();

  const report = useCommand('cases.report', (answer) => {
    clear();
    setReceipt(answer);
  });
  const support = useCommand('cases.support', ({ id }) => {
    clear();
    replaceWith(routes.case(id));
  });
  const similar = useNearby(me?.joined ? draft.place : undefined, draft.category);
  const danger = findDanger(draft);
  const missing = findMissingFields(draft);

  useEffect(() => {
    // the code at the door is the newest word about the place
    if (scannedStation) edit({ place: { kind: 'station', station: scannedStation, name: '' } });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when the page opens: the place may change later
  }, []);

  /** WeChat asks about messages inside the tap and before the cloud is asked for anything; its answer gates nothing. */
  const requestPermission = () => requestMessagePermission(me?.templates ?? [], ['caseProgress']);

  function submit(confirmed: { safe?: boolean; different?: boolean } = {}) {
    const input = toReportInput(draftId, draft);
    if (me && !me.joined) return go(routes.join());
    setShowMissing(missing.length > 0);
    if (missing.length || !input) return;
    if (danger && danger !== acknowledged && !confirmed.safe) return setQuestion('emergency');
    if (similar.cases.some(({ state }) => state !== 'closed') && !confirmed.different) return setQuestion('nearby');
    setQuestion(undefined);
    void report.send(input, requestPermission);
  }

  function startOver() {
    clear();
    setRestored(false);
  }

  const fieldError = (field: MissingField, name: string = field) =>
    showMissing && missing.includes(field) ? missingText[field].explained : report.fieldError(name);

  return {
    draft,
    edit,
    restored,
    saveFailed,
    startOver,
    receipt,
    submit,
    fieldError,
    missing: showMissing ? missing : [],
    busy: report.sending,
    notSent: report.refused?.code === 'internal',
    danger: danger === acknowledged ? undefined : danger,
    acknowledgeDanger: () => setAcknowledged(danger),
    similar,
    question,
    setQuestion,
    support: { busy: support.sending, send: (id: string) => void support.send({ id }, requestPermission) },
  };
}
