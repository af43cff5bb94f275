import { openapi } from 'wx-server-sdk';

/** The phone number behind a code of WeChat's phone button; undefined when the code is used, too old or not one. */
export async function getPhoneNumber(code: string): Promise<string | undefined> {
  try {
    const { phoneInfo } = (await openapi.phonenumber.getPhoneNumber({ code })) as {
      phoneInfo?: { purePhoneNumber?: string };
    };
    return phoneInfo?.purePhoneNumber;
  } catch (error) {
    if (INVALID_CODES.includes(Number((error as { errCode?: unknown }).errCode))) return undefined;
    throw error;
  }
}

/** invalid code, and a code of somebody else */
const INVALID_CODES = [40029, 40013];
