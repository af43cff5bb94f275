import { packText } from '../../vocabulary/topics/packs';
import type { TopicStage, StepPack } from './pack';

const NOTICE: Omit<TopicStage, 'step'> = {
  state: 'notice',
  owner: 'committee',
  needs: ['draft', 'posters', 'objectionsAnswered'],
  shows: ['draft', 'objections'],
};

/** A ballot, its count and its posting are one step. */
const ballot = (step: string): TopicStage[] => [
  { state: 'voting', step, owner: 'electionGroup', needs: [], shows: [] },
  { state: 'counted', step, owner: 'electionGroup', needs: [], shows: [] },
  { state: 'resultNotice', step, owner: 'committee', needs: ['tasks'], shows: ['result'] },
];

const ideas = (step: string): TopicStage => ({
  ...{ state: 'ideas', step, owner: 'branch' },
  needs: ['minutes', 'options'],
  shows: ['minutes'],
});

const drafting = (step: string, more: Partial<TopicStage> = {}): TopicStage => ({
  ...{ state: 'drafting', step, owner: 'convenor' },
  needs: ['minutes', 'attendance', 'answers', 'draft'],
  shows: ['options', 'questions', 'draft'],
  ...more,
});

const executing = (step: string, owner: TopicStage['owner'] = 'taskOwners'): TopicStage => ({
  ...{ state: 'executing', step, owner },
  needs: ['tasks'],
  shows: ['tasks'],
});

const evaluated = (step: string, owner: TopicStage['owner'] = 'committee'): TopicStage => ({
  ...{ state: 'evaluated', step, owner },
  needs: ['measurement'],
  shows: ['measure'],
});

const { fiveSteps, fourSteps, fiveDemocracies, fourDeliberations, stool } = packText;

/** The packs of the sources: S2-03, S2-09, S3-16, 四议两公开, and the stool meeting of S1-19. */
export const samplePacks: StepPack[] = [
  {
    key: 'fiveSteps',
    ...{ name: fiveSteps.name, asking: fiveSteps.asking },
    stages: [
      ideas(fiveSteps.ideas),
      drafting(fiveSteps.drafting),
      { ...NOTICE, step: fiveSteps.notice },
      ...ballot(fiveSteps.voting),
      executing(fiveSteps.executing),
      evaluated(fiveSteps.evaluated),
    ],
  },
  {
    key: 'fourSteps',
    ...{ name: fourSteps.name, asking: fourSteps.asking },
    stages: [
      drafting(fourSteps.drafting, { needs: ['minutes', 'options', 'attendance', 'answers', 'draft'] }),
      executing(fourSteps.executing),
      evaluated(fourSteps.evaluated),
    ],
  },
  {
    key: 'fiveDemocracies',
    ...{ name: fiveDemocracies.name, asking: fiveDemocracies.asking },
    stages: [
      ideas(fiveDemocracies.deliberating),
      drafting(fiveDemocracies.deliberating),
      { ...NOTICE, step: fiveDemocracies.deciding },
      ...ballot(fiveDemocracies.deciding),
      executing(fiveDemocracies.managing),
      evaluated(fiveDemocracies.supervising, 'electionGroup'),
    ],
  },
  {
    key: 'fourDeliberations',
    ...{ name: fourDeliberations.name, asking: fourDeliberations.asking },
    stages: [
      ideas(fourDeliberations.branch),
      drafting(fourDeliberations.committees, { owner: 'committee' }),
      drafting(fourDeliberations.members, { owner: 'branch', needs: ['minutes', 'answers', 'draft'] }),
      { ...NOTICE, step: fourDeliberations.villagers },
      ...ballot(fourDeliberations.villagers).slice(0, 2),
      {
        state: 'resultNotice',
        step: fourDeliberations.decision,
        owner: 'committee',
        needs: ['tasks'],
        shows: ['result'],
      },
      executing(fourDeliberations.outcome),
      evaluated(fourDeliberations.outcome),
    ],
  },
  {
    key: 'stool',
    ...{ name: stool.name, asking: stool.asking, light: true, otherwise: 'fiveSteps' },
    stages: [
      drafting(stool.drafting, { needs: ['minutes', 'attendance', 'answers', 'draft'] }),
      { ...NOTICE, step: stool.notice, minDays: 3, needs: ['posters', 'objectionsAnswered'] },
      executing(stool.executing),
    ],
  },
];
