import { useState } from 'react';
import type { CaseView } from '@domain/cases/view';
import { satisfactionName, solvedName } from '@domain/vocabulary/ratings/ratings';
import { useCommand } from '@/screen/useCommand';
import { caseErrorMessages } from '@/text/cases/case-error-messages';
import { caseFormText, neighbourText as text } from '@/text/cases/cases';
import { PrimaryButton, SecondaryButton } from '@/ui/actions/Button';
import { Choice } from '@/ui/fields/choice/Choice';
import { Card, Section } from '@/ui/layout/Card';
import { CardNote } from '@/ui/layout/CardHead';

type Answer = NonNullable<NonNullable<CaseView['neighbour']>['answer']>;
type Props = { case: CaseView; neighbour: NonNullable<CaseView['neighbour']>; onAnswer: (it: CaseView) => void };

/** Asks a neighbour who supports a case how it went, and shows what they said. */
export function NeighbourQuestion({ case: it, neighbour: { asked, answer }, onAnswer }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [draft, setDraft] = useState<Partial<Answer>>({});
  const command = useCommand('cases.rateAsNeighbour', {
    onDone: (view) => {
      setOpen(false);
      onAnswer(view);
    },
    errorMessages: caseErrorMessages,
  });

  if (answer && !isOpen)
    return (
      <Section title={text.mine}>
        <Card>
          <CardNote>{text.said(solvedName[answer.solved], satisfactionName[answer.satisfaction])}</CardNote>
          {asked && (
            <SecondaryButton
              onClick={() => {
                setDraft(answer);
                setOpen(true);
              }}
            >
              {text.change}
            </SecondaryButton>
          )}
        </Card>
      </Section>
    );
  const { solved, satisfaction } = draft;
  return (
    <Section title={text.title} hint={text.hint}>
      <Card>
        <Choice
          label={text.solved}
          layout="pills"
          options={solvedName}
          value={solved}
          onChange={(value) => setDraft({ ...draft, solved: value })}
        />
        <Choice
          label={caseFormText.satisfaction}
          layout="pills"
          options={satisfactionName}
          value={satisfaction}
          onChange={(value) => setDraft({ ...draft, satisfaction: value })}
        />
        <PrimaryButton
          busy={command.sending}
          disabled={!solved || !satisfaction}
          onClick={() => solved && satisfaction && void command.send({ id: it.id, solved, satisfaction })}
        >
          {text.send}
        </PrimaryButton>
      </Card>
    </Section>
  );
}
