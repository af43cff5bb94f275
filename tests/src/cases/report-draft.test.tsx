import { act, screen } from '@testing-library/react';
import type { Input } from '@domain/contract';
import { setSession } from '@/cloud/useSession';
import { answer } from '../../support/phone/render';
import { phone } from '../../support/phone/taro';
import { asked, lin, open, fillIn, submit, tap, receipt, visitor, write, type Answers } from './openReport';

describe('without a network', () => {
  test('the draft is kept and sent again under the same id', async () => {
    const sent: string[] = [];
    const answers: Answers = {
      'cases.report': ({ draftId }: Input<'cases.report'>) => {
        sent.push(draftId);
        return sent.length === 1 ? Promise.reject(new Error('request:fail')) : answer('cases.report', receipt);
      },
    };
    await open({ answers });
    await fillIn();
    await submit();
    expect(await screen.findByRole('alert', { name: '没送出去。写好的都存在手机上，有信号了再试。' })).toBeTruthy();
    expect(phone.storage.get('draft.report')).toMatchObject({
      draftId: sent[0],
      value: { description: '路灯不亮，一个星期了' },
    });
    await tap('再试一次');
    expect(await screen.findByText(/编号 260921-ABCDE/)).toBeTruthy();
    expect(sent[1]).toBe(sent[0]);
  });

  test('a page that opens still takes words', async () => {
    await open({ answers: { 'places.list': () => Promise.reject(new Error('request:fail')) } });
    await write('什么事', '路灯不亮');
    expect(phone.storage.get('draft.report')).toMatchObject({ value: { description: '路灯不亮' } });
    await tap(/选小区或服务站/);
    expect(screen.getByRole('status', { name: '连不上网络' })).toBeTruthy();
  });
});

describe('a kept draft', () => {
  const photo = { path: 'wxfile://a.jpg', fileID: 'cloud://env/photos/lin/a.jpg' };
  const draft = {
    description: '路灯不亮',
    photos: [photo],
    place: { kind: 'compound', compound: 'jinxiu', name: '锦绣花苑' },
    category: 'facilities',
  };

  test('comes back whole and is sent with its photos under its own id', async () => {
    await open({ draft });
    expect(screen.getByRole('status', { name: '上次没写完的，给您留着。' })).toBeTruthy();
    await submit();
    expect(asked('cases.report')[0]).toMatchObject({
      draftId: 'kept1',
      description: '路灯不亮',
      photos: [photo.fileID],
    });
  });

  test('may be thrown away', async () => {
    await open({ draft });
    await tap('重新写');
    expect((screen.getByLabelText('什么事') as HTMLTextAreaElement).value).toBe('');
    expect(phone.storage.has('draft.report')).toBe(false);
  });

  test('does not leave a photo behind that never arrived', async () => {
    await open({ draft: { ...draft, photos: [photo, { path: 'wxfile://b.jpg' }] } });
    expect(screen.getByRole('button', { name: '第 2 张照片，没传上，点这里重传' })).toBeTruthy();
    await submit();
    expect(screen.getByRole('alert', { name: '还差：照片还没传好' })).toBeTruthy();
    expect(asked('cases.report')).toHaveLength(0);
    await tap('去掉第 2 张照片');
    await submit();
    expect(asked('cases.report')).toHaveLength(1);
  });
});

describe('a stranger', () => {
  test('may write, is led to join first, and finds the draft on coming back', async () => {
    await open({ me: visitor });
    await write('什么事', '路灯不亮');
    await tap('登记后提交');
    expect(phone.visited).toEqual(['to /pages/people/join']);
    expect(asked('cases.report')).toHaveLength(0);
    expect(asked('cases.nearby')).toHaveLength(0);
    await act(async () => setSession(lin));
    expect((screen.getByLabelText('什么事') as HTMLTextAreaElement).value).toBe('路灯不亮');
    await tap('我住的锦绣花苑');
    await tap('公共设施', 'radio');
    await submit();
    expect(asked('cases.report')).toHaveLength(1);
  });
});
