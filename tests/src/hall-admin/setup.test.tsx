import { screen } from '@testing-library/react';
import Taro from '@tarojs/taro';
import type { CodesView } from '@domain/codes/view';
import { sampleRules } from '@domain/halls/sample-hall';
import type { UtilisationView } from '@domain/bookings/availability/availability-view';
import type { SetupView } from '@domain/halls/view';
import ClosedDays from '@/pages/hall-admin/closed';
import Codes from '@/pages/codes/codes';
import OpeningHours from '@/pages/hall-admin/hours';
import RoomSetup from '@/pages/hall-admin/rooms';
import BookingRules from '@/pages/hall-admin/rules';
import Setup from '@/pages/hall-admin/setup';
import Usage from '@/pages/hall-admin/usage';
import { answer, refuse } from '../../support/phone/render';
import { phone } from '../../support/phone/taro';
import { hall, NOW } from '../aHall';
import { openPage, sees, tap, write } from '../openPage';

const week = Array.from({ length: 7 }, () => [{ from: '09:00', to: '21:00' }]);
const room = {
  id: 'h1-a',
  space: 'h1-a',
  name: '书画室',
  kind: 'reading' as const,
  capacity: 30,
  floor: '二楼',
  equipment: ['投影', '毛笔'],
  note: '',
  inUse: true,
  rules: {},
};
const setup: SetupView = {
  ...hall,
  version: 7,
  phone: '',
  hours: { week, onHolidays: [], onMakeUpDays: week[0]! },
  exceptions: [],
  rules: sampleRules,
  rooms: [room, { ...room, id: 'h1-b', space: 'h1-b', name: '舞蹈室' }],
  displaced: 0,
  untold: [],
};

type Answers = NonNullable<Parameters<typeof openPage>[1]>['answers'];
const open = (page: JSX.Element, answers: Answers = {}, params: Record<string, string> = {}, view = setup) =>
  openPage(page, {
    params: { hall: 'h1', ...params },
    answers: {
      'halls.setup': () => answer('halls.setup', view),
      'halls.updateSetup': () => answer('halls.updateSetup', { ...view, version: view.version + 1 }),
      ...answers,
    },
  });
const sent = (name = 'halls.updateSetup') => phone.asked.filter((one) => one.name === name).map(({ input }) => input);

test('everything that can be changed is one tap away', async () => {
  await open(<Setup />);
  for (const name of [/^开放时间/, /^不开放的日子/, /^预约规则/, /^书画室/, /^加一间房/, /^码/, /^使用情况/])
    await tap(name);
  expect(phone.visited.map((one) => one.replace('to /pages/', ''))).toEqual([
    'hall-admin/hours?hall=h1',
    'hall-admin/closed?hall=h1',
    'hall-admin/rules?hall=h1',
    'hall-admin/rooms?hall=h1&room=h1-a',
    'hall-admin/rooms?hall=h1',
    'codes/codes?hall=h1',
    'hall-admin/usage?hall=h1',
  ]);
});

describe('hours', () => {
  test('of one weekday are changed in large tiles, and sent with the version that was seen', async () => {
    await open(<OpeningHours />);
    await tap(/^周日/);
    await tap('第 1 段 到，21:00');
    await tap('12:00', 'radio');
    await tap('再加一段');
    await tap('好');
    sees('09:00–12:00、12:00–13:00');
    await tap('保存');
    expect(sent()).toEqual([
      {
        hall: 'h1',
        version: 7,
        kind: 'hours',
        hours: {
          ...setup.hours,
          week: [
            ...week.slice(0, 6),
            [
              { from: '09:00', to: '12:00' },
              { from: '12:00', to: '13:00' },
            ],
          ],
        },
      },
    ]);
  });

  test('of all workdays are one tap, and a closed day says so', async () => {
    await open(<OpeningHours />);
    await tap(/^周一/);
    await tap(/^这一天开放/, 'switch');
    await tap('周一到周五都这样');
    await tap('好');
    expect(screen.getAllByText('不开放')).toHaveLength(6); // five workdays, and the holidays
  });

  test('of a room are its own', async () => {
    await open(<OpeningHours />, {}, { room: 'h1-b' });
    sees('舞蹈室');
    await tap(/^法定节假日/);
    await tap(/^这一天开放/, 'switch');
    await tap('好');
    await tap('保存');
    expect(sent()).toEqual([
      expect.objectContaining({
        room: 'h1-b',
        hours: { ...setup.hours, onHolidays: [{ from: '09:00', to: '18:00' }] },
      }),
    ]);
  });
});

