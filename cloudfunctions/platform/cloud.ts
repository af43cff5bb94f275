import * as cloud from 'wx-server-sdk';
import { storedDatabase, type RawDatabase } from './database/stored-database';

// This folder is the only one that names the SDK.
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string }); // the SDK's types forget its own symbol

// its types are unions with void and any; `RawDatabase` says what really comes back
const databaseOptions: Record<string, unknown> = { throwOnNotFound: false }; // an option its types forget too
export const database = storedDatabase(cloud.database(databaseOptions) as unknown as RawDatabase);

/** The caller's openid; undefined unless a mini-program calls. */
export function getCallerOpenid(): string | undefined {
  const { OPENID } = cloud.getWXContext();
  // the SDK turns an openid of digits into a number
  return OPENID === undefined || OPENID === '' ? undefined : String(OPENID);
}

/** What started this invocation: `wx_client`, `wx_trigger` and so on. */
export const getCallerSource = (): string => String(cloud.getWXContext().SOURCE ?? '');

/** The environment that this function runs in, as file ids name it. */
export const getEnvironmentId = (): string => String(cloud.getWXContext().ENV ?? '');
