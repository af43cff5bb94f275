import { useEffect, useRef, useState } from 'react';
import { OPEN_STATES, type Category } from '@domain/cases/case';
import type { ReceiptView } from '@domain/cases/view';
import { requestMessagePermission } from '@/cloud/requestMessagePermission';
import type { Me } from '@/cloud/useSession';
import { useDraft } from '@/device/storage/drafts';
import { go, replaceWith, routes } from '@/routes';
import { scrollToFirst } from '@/screen/errors/formFeedback';
import { useCommand } from '@/screen/useCommand';
import { caseErrorMessages } from '@/text/cases/case-error-messages';
import { missingText } from '@/text/cases/report';
import {
  emptyReportDraft,
  findDanger,
  hasContent,
  findMissingFields,
  toReportInput,
  type MissingField,
} from './reportDraft';
import { useNearby, type SimilarCases } from './useNearby';

/** Whether a case may stand for a new report: one that somebody works on, or the person's own. */
const isWorthAsking = ({ state, mine }: SimilarCases[number]): boolean => mine === true || OPEN_STATES.includes(state);

/** What the person said already about a danger and about similar cases. */
type Confirmed = { answered?: Danger; isDenied?: boolean; different?: boolean };
type Danger = ReturnType<typeof findDanger>;

/** The report form: the stored draft, the questions before sending, and the command. */
export function useReport(me: Me | undefined, scannedStation: string | undefined) {
  const { draftId, value: draft, edit, clear, renew, saveFailed } = useDraft('report', emptyReportDraft);
  const [restored, setRestored] = useState(() => hasContent(draft));
  const [receipt, setReceipt] = useState<{ receipt: ReceiptView; aboutStaff: boolean }>();
  const [showMissing, setShowMissing] = useState(false);
  const [acknowledged, setAcknowledged] = useState<Danger>();
  const [denied, setDenied] = useState<Danger>();
  const [categoryIsLatest, setCategoryIsLatest] = useState(false);
  const [question, setQuestion] = useState<'emergency' | 'nearby'>();
  const received = useRef<string>(undefined);

  const report = useCommand('cases.report', {
    onDone: (answer) => {
      clear();
      setReceipt({ receipt: answer, aboutStaff: draft.aboutStaff !== undefined });
    },
    // the draft arrived before, and its answer was lost; what it says now may be sent as a report of its own
    handles: ({ reason, facts }) => {
      received.current = reason === 'sentBefore' ? String(facts?.id) : undefined;
      if (reason === 'sentBefore') renew();
      return false;
    },
    onConflict: () => received.current !== undefined && go(routes.case(received.current)),
    errorMessages: caseErrorMessages,
  });
  const support = useCommand('cases.support', {
    onDone: ({ id }) => {
      clear();
      replaceWith(routes.case(id));
    },
    errorMessages: caseErrorMessages,
  });
  const similar = useNearby(me?.joined ? draft.place : undefined, draft.category);
  const danger = findDanger(draft);
  const missing = findMissingFields(draft);

  useEffect(() => {
    // a scanned code is newer than the draft
    if (scannedStation) edit({ place: { kind: 'station', station: scannedStation, name: '' } });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when the page opens: the place may change later
  }, []);

  /** WeChat's dialog about messages opens inside the tap, before any request; nothing depends on it. */
  const requestPermission = () => requestMessagePermission(me?.templates ?? [], ['caseProgress']);

  function submit({ answered = acknowledged, isDenied = danger === denied, different = false }: Confirmed = {}) {
    const input = toReportInput(draftId, draft, danger !== undefined && isDenied);
    if (me && !me.joined) return go(routes.join());
    setShowMissing(missing.length > 0);
    if (missing.length || !input) return scrollToFirst('.field_wrong');
    if (danger && danger !== answered) return setQuestion('emergency');
    // a neighbour's case is no place for a complaint about staff
    if (!draft.aboutStaff && similar.cases.some(isWorthAsking) && !different) return setQuestion('nearby');
    setQuestion(undefined);
    void report.send(input, requestPermission);
  }

  /** What the person says about the danger goes along with the report. */
  function answerDanger(isDangerous: boolean) {
    setAcknowledged(danger);
    setDenied(isDangerous ? undefined : danger);
    submit({ answered: danger, isDenied: !isDangerous });
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
    /** Where the warning stands: beside what the person did last. */
    dangerAt:
      danger === acknowledged ? undefined : danger === 'safety' || categoryIsLatest ? ('category' as const) : 'words',
    acknowledgeDanger: () => setAcknowledged(danger),
    answerDanger,
    write(description: string) {
      setCategoryIsLatest(false);
      edit({ description });
    },
    choose(category: Category) {
      setCategoryIsLatest(category === 'safety');
      edit({ category });
    },
    similar,
    question,
    setQuestion,
    support: { busy: support.sending, send: (id: string) => void support.send({ id }, requestPermission) },
  };
}
