import { flushSync } from '@tarojs/react';
import { TaroElement } from '@tarojs/runtime';

// What an event changed is drawn before the next event is handled, as in a browser. Taro knows `click` but not WeChat's
// `tap`, and draws after it when the phone has time: on a busy phone a tap on a button would see the form as it was.

const { dispatchEvent } = TaroElement.prototype;

TaroElement.prototype.dispatchEvent = function (event) {
  return flushSync(() => dispatchEvent.call(this, event));
};
