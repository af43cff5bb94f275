import * as cloud from 'wx-server-sdk';
import { storedDatabase, type RawDatabase } from './stored-database';

// This folder is the only one that names the SDK.
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string }); // the SDK's types forget its own symbol

// its types are unions with void and any; `RawDatabase` says what really comes back
const databaseOptions: Record<string, unknown> = { throwOnNotFound: false }; // an option its types forget too
export const database = storedDatabase(cloud.database(databaseOptions) as unknown as RawDatabase);

/** Who calls, or nothing when nobody in a mini-program does. */
export function getCallerOpenid(): string | undefined {
  const { OPENID } = cloud.getWXContext();
  // an openid of digits only comes as a number
  return OPENID === undefined || OPENID === '' ? undefined : String(OPENID);
}

/** By which chain a call came: `wx_client`, `wx_trigger`, … */
export const getCallerSource = (): string => String(cloud.getWXContext().SOURCE ?? '');
