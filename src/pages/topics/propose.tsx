import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Output } from '@domain/contract';
import * as limits from '@domain/topics/input-limits';
import type { TopicChannel, TopicClass } from '@domain/topics/topic';
import { topicChannelName, topicClassName } from '@domain/vocabulary/topics/topics';
import { uploadPhoto } from '@/cloud/upload';
import { useQuery } from '@/cloud/useQuery';
import { useSession, type Me } from '@/cloud/useSession';
import { PhotoPicker, type PickedPhoto } from '@/device/photos/PhotoPicker';
import { clearRequestId, requestIdFor } from '@/device/storage/requestId';
import { go, replaceWith, routes } from '@/routes';
import { showFirstMissing } from '@/screen/errors/formFeedback';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import type { RouteParams } from '@/screen/params/routeParams';
import { useCommand } from '@/screen/useCommand';
import { topicErrorMessages } from '@/text/topics/topic-error-messages';
import { topicsText as text } from '@/text/topics/topics';
import { topicRoutes } from '@/topicRoutes';
import { PrimaryButton } from '@/ui/actions/Button';
import { Notice } from '@/ui/feedback/Notice';
import { Choice } from '@/ui/fields/choice/Choice';
import { TextArea } from '@/ui/fields/TextArea';
import { TextInput } from '@/ui/fields/TextInput';
import { emptyProposal, findMissing, toProposal, type Proposal } from './propose/proposal';

export default createPage(Propose);

/** Somebody proposes a topic for where they live; the desk writes one down for others, or who works on a case. */
function Propose({ id: caseId }: RouteParams) {
  const query = useQuery('places.list', {});
  const { me } = useSession();
  const [draft, setDraft] = useState<Proposal>(emptyProposal);
  const [photos, setPhotos] = useState<readonly PickedPhoto[]>([]);
  const [tried, setTried] = useState(false);
  const isDesk = me?.positions.some(({ role }) => role === 'desk') ?? false;
  const writer = { isDesk, home: me?.compound, caseId };
  const missing = findMissing(draft, writer);
  const propose = useCommand('topics.propose', {
    onDone: ({ id }) => {
      clearRequestId();
      void Taro.showToast({ title: text.sent, icon: 'none' });
      replaceWith(topicRoutes.topic(id));
    },
    errorMessages: topicErrorMessages,
  });

  function send() {
    setTried(true);
    showFirstMissing(Object.values(missing));
    if (Object.values(missing).some((words) => words !== undefined)) return;
    const files = photos.flatMap(({ fileID }) => fileID ?? []);
    const input = { ...toProposal(draft, writer), photos: files };
    void propose.send({ ...input, requestId: requestIdFor(input) });
  }

  return (
    <QueryPage
      query={query}
      footer={() => (
        <PrimaryButton busy={propose.sending} onClick={send}>
          {text.submit}
        </PrimaryButton>
      )}
    >
      {(places) => (
        <>
          {caseId !== undefined && <Notice>{text.fromCase}</Notice>}
          {me && !isDesk && caseId === undefined && !me.compound && (
            <Notice tone="warn" action={text.goJoin} onAction={() => go(routes.join())}>
              {text.noHome}
            </Notice>
          )}
          <ProposalFields
            draft={draft}
            missing={tried ? missing : {}}
            compounds={isDesk && caseId === undefined ? ownCompounds(places, me) : undefined}
            ofCase={caseId !== undefined}
            onChange={(part) => setDraft({ ...draft, ...part })}
          />
          <PhotoPicker
            label={text.photos}
            hint={text.photosHint}
            optional
            maxCount={limits.MAX_TOPIC_PHOTOS}
            value={photos}
            onChange={setPhotos}
            upload={uploadPhoto}
          />
        </>
      )}
    </QueryPage>
  );
}

type Compounds = Output<'places.list'>['compounds'];

/** The compounds of the communities whose desk somebody keeps. */
function ownCompounds({ compounds }: Output<'places.list'>, me: Me | undefined): Compounds {
  const names = me?.positions.filter(({ role }) => role === 'desk').map(({ unitName }) => unitName) ?? [];
  return compounds.filter(({ communityName }) => names.includes(communityName));
}

type FieldsProps = {
  draft: Proposal;
  missing: Partial<ReturnType<typeof findMissing>>;
  /** Those of a desk; a resident speaks of their own. */
  compounds: Compounds | undefined;
  ofCase: boolean;
  onChange: (part: Partial<Proposal>) => void;
};

const CHANNELS: Pick<Record<TopicChannel, string>, 'box' | 'desk'> = {
  box: topicChannelName.box,
  desk: topicChannelName.desk,
};

const ProposalFields = ({ draft, missing, compounds, ofCase, onChange }: FieldsProps) => (
  <>
    {compounds && (
      <Choice
        label={text.channelLabel}
        layout="pills"
        options={CHANNELS}
        value={draft.channel}
        error={missing.channel}
        onChange={(channel) => onChange({ channel })}
      />
    )}
    <TextInput
      label={text.title}
      placeholder={text.titlePlaceholder}
      maxLength={limits.MAX_TITLE_LENGTH}
      value={draft.title}
      error={missing.title}
      onChange={(title) => onChange({ title })}
    />
    <TextArea
      label={text.what}
      hint={text.whatHint}
      placeholder={text.whatPlaceholder}
      maxLength={limits.MAX_PROBLEM_LENGTH}
      value={draft.problem}
      error={missing.problem}
      onChange={(problem) => onChange({ problem })}
    />
    <TextInput
      label={text.whom}
      placeholder={text.whomPlaceholder}
      maxLength={limits.MAX_AFFECTED_LENGTH}
      value={draft.affected}
      error={missing.affected}
      onChange={(affected) => onChange({ affected })}
    />
    <Choice<TopicClass>
      label={text.class}
      layout="pills"
      options={topicClassName}
      value={draft.class}
      error={missing.class}
      onChange={(chosen) => onChange({ class: chosen })}
    />
    <Choice
      label={text.where}
      layout="pills"
      options={
        ofCase ? text.whereOfCase : compounds ? { ...text.whereChoices, compound: text.whereChoose } : text.whereChoices
      }
      value={draft.where}
      error={missing.where}
      onChange={(where) => onChange({ where })}
    />
    {compounds && draft.where === 'compound' && (
      <Choice
        label={text.whereChoose}
        layout="pills"
        options={compounds.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.compound}
        error={missing.compound}
        onChange={(compound) => onChange({ compound })}
      />
    )}
    {draft.where === 'compound' && (
      <TextInput
        optional
        label={text.building}
        placeholder={text.buildingPlaceholder}
        maxLength={limits.MAX_BUILDING_LENGTH}
        value={draft.building}
        onChange={(building) => onChange({ building })}
      />
    )}
  </>
);
