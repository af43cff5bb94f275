import { permissionDenied } from '@/device/errors/permissionDenied';
import { phone, resetPhone } from '../../support/phone/taro';

beforeEach(resetPhone);

describe('whoever is not let in', () => {
  test.each([
    [
      { errMsg: 'chooseMedia:fail privacy permission is not authorized', errno: 104 },
      '看看指引',
      'openPrivacyContract',
    ],
    [{ errMsg: 'chooseMedia:fail system permission denied' }, '去设置', 'openAppAuthorizeSetting'],
    [{ errMsg: 'addPhoneCalendar:fail auth deny' }, '去设置', 'openSetting'],
  ])('is told why and led on: %j', async (failure, way, to) => {
    await permissionDenied(failure, '不要紧。');
    expect(phone.modals).toMatchObject([{ confirmText: way, content: expect.stringContaining('不要紧。') as string }]);
    expect(phone.visited).toEqual([to]);
  });

  test('is told that it did not work, where nobody knows why', async () => {
    await permissionDenied({ errMsg: 'chooseMedia:fail api scope is not declared', errno: 112 }, '不要紧。');
    expect(phone.modals).toMatchObject([{ title: '没有打开', showCancel: false }]);
    expect(phone.visited).toEqual([]);
  });

  test.each(['chooseMedia:fail cancel', 'getPhoneNumber:fail user deny'])(
    'and closed the question themselves needs no words: %s',
    async (errMsg) => {
      await permissionDenied({ errMsg }, '不要紧。');
      expect(phone.modals).toEqual([]);
    },
  );
});
