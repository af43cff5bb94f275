import { useState } from 'react';
import type { PreviewView } from '@domain/walls/view';
import { useQuery } from '@/cloud/useQuery';
import { replaceWith, routes } from '@/routes';
import { showFirstMissing } from '@/screen/errors/formFeedback';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import type { RouteParams } from '@/screen/params/routeParams';
import { useCommand } from '@/screen/useCommand';
import { consentText as text, cardStateText } from '@/text/walls/walls';
import { wallErrorMessages } from '@/text/walls/wall-error-messages';
import { wallRoutes } from '@/wallRoutes';
import { PrimaryButton, SecondaryButton } from '@/ui/actions/Button';
import { EmptyState } from '@/ui/feedback/EmptyState';
import { Notice } from '@/ui/feedback/Notice';
import { RenderBoundary } from '@/ui/feedback/RenderBoundary';
import { Choice } from '@/ui/fields/choice/Choice';
import { Choices } from '@/ui/fields/choice/Choices';
import { Card } from '@/ui/layout/Card';
import { CardContent } from './wall/CardContent';

export default createPage(Consent, ['id']);

const PLACES = (['open', 'blurred'] as const).map((value) => ({ value, ...text.places[value] }));
const PHOTOS = (['yes', 'no'] as const).map((value) => ({ value, label: text.photoChoices[value] }));
const LIVE = ['consented', 'proposed', 'returned', 'approved', 'published', 'hidden'];

/** What neighbours would read of a case, word for word, and the reporter's yes to it. Nothing is preselected. */
function Consent({ id }: RouteParams<'id'>) {
  const query = useQuery('walls.preview', { case: id });
  const [place, setPlace] = useState<'open' | 'blurred'>();
  const [photos, setPhotos] = useState<'yes' | 'no'>();
  const [agreed, setAgreed] = useState(false);
  const [tried, setTried] = useState(false);
  const consent = useCommand('walls.consent', {
    onDone: ({ id: card }) => replaceWith(wallRoutes.card(card)),
    onConflict: () => {
      setAgreed(false);
      void query.refresh();
    },
    errorMessages: wallErrorMessages,
  });
  const choiceOf = ({ words }: PreviewView) => (words?.blurred ? place : 'open');

  function send(preview: PreviewView) {
    setTried(true);
    const choice = choiceOf(preview);
    const needsPhotos = preview.hasPhotos && !photos;
    showFirstMissing([
      !choice && text.missing.place,
      needsPhotos && text.missing.photos,
      !agreed && text.missing.agreed,
    ]);
    const shown = choice && preview.words?.[choice];
    if (!shown || needsPhotos || !agreed) return;
    const input = { case: id, seen: shown.seen, agreed: true as const, hidePlace: choice === 'blurred' };
    void consent.send({ ...input, photos: photos === 'yes' });
  }

  return (
    <QueryPage
      query={query}
      footer={(preview) =>
        preview.words && !isLive(preview) ? (
          <PrimaryButton busy={consent.sending} onClick={() => send(preview)}>
            {text.send}
          </PrimaryButton>
        ) : undefined
      }
    >
      {(preview) => {
        const { words, exclusion, hasPhotos, card } = preview;
        if (card && isLive(preview))
          return (
            <>
              <Notice>{cardStateText[card.state]}</Notice>
              <Card>
                <CardContent card={card} />
              </Card>
              <SecondaryButton onClick={() => replaceWith(wallRoutes.card(card.id))}>{text.seeCard}</SecondaryButton>
            </>
          );
        if (!words)
          return (
            <EmptyState
              {...text.exclusion[exclusion ?? 'open']}
              action={text.toCase}
              onAction={() => replaceWith(routes.case(id))}
            />
          );
        const shown = words[choiceOf(preview) ?? 'open'] ?? words.open;
        return (
          <>
            <Notice>{text.hint}</Notice>
            <Card>
              <CardContent card={{ fields: shown.fields, before: [], after: [] }} />
            </Card>
            <RenderBoundary>
              {words.blurred && (
                <Choice
                  label={text.place}
                  options={PLACES}
                  value={place}
                  error={tried && !place ? text.missing.place : undefined}
                  onChange={(chosen) => {
                    setPlace(chosen);
                    setAgreed(false); // other words need another look
                  }}
                />
              )}
            </RenderBoundary>
            <RenderBoundary>
              {hasPhotos && (
                <Choice
                  label={text.photos}
                  hint={text.photosHint}
                  layout="pills"
                  options={PHOTOS}
                  value={photos}
                  error={tried && !photos ? text.missing.photos : undefined}
                  onChange={setPhotos}
                />
              )}
            </RenderBoundary>
            <Choices
              label={text.title}
              hint={text.steps}
              options={{ yes: text.agree }}
              value={agreed ? ['yes'] : []}
              error={tried && !agreed ? text.missing.agreed : undefined}
              onChange={(chosen) => setAgreed(chosen.length > 0)}
            />
          </>
        );
      }}
    </QueryPage>
  );
}

const isLive = ({ card }: PreviewView): boolean => card !== undefined && LIVE.includes(card.state);
