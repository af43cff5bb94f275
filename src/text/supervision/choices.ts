import type { Details } from '@domain/cases/lifecycle/event';
import type { DeskList } from '@domain/cases/supervision/desk';
import type { FlagKind } from '@domain/cases/supervision/supervision';
import type { DeskAction } from '@domain/cases/supervision/view';

/** One tap of a decision: what it is called, and what is sent with it. */
export type DeskChoice = { label: string; details: Details };

const said = (...notes: string[]): DeskChoice[] => notes.map((note) => ({ label: note, details: { note } }));

/** What was found about a flag, by its kind. */
const findings: Record<FlagKind, readonly DeskChoice[]> = {
  pressure: [
    {
      label: '属实，这次评价不算',
      details: { flag: 'pressure', finding: 'confirmed', note: '问过居民，属实，已提醒单位。' },
    },
    { label: '不属实', details: { flag: 'pressure', finding: 'unfounded', note: '问过居民，没有这回事。' } },
  ],
  neighbours: [
    {
      label: '看过了，已经解决',
      details: { flag: 'neighbours', finding: 'unfounded', note: '到现场看过，已经解决。' },
    },
  ],
  recheck: [
    { label: '居民确实满意', details: { flag: 'recheck', finding: 'confirmed', note: '打过电话，确实满意。' } },
    {
      label: '不是居民的意思，这次评价不算',
      details: { flag: 'recheck', finding: 'unfounded', note: '打过电话，不是居民的意思。' },
    },
  ],
};

/** The choices of each decision; the first is the usual one. Words that one writes stand in the place of the note. */
const deskChoices: Record<Exclude<DeskAction, 'reviewFlag'>, readonly DeskChoice[]> = {
  supervise: [
    { label: '拖着没有动', details: { supervision: 'slow', note: '请马上办，回复写明哪天办好。' } },
    { label: '没有联系居民', details: { supervision: 'noContact', note: '请今天联系居民，说清怎么办、哪天办好。' } },
    { label: '办了没有见效', details: { supervision: 'noEffect', note: '请负责人到现场看，拿出管用的办法。' } },
    { label: '几个单位来回推', details: { supervision: 'passedOn', note: '请明确谁来办，不要再推。' } },
    { label: '有风险，影响面大', details: { supervision: 'risk', note: '请先排险，再把后面的办法报来。' } },
  ],
  instruct: said('三天内办好，办好报我。', '先联系居民，说清哪天办好。', '请负责人到现场看，当天报办法。'),
  grantPause: [{ label: '同意暂缓', details: {} }],
  refusePause: said('能做的先做，不用停。', '依据不够，请补上文号再申请。', '时间太长，请缩短再申请。'),
  grantExtension: [{ label: '同意延期', details: {} }],
  refuseExtension: said('还有时间，请按期办。', '先把能办的办了，再申请。', '没有说清为什么要这么久。'),
  upholdObjection: said('不用等，可以先办。', '暂缓的依据不够。', '能办的部分请马上办。'),
  dismissObjection: said('依据齐全，确实要等。', '为了安全，现在不能施工。', '法定程序还没有走完。'),
  reopen: said('邻居说还没有解决，请重新办。', '请负责人到现场看过再办。'),
};

/** The choices of a decision about a case on this list. */
export const choicesOf = (action: DeskAction, list: DeskList): readonly DeskChoice[] =>
  action === 'reviewFlag' ? findings[isFlag(list) ? list : 'pressure'] : deskChoices[action];

const isFlag = (list: DeskList): list is FlagKind => list in findings;
