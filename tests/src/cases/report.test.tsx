import { act, fireEvent, screen } from '@testing-library/react';
import { refuse } from '../../support/phone/render';
import { phone } from '../../support/phone/taro';
import { asked, fillIn, officer, open, submit, tap, write } from './openReport';

describe('a resident', () => {
  test('reports with words, a place and a category, and is thanked with the number', async () => {
    await open();
    await fillIn();
    await write('哪栋哪号', '3号楼');
    await submit();
    expect(asked('cases.report')).toEqual([
      {
        draftId: expect.stringMatching(/^[A-Za-z0-9_-]{1,64}$/),
        category: 'facilities',
        description: '路灯不亮，一个星期了',
        photos: [],
        place: { kind: 'compound', compound: 'jinxiu', building: '3号楼' },
        private: false,
      },
    ]);
    expect(await screen.findByText(/编号 260921-ABCDE/)).toBeTruthy();
    expect(screen.getByText('现在由和平社区接')).toBeTruthy();
    expect(screen.getByText(/ 14:00 前答复您/)).toBeTruthy();
    expect(phone.storage.has('draft.report')).toBe(false);
    await tap('看看办到哪了');
    expect(phone.visited).toEqual(['replace /pages/cases/detail?id=c1']);
  });

  test('finds nothing chosen in advance', async () => {
    await open();
    expect(screen.getAllByRole('radio').filter((one) => one.getAttribute('aria-checked') === 'true')).toHaveLength(0);
    expect(screen.getByRole('switch', { name: /^不公开，已关闭/ })).toBeTruthy();
    expect(screen.getByRole('radio', { name: '说不清' })).toBeTruthy();
  });

  test('who forgot something reads what, and nothing is sent', async () => {
    await open();
    await write('什么事', '灯');
    await submit();
    expect(screen.getByRole('alert', { name: '还差：什么事、在哪里、哪一类' })).toBeTruthy();
    expect(screen.getByRole('alert', { name: '请选一个，拿不准就选“说不清”。' })).toBeTruthy();
    expect(asked('cases.report')).toHaveLength(0);
    await write('什么事', '路灯不亮');
    expect(screen.getByRole('alert', { name: '还差：在哪里、哪一类' })).toBeTruthy();
  });

  test('may keep it from the neighbours', async () => {
    await open();
    await fillIn();
    await tap(/^不公开，已关闭/, 'switch');
    await submit();
    expect(asked('cases.report')[0]).toMatchObject({ private: true });
  });

  test('who complains about an officer is asked whom it is about, and reads that the community does not see it', async () => {
    await open();
    await fillIn();
    await write('什么事', '网格员上门时态度很差，还骂人');
    expect(screen.getByText(/您像是在反映工作人员或单位/)).toBeTruthy();
    await tap('打开');
    expect(screen.queryByRole('switch', { name: /^不公开/ })).toBeNull();
    await tap('社区或网格的人', 'radio');
    await submit();
    expect(asked('cases.report')[0]).toMatchObject({ aboutStaff: 'community' });
    expect(await screen.findByText(/直接交给了区县，社区和网格员看不到/)).toBeTruthy();
  });

  test('whoever cannot say whom it is about is kept from all of them, and may take it back', async () => {
    await open();
    await fillIn();
    await tap(/^反映的是工作人员或单位，已关闭/, 'switch');
    expect(screen.getByRole('radio', { name: '不清楚是哪里的人' }).getAttribute('aria-checked')).toBe('true');
    await tap(/^反映的是工作人员或单位，已打开/, 'switch');
    await submit();
    expect(asked('cases.report')[0]).not.toHaveProperty('aboutStaff');
  });

  test('is asked about messages in the tap, before the report goes out', async () => {
    await open();
    phone.subscribes = { T1: 'accept' };
    await fillIn();
    await submit();
    const names = phone.asked.map(({ name }) => name);
    expect(names.indexOf('messages.grantSubscriptions')).toBeGreaterThan(-1);
    expect(names.indexOf('messages.grantSubscriptions')).toBeLessThan(names.indexOf('cases.report'));
  });

  test('who taps twice sends one report', async () => {
    await open();
    await fillIn();
    const button = screen.getByRole('button', { name: '提交' });
    await act(async () => {
      fireEvent.click(button);
      fireEvent.click(button);
    });
    expect(asked('cases.report')).toHaveLength(1);
  });

  test('reads which field the cloud did not accept', async () => {
    await open({ answers: { 'cases.report': () => refuse('invalidInput', 'place.compound') } });
    await fillIn();
    await submit();
    expect(await screen.findByRole('alert', { name: '请告诉我们在哪里。' })).toBeTruthy();
    expect(phone.storage.has('draft.report')).toBe(true);
  });

  test('who told a great deal reads when they may go on, whom to call meanwhile, and that their words are kept', async () => {
    await open({
      answers: {
        'cases.report': () =>
          refuse('ruleBroken', 'tooMany.reports', { from: Date.parse('2030-01-02T10:30:00+08:00') }),
      },
    });
    await fillIn();
    await submit();
    expect(phone.modals[0]?.content).toContain('10:30 以后可以接着说，写好的给您留着。');
    expect(phone.modals[0]?.content).toContain('12345');
    expect(phone.storage.has('draft.report')).toBe(true);
  });

  test('who changed the words after a lost answer reads that the first ones arrived, and is led to them', async () => {
    await open({
      answers: {
        'cases.report': () => refuse('conflict', 'sentBefore', { id: 'c7', number: '260921-ABCDE' }),
      },
    });
    phone.confirms = true;
    await fillIn();
    await submit();
    expect(phone.modals[0]?.content).toBe(
      '您说的事刚才已经收到了，编号 260921-ABCDE。后来改的没有送出，请打开那件事，用“补充”写上。是另一件事的，再点一次“提交”。',
    );
    expect(phone.visited).toEqual(['to /pages/cases/detail?id=c7']);
    expect(phone.storage.has('draft.report')).toBe(true);
    // the same words may be sent as a report of their own
    await submit();
    const drafts = asked('cases.report').map(({ draftId }) => draftId);
    expect(new Set(drafts).size).toBe(2);
  });

  test('has no switch of the staff', async () => {
    await open();
    expect(screen.queryByRole('switch', { name: /代居民登记/ })).toBeNull();
  });
});

