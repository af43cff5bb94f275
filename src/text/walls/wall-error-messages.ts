import type { ErrorMessages } from '../errors/error-messages';
import { consentText } from './walls';

const { exclusion } = consentText;

/** Messages of the walls for their errors. */
export const wallErrorMessages: ErrorMessages = {
  rules: {
    conflictOfInterest: () => '这张卡是您经手的事，请别的同事来看。',
    'walls.changed': () => '这件事有了变化，和刚才看到的不一样了。请再看一遍，再决定。',
    'walls.open': () => exclusion.open.words,
    'walls.unrated': () => exclusion.unrated.words,
    'walls.private': () => exclusion.private.words,
    'walls.aboutStaff': () => exclusion.aboutStaff.words,
    'walls.neighbours': () => exclusion.neighbours.words,
    'walls.person': () => exclusion.person.words,
    'walls.remove': () => '这张卡已经不在墙上了。',
    'walls.flag': () => '这张卡已经有很多人说过了，社区会看。',
    'content.rejected': () => '有的字没有通过微信的检查，不能公开。可以问问社区怎么改。',
    'content.unchecked': () => '微信没有答复，字和照片还没有检查，请过一会儿再试一次。',
  },
  fallback: { prefix: 'walls.', message: '这张卡现在不能这样做，请看看最新的情况。' },
  fields: {
    hide: '有的字在卡上找不到，请照抄原文。',
    checked: '请先看一遍照片，再勾上。',
    beforePhotos: '居民没有同意用照片。',
    photos: '有照片没有取到，请重新加一次。',
    ids: '这些卡都撤下了，没有可印的。',
    community: '请选社区。',
  },
};
