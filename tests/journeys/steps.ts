import type { Phone } from './phone';

// Steps that several stories share.

export const LAMP = '三号楼楼道的灯坏了好几天，晚上下楼看不见台阶';

/** Lin reports a broken lamp at Lin's own compound, and says that similar reports nearby are not the same. */
export async function reportLamp(lin: Phone, words = LAMP): Promise<void> {
  await lin.open('/pages/report/report');
  await lin.write('什么事', words);
  await lin.tap('我住的阳光里小区');
  await lin.choose('哪一类', '公共设施');
  await lin.tap('提交');
  await lin.tapIfOffered('不一样，继续提交');
  await lin.sees('谢谢您，已经收到');
}

/** Opens a case from the list, found by its first words. */
export async function openCase(phone: Phone, words = LAMP): Promise<void> {
  await phone.open('/pages/tabs/cases');
  await phone.tap(words);
  await phone.sees('办理经过');
}

export async function accept(desk: Phone, track: '易办件' | '重点件' | '疑难件', words = LAMP): Promise<void> {
  await openCase(desk, words);
  await desk.tap('受理');
  await desk.choose('归到哪一类', track);
  await desk.tap('受理');
  await desk.sees('已受理');
}

export async function dispatch(desk: Phone, unit: string): Promise<void> {
  await desk.tap('交办');
  await desk.tap(unit);
  await desk.tap('交办');
  await desk.sees('已交办');
}

export async function sign(handler: Phone, words = LAMP): Promise<void> {
  await openCase(handler, words);
  await handler.tap('签收');
  await handler.sees('办理中');
}

export async function finish(handler: Phone, measure: string): Promise<void> {
  await handler.tap('办完了');
  await handler.choose('办成什么样', '已解决');
  await handler.write('做了什么', measure);
  await handler.tap('提交结果');
  await handler.sees(measure);
}

export async function rate(resident: Phone, solved: string, satisfaction: string): Promise<void> {
  await resident.tap('评价');
  await resident.choose('有人联系过您吗？', '联系过');
  await resident.choose('问题解决了吗？', solved);
  await resident.choose('您满意吗？', satisfaction);
  await resident.tap('送出评价');
  await resident.sees('您的评价');
}