describe('the place', () => {
  test('is the station whose code was scanned, and may be changed', async () => {
    await open({ params: { station: 'st1' } });
    expect(await screen.findByRole('status', { name: '在哪里，和平服务站' })).toBeTruthy();
    await write('什么事', '门口台阶松了');
    await tap('公共设施', 'radio');
    await submit();
    expect(asked('cases.report')[0]).toMatchObject({ place: { kind: 'station', station: 'st1' } });
  });

  test('comes from the scene of a code too', async () => {
    await open({ params: { scene: encodeURIComponent('s=st1') } });
    expect(await screen.findByRole('status', { name: '在哪里，和平服务站' })).toBeTruthy();
    await tap('换一个地方');
    expect(screen.getByRole('button', { name: /选小区或服务站/ })).toBeTruthy();
  });

  test('is found in the list by a few letters of its name', async () => {
    await open();
    await tap(/选小区或服务站/);
    await write('小区或服务站的名字', '阳里');
    expect(screen.queryByRole('button', { name: /锦绣花苑，和平/ })).toBeNull();
    await tap(/^阳光里/);
    expect(screen.getByRole('status', { name: '在哪里，阳光里' })).toBeTruthy();
  });

  test('that is not in the list says so', async () => {
    await open();
    await tap(/选小区或服务站/);
    await write('小区或服务站的名字', '天宫');
    expect(screen.getByRole('status', { name: /没有找到这个名字/ })).toBeTruthy();
  });

  test('is a point of the map', async () => {
    await open();
    phone.location = { latitude: 30.1, longitude: 120.2, name: '滨河公园', address: '滨河路' };
    await tap(/在地图上点/);
    await write('什么事', '护栏断了一截');
    await tap('说不清', 'radio');
    await submit();
    expect(asked('cases.report')[0]).toMatchObject({
      place: { kind: 'point', latitude: 30.1, longitude: 120.2, text: '滨河公园' },
      category: 'unknown',
    });
    expect(asked('cases.report')[0]?.place).not.toHaveProperty('name');
  });

  test('“我点对地方了吗”: the pin is shown on a map, which opens at a tap', async () => {
    await open();
    phone.location = { latitude: 30.1, longitude: 120.2, name: '滨河公园', address: '滨河路' };
    await tap(/在地图上点/);
    await tap('在地图里看滨河公园');
    expect(phone.maps).toEqual([{ latitude: 30.1, longitude: 120.2, name: '滨河公园', address: '' }]);
  });

  test('stays open when the map was closed without choosing', async () => {
    await open();
    await tap(/在地图上点/);
    expect(screen.getByRole('button', { name: /选小区或服务站/ })).toBeTruthy();
  });
});

describe('a grid officer', () => {
  test('writes down what somebody told them, with the channel', async () => {
    await open({ me: officer });
    await fillIn();
    await tap(/^代居民登记，已关闭/, 'switch');
    await submit();
    expect(screen.getByRole('alert', { name: '还差：怎么知道的' })).toBeTruthy();
    await tap('走访', 'radio');
    await submit();
    expect(asked('cases.report')).toMatchObject([{ channel: 'visit' }]);
    expect(asked('cases.report')[0]).not.toHaveProperty('onBehalf');
  });

  test('may say whom a caller should ring, a name or a phone or both', async () => {
    await open({ me: officer });
    await fillIn();
    await tap(/^代居民登记，已关闭/, 'switch');
    await tap('电话', 'radio');
    await write('怎么称呼他', '王大爷');
    await write('他的电话', '13900001111');
    await submit();
    expect(asked('cases.report')).toMatchObject([
      { channel: 'phone', onBehalf: { name: '王大爷', phone: '13900001111' } },
    ]);
  });

  test('who reports a case of their own names no channel', async () => {
    await open({ me: officer });
    await fillIn();
    await tap(/^代居民登记，已关闭/, 'switch');
    await tap('走访', 'radio');
    await tap(/^代居民登记，已打开/, 'switch');
    await submit();
    expect(asked('cases.report')[0]).not.toHaveProperty('channel');
  });
});
