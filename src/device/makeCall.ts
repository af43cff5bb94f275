import Taro from '@tarojs/taro';

/** Opens the phone's dialler; false when the person cancelled. */
export const makeCall = (phoneNumber: string): Promise<boolean> =>
  Taro.makePhoneCall({ phoneNumber }).then(
    () => true,
    () => false,
  );
