import type { CardView, PreviewView } from '@domain/walls/view';

export const fields = {
  source: '阳光里小区居民',
  problem: '楼道灯不亮。',
  measure: '换了声控灯泡。',
  progress: '已解决，2026年3月2日办结',
  satisfaction: '满意',
};

export const aPreview = (change: Partial<PreviewView> = {}): PreviewView => ({
  words: {
    open: { fields, seen: 'open' },
    blurred: { fields: { ...fields, source: '第一网格居民' }, seen: 'blurred' },
  },
  hasPhotos: true,
  ...change,
});

export const aCardView = (change: Partial<CardView> = {}): CardView => ({
  ...{ id: 'card1', kind: 'case', communityName: '阳光社区', fields, before: [], after: [] },
  ...{ version: 3, state: 'published', changedAt: 1, publishedAt: 1, mine: false, usesPhotos: false },
  ...{ flagged: false, actions: [], ...change },
});