describe('a closed day', () => {
  const fill = async () => {
    await tap('后天 周一', 'radio');
    await tap('全天不开放', 'radio');
    await tap('停水停电', 'radio');
  };

  test('is closed for the whole hall with three taps', async () => {
    await open(<ClosedDays />);
    await fill();
    await tap('加上这一天');
    expect(sent()).toEqual([
      { hall: 'h1', version: 7, kind: 'exception', day: '2026-11-23', open: [], reason: '停水停电', override: false },
    ]);
    expect(phone.modals).toEqual([{ title: '加好了' }]);
  });

  test('with bookings on it says how many, and tells them after a second tap', async () => {
    await open(<ClosedDays />, {
      'halls.updateSetup': ({ override }: { override?: boolean }) =>
        override
          ? answer('halls.updateSetup', { ...setup, displaced: 3 })
          : refuse('ruleBroken', 'bookings.taken', { count: 3 }),
    });
    await fill();
    await tap('加上这一天');
    sees('这段时间已经有 3 个预约。');
    await tap('占用，告诉这 3 位');
    expect(phone.modals).toEqual([{ title: '加好了，3 个预约被取消，已告诉本人' }]);
  });

  test('may be about some rooms, or other hours', async () => {
    await open(<ClosedDays />);
    await tap('舞蹈室', 'checkbox');
    await tap('改开放时间', 'radio');
    await write('别的原因', '换地板');
    await tap('加上这一天');
    expect(sent()).toEqual([
      expect.objectContaining({
        day: '2026-11-22',
        rooms: ['h1-b'],
        open: [{ from: '09:00', to: '18:00' }],
        reason: '换地板',
      }),
    ]);
  });

  test('asks what is missing', async () => {
    await open(<ClosedDays />);
    await tap('加上这一天');
    sees('请选怎么安排。', '请选一个原因，或者自己写，两个字以上。');
    expect(sent()).toEqual([]);
  });

  test('that is planned is made usual again', async () => {
    await open(
      <ClosedDays />,
      {},
      {},
      {
        ...setup,
        exceptions: [
          { day: '2026-11-25', spaces: ['h1-a'], open: [], reason: '换地板' },
          { day: '2026-11-01', spaces: ['h1-a'], open: [], reason: '过去的' },
        ],
      },
    );
    sees('不开放 · 换地板');
    expect(screen.queryByText(/过去的/)).toBeNull();
    await tap('恢复平常，11月25日 周三');
    expect(sent()).toEqual([{ hall: 'h1', version: 7, kind: 'ordinary', day: '2026-11-25' }]);
  });
});

describe('rules', () => {
  test('change one step at a time, and only what was changed is sent', async () => {
    await open(<BookingRules />);
    await tap('每人每周加');
    await tap('最短减');
    await tap('没来几次停订加');
    await tap('都要审核', 'radio');
    await tap('保存');
    expect(sent()).toEqual([
      {
        hall: 'h1',
        version: 7,
        kind: 'rules',
        rules: {
          perWeek: sampleRules.perWeek + 1,
          shortest: sampleRules.shortest - 1,
          noShow: { ...sampleRules.noShow, most: sampleRules.noShow.most + 1 },
          approval: 'always',
        },
      },
    ]);
  });

  test('may ask the desk for some purposes only', async () => {
    await open(<BookingRules />);
    await tap('家庭聚会', 'checkbox');
    await tap('保存');
    expect(sent()).toEqual([expect.objectContaining({ rules: { approval: ['family', 'outside'] } })]);
  });

  test('somebody else’s change is met by looking again', async () => {
    await open(<BookingRules />, { 'halls.updateSetup': () => refuse('conflict') });
    await tap('每人每周加');
    await tap('保存');
    expect(phone.modals).toMatchObject([{ title: '刚刚有变化' }]);
    expect(sent('halls.setup')).toHaveLength(2);
  });
});

