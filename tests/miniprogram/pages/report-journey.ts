import { control } from '../../support/cloud/sample-cloud';
import { LAMP } from '../../journeys/steps';
import type { Program } from '../phones/compile';
import type { Step } from '../runtime/bridge';
import { shippedPhone, type ShippedPhone } from '../phones/shipped-phone';

/**
 * A phone that waits for all answers before the next tap, so that each answer is counted for the tap that caused it.
 */
async function slowPhone(program: Program, openid: string, recorded: Step[]) {
  const phone = await shippedPhone(program, openid);
  let begun = false;
  const record = async () => {
    if (begun) await phone.settled();
    if (begun) recorded.push(...(await phone.steps()));
  };
  const slowly =
    <Given extends unknown[]>(act: (...given: Given) => Promise<void>) =>
    async (...given: Given) => {
      await act(...given);
      await phone.settled();
    };
  return {
    ...phone,
    tap: slowly(async (name: string) => {
      // a list that goes on when its end is reached does so before the tap
      await phone.reach(name);
      await phone.settled();
      await phone.tap(name);
    }),
    tapIfOffered: slowly(phone.tapIfOffered),
    choose: slowly(phone.choose),
    write: slowly(phone.write),
    async open(address: string) {
      await record();
      begun = true;
      await phone.open(address);
      await phone.settled();
    },
    record,
  };
}

/** Plays a report from start to end with three people; returns what each screen and each tap cost. */
export async function playReport(program: Program): Promise<{ steps: Step[]; phones: ShippedPhone[] }> {
  const steps: Step[] = [];
  const [lin, gao, sun] = [
    await slowPhone(program, 'lin', steps),
    await slowPhone(program, 'gao', steps),
    await slowPhone(program, 'sun', steps),
  ];

  await lin.open('/pages/tabs/home');
  await lin.tap('我要反映');
  await lin.write('什么事', LAMP);
  await lin.tap('我住的阳光里小区');
  await lin.choose('哪一类', '公共设施');
  await lin.tap('提交');
  await lin.tapIfOffered('不一样，继续提交');
  await lin.tap('看看办到哪了');

  await gao.open('/pages/tabs/cases');
  await gao.tap(LAMP);
  await gao.tap('受理');
  await gao.choose('归到哪一类', '疑难件');
  await gao.tap('受理');
  await gao.tap('交办');
  await gao.tap('区城市管理局');
  await gao.tap('交办');

  await control('timers/scheduler', {});
  await sun.open('/pages/tabs/inbox');
  await sun.open('/pages/tabs/cases');
  await sun.tap(LAMP);
  await sun.tap('签收');
  await sun.tap('登记联系');
  await sun.choose('怎么联系的', '电话');
  await sun.tap('登记');
  await sun.tap('更多');
  await sun.tap('请居民补充');
  await sun.write('要问什么', '是哪一层的灯？');
  await sun.tap('送出问题');

  await lin.open('/pages/tabs/cases');
  await lin.tap(LAMP);
  await lin.tap('我来补充');
  await lin.write('您的回答', '三层和四层的。');
  await lin.tap('送出');

  await sun.open('/pages/tabs/cases');
  await sun.tap(LAMP);
  await sun.tap('办完了');
  await sun.choose('办成什么样', '已解决');
  await sun.write('做了什么', '三层、四层各换一盏灯');
  await sun.tap('提交结果');

  await sun.open('/pages/tabs/me');
  await sun.tap('换成大字');
  const phones = [lin, gao, sun];
  for (const phone of phones) await phone.record();
  return { steps, phones };
}
