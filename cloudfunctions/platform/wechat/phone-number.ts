import { openapi } from 'wx-server-sdk';

/** The phone number of a code from WeChat's phone button; undefined for a used, expired or invalid code. */
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

/** WeChat's errors for an invalid code and for a code of another app. */
const INVALID_CODES = [40029, 40013];