describe('a room', () => {
  test('that is new gets an id of its hall, and may share a place', async () => {
    await open(<RoomSetup />);
    await tap('保存');
    expect(sent()).toEqual([]);
    await write('名称', '书画室（茶话会）');
    await tap('多功能厅', 'radio');
    await tap('书画室', 'radio');
    await tap('白板', 'checkbox');
    await write('别的，用空格隔开', '茶具 音箱 ');
    await tap('保存');
    const [input] = sent() as { room: { id: string; space: string; equipment: string[] } }[];
    expect(input).toMatchObject({
      kind: 'room',
      room: {
        space: 'h1-a',
        name: '书画室（茶话会）',
        kind: 'multi',
        capacity: 20,
        equipment: ['白板', '茶具', '音箱'],
        inUse: true,
      },
    });
    expect(input!.room.id).toMatch(/^h1-[a-z0-9]{10}$/);
    expect(phone.visited).toEqual([`replace /pages/hall-admin/rooms?hall=h1&room=${input!.room.id}`]);
  });

  test('that could not be kept stays on its form, with everything that was written', async () => {
    await open(<RoomSetup />, { 'halls.updateSetup': () => refuse('internal') });
    await write('名称', '书画室');
    await tap('多功能厅', 'radio');
    await tap('保存');
    expect(phone.visited).toEqual([]);
    expect(screen.getByDisplayValue('书画室')).toBeTruthy();
  });

  test('that is known keeps what is not changed', async () => {
    await open(<RoomSetup />, {}, { room: 'h1-a' });
    await tap('最多几个人加');
    await tap(/^开放预约/, 'switch');
    await tap('保存');
    const { rules: _, ...known } = room;
    expect(sent()).toEqual([{ hall: 'h1', version: 7, kind: 'room', room: { ...known, capacity: 35, inUse: false } }]);
    await tap(/^这间房的规则/);
    expect(phone.visited).toEqual(['to /pages/hall-admin/rules?hall=h1&room=h1-a']);
  });
});

test('use is told in hours and as a share, for this month or the last', async () => {
  const used: UtilisationView = {
    from: '2026-11-01',
    to: '2026-11-21',
    rooms: [
      {
        id: 'h1-a',
        name: '书画室',
        openHours: 200,
        usedHours: 50,
        bookings: 30,
        cancelled: 4,
        noShows: 1,
        blockedHours: 12,
      },
    ],
    violations: [
      { reason: 'taken', count: 6 },
      { reason: 'perDay', count: 2 },
    ],
  };
  await open(<Usage />, { 'halls.utilisation': () => answer('halls.utilisation', used) });
  sees(
    '25%',
    '用了 50 小\u2060时，开放 200 小\u2060时',
    '预约 30 次，取消 4 次，没来 1 次（3%）',
    '社区占用 12 小\u2060时',
  );
  sees('想订没订上的', '时间已经有人订了', '6 次', '当天的次数用完了', '2 次');
  await tap('上月', 'radio');
  expect(sent('halls.utilisation')).toEqual([
    { hall: 'h1', from: '2026-11-01', to: '2026-11-21' },
    { hall: 'h1', from: '2026-10-01', to: '2026-10-31' },
  ]);
});

test('nobody refused is said in words; whoever did not come to nothing has no share', async () => {
  const used: UtilisationView = {
    from: '2026-11-01',
    to: '2026-11-21',
    rooms: [
      {
        id: 'h1-a',
        name: '书画室',
        openHours: 200,
        usedHours: 0,
        bookings: 0,
        cancelled: 0,
        noShows: 0,
        blockedHours: 0,
      },
    ],
    violations: [],
  };
  await open(<Usage />, { 'halls.utilisation': () => answer('halls.utilisation', used) });
  sees('预约 0 次，取消 0 次，没来 0 次', '这个月没有人想订没订上。');
});

