import { answers } from './answers';
import { followed, isInTap } from '../bridge';
import { showModal, showToast } from '../chrome';
import * as cloud from './cloud';
import { complain } from '../complaints';
import { readFile, temporary, unlinkFile, USER_DATA_PATH, writeFile } from './files';
import { compressed, sizeOf, taken } from './pictures';
import { agreedFor } from './privacy';
import { allowed } from './refusals';
import { storage } from './storage';
import { requestSubscribeMessage, subscriptionsSetting } from './subscriptions';
import { updateManager } from './updates';

type Options = Record<string, unknown> & {
  success?: (result: unknown) => void;
  fail?: (result: unknown) => void;
  complete?: (result: unknown) => void;
};
type Act = (options: Options) => unknown;

/** What the app asked of the phone outside the pages, for a test to look at. */
export const calls: { name: string; options: unknown }[] = [];

const refuse = (reason: string): never => {
  throw new Error(reason);
};

/** One of WeChat's asynchronous functions: callbacks or a promise, and an errMsg either way. */
const api =
  (name: string, act: Act) =>
  (options: Options = {}) => {
    const { success, fail, complete, ...rest } = options;
    calls.push({ name, options: rest });
    const outcome = Promise.resolve()
      .then(() => act(options))
      .then((answer) => ({ errMsg: `${name}:ok`, ...(answer as object | undefined) }));
    if (!success && !fail && !complete) return outcome.catch((error: unknown) => Promise.reject(failure(name, error)));
    void outcome
      .then(
        (answer) => (success?.(answer), complete?.(answer)),
        (error: unknown) => (fail?.(failure(name, error)), complete?.(failure(name, error))),
      )
      .catch((error: unknown) => complain('uncaught', error));
  };

const failure = (name: string, error: unknown) =>
  error instanceof Error ? { errMsg: `${name}:fail ${error.message}` } : error;
const all = (functions: Record<string, Act>) =>
  Object.fromEntries(Object.entries(functions).map(([name, act]) => [name, api(name, act)]));

function checkedModal(options: Options) {
  for (const name of ['confirmText', 'cancelText'])
    if ([...String(options[name] ?? '')].length > 4) {
      complain(`showModal with a ${name} of more than four characters: ${String(options[name])}`);
      return refuse(`${name} length should not larger than 4 Chinese characters`);
    }
  return showModal(options as Parameters<typeof showModal>[0]);
}

const next = <T>(from: T[]): T => from.shift() ?? refuse('cancel');

const settings = ({ withSubscriptions }: Options) => ({
  authSetting: {},
  ...(withSubscriptions === true && { subscriptionsSetting: subscriptionsSetting() }),
});

function openSetting(options: Options) {
  if (!isInTap()) {
    complain('openSetting outside a tap');
    return refuse('can only be invoked by user TAP gesture.');
  }
  return settings(options);
}

async function downloaded({ url }: Options) {
  const answer = answers.network === 'none' ? undefined : await followed(fetch(String(url)));
  if (!answer) return refuse('request:fail');
  return { tempFilePath: temporary(new Uint8Array(await answer.arrayBuffer()), 'tmp'), statusCode: answer.status };
}

/** Private functions: first the privacy guide is checked, then the permission of the person and of the phone. */
const ofThePerson = (functions: Record<string, Act>) =>
  Object.fromEntries(
    Object.entries(functions).map(([name, act]): [string, Act] => [
      name,
      (options) => {
        agreedFor(name);
        allowed(name);
        return act(options);
      },
    ]),
  );

/** The part of `wx` that our pages use. Whatever else is called complains. */
export function createWx(navigation: Record<string, Act>): Record<string, unknown> {
  const known: Record<string, unknown> = {
    ...all({
      ...navigation,
      showToast: ({ title, duration }) => showToast({ title: String(title ?? ''), duration: Number(duration ?? 1500) }),
      showModal: checkedModal,
      getImageInfo: ({ src }) => sizeOf(String(src)),
      compressImage: (options) => compressed(options as unknown as Parameters<typeof compressed>[0]),
      previewImage: () => undefined,
      scanCode: () => (allowed('scanCode'), { result: next(answers.scans), scanType: 'WX_CODE' }),
      makePhoneCall: () => undefined,
      openLocation: () => undefined,
      requestSubscribeMessage,
      getSetting: settings,
      openSetting,
      openAppAuthorizeSetting: () => undefined,
      openPrivacyContract: () => undefined,
      downloadFile: downloaded,
      openDocument: ({ filePath }) => void readFile(String(filePath)),
      ...ofThePerson({
        chooseMedia: () => ({ tempFiles: [taken(next(answers.photos))], type: 'image' }),
        chooseLocation: () => next(answers.places),
        addPhoneCalendar: () => undefined,
        setClipboardData: () => undefined,
      }),
    }),
    ...storage,
    getUpdateManager: () => updateManager(() => void calls.push({ name: 'applyUpdate', options: {} })),
    getAppBaseInfo: () => ({
      SDKVersion: '3.7.0',
      language: 'zh_CN',
      version: '8.0.50',
      theme: 'light',
      fontSizeSetting: answers.fontSizeSetting,
      fontSizeScaleFactor: answers.fontSizeSetting / 16,
    }),
    env: { USER_DATA_PATH },
    cloud: {
      init: cloud.init,
      callFunction: api('cloud.callFunction', ({ name, data }) => cloud.callFunction(String(name), data)),
      uploadFile: api('cloud.uploadFile', ({ cloudPath, filePath }) =>
        cloud.uploadFile(String(cloudPath), String(filePath)),
      ),
    },
    getFileSystemManager: () => ({
      readFileSync: (path: string) => readFile(path).slice().buffer,
      writeFileSync: (path: string, data: ArrayBuffer) => writeFile(path, new Uint8Array(data.slice(0))),
      unlinkSync: unlinkFile,
    }),
  };
  return new Proxy(known, {
    get(own, name) {
      if (name in own || typeof name === 'symbol' || name === 'webpackJsonp') return own[name as string];
      return () => {
        complain(`wx.${name} is not known to this runtime`);
        throw new Error(`wx.${name} is not a function`);
      };
    },
  });
}