describe('codes', () => {
  const row = {
    id: 'abcdefghijklmnop',
    kind: 'room' as const,
    name: '书画室',
    label: '到了扫我签到',
    room: 'h1-a',
    madeAt: NOW,
  };
  const list: CodesView = {
    hall: 'h1',
    codes: [row, { ...row, id: 'ponmlkjihgfedcba', revokedAt: NOW }],
  };
  const openCodes = (answers: Answers = {}, codes = list) =>
    open(<Codes />, {
      'codes.list': () => answer('codes.list', codes),
      'codes.create': () => answer('codes.create', list),
      'codes.revoke': () => answer('codes.revoke', list),
      ...answers,
    });

  test('say what they are for, and which are withdrawn', async () => {
    await openCodes();
    sees('门口签到 · 到了扫我签到', '在用', '已停用');
    expect(screen.getAllByRole('button', { name: /^停用/ })).toHaveLength(1);
  });

  test('are withdrawn after one question', async () => {
    await openCodes();
    await tap('停用，书画室');
    expect(phone.modals).toMatchObject([{ title: '停用这个码？' }]);
    expect(sent('codes.revoke')).toEqual([{ id: 'abcdefghijklmnop' }]);
  });

  test('are made for a door, or for a notice with words of its own', async () => {
    await openCodes();
    await tap('做一个码');
    await tap('做好');
    sees('请选贴在哪里。');
    await tap('房间门口', 'radio');
    await tap('舞蹈室', 'radio');
    await tap('做好');
    expect(sent('codes.create')).toEqual([
      { hall: 'h1', kind: 'room', room: 'h1-b', label: '', requestId: expect.any(String) },
    ]);
    await tap('做一个码');
    await tap('张贴的通知', 'radio');
    await tap('做好');
    sees('请写几个字，让人知道扫了做什么。');
    await write('旁边写什么', '扫码报名书法班');
    await tap('做好');
    expect(sent('codes.create')[1]).toMatchObject({ kind: 'notice', label: '扫码报名书法班' });
    expect(sent('codes.create')[1]).not.toHaveProperty('room');
  });

  test('come on a sheet, which the phone fetches and opens; a lost network says so', async () => {
    const opened: unknown[] = [];
    Object.assign(Taro, {
      downloadFile: async ({ url }: { url: string }) => ({ tempFilePath: `tmp:${url}` }),
      openDocument: async (file: unknown) => opened.push(file),
    });
    await openCodes({
      'codes.sheet': () =>
        answer('codes.sheet', { name: '码.docx', url: 'https://example.com/sheet', codes: 1, remaining: 0 }),
    });
    await tap(/^印成一张/);
    expect(opened).toEqual([{ filePath: 'tmp:https://example.com/sheet', fileType: 'docx', showMenu: true }]);
    Object.assign(Taro, { downloadFile: async () => Promise.reject(new Error('downloadFile:fail')) });
    await tap(/^印成一张/);
    expect(phone.modals.map(({ title }) => title)).toContain('文档没有取到，请再点一次。');
  });

  test('go on page by page, and say how many are left out on a sheet', async () => {
    const toast = jest.spyOn(Taro, 'showToast');
    await openCodes(
      {
        'codes.sheet': () =>
          answer('codes.sheet', { name: '码.docx', url: 'https://example.com/sheet', codes: 60, remaining: 3 }),
      },
      { ...list, next: 'r1.x' },
    );
    await tap('看更早的');
    expect(phone.asked.slice(-1)).toEqual([{ name: 'codes.list', input: { hall: 'h1', after: 'r1.x' } }]);
    await tap(/^印成一张/);
    expect(toast).toHaveBeenCalledWith(expect.objectContaining({ title: '做好了，共 60 个码，还有 3 个没印下' }));
    toast.mockRestore();
  });

  test('none yet says what they are good for', async () => {
    await openCodes({}, { hall: 'h1', codes: [] });
    sees('还没有码');
    expect(screen.queryByRole('button', { name: /^印成一张/ })).toBeNull();
  });
});
