import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { Input, EndpointName, Output } from '@domain/contract';
import { setSession, type Me } from '@/cloud/useSession';
import Report from '@/pages/report/report';
import { answer, refuse } from '../../support/phone/render';
import { phone, resetPhone } from '../../support/phone/taro';

export const lin: Me = {
  joined: true,
  roles: ['resident'],
  positions: [],
  uploadFolder: 'photos/lin',
  templates: [{ key: 'caseProgress', id: 'T1', remaining: 0 }],
  unread: 0,
  districtName: '清河县',
  where: '清河县',
  links: { own: [], work: [], home: [] },
  compound: 'jinxiu',
};
export const visitor: Me = { ...lin, joined: false, roles: ['stranger'], compound: undefined };
export const officer: Me = { ...lin, roles: ['resident', 'gridOfficer'] };

const places: Output<'places.list'> = {
  compounds: [
    { id: 'jinxiu', name: '锦绣花苑', communityName: '和平社区', gridName: '第一网格' },
    { id: 'yangguang', name: '阳光里', communityName: '新民社区', gridName: '第二网格' },
  ],
  stations: [{ id: 'st1', name: '和平服务站', communityName: '和平社区' }],
  grids: [],
  units: [],
};
export const similar: Output<'cases.nearby'> = {
  cases: [
    {
      id: 'c9',
      number: '260918-ABCDE',
      title: '三号楼的路灯不亮',
      category: 'facilities',
      placeName: '锦绣花苑',
      state: 'working',
      receivedAt: Date.parse('2026-09-18T02:00:00Z'),
      supporterCount: 2,
    },
  ],
};

export const receipt: Output<'cases.report'> = {
  id: 'c1',
  number: '260921-ABCDE',
  unitName: '和平社区',
  clock: { kind: 'accept', dueAt: Date.parse('2026-09-21T06:00:00Z'), provisional: false, paused: false },
};

export type Answers = { [N in EndpointName]?: (input: never) => unknown };
const usual: Answers = {
  'places.list': () => answer('places.list', places),
  'cases.nearby': () => answer('cases.nearby', { cases: [] }),
  'cases.report': () => answer('cases.report', receipt),
  'messages.grantSubscriptions': () => answer('messages.grantSubscriptions', { templates: lin.templates }),
};

type Setting = { me?: Me; answers?: Answers; params?: Record<string, string>; draft?: object };

/** The page opens on a phone that may already hold a draft. */
export async function open({ me = lin, answers = {}, params = {}, draft }: Setting = {}) {
  resetPhone();
  phone.params = params;
  if (draft) phone.storage.set('draft.report', { draftId: 'kept1', value: draft });
  phone.cloud = async ({ name, input }) =>
    ({ ...usual, ...answers })[name as EndpointName]?.(input as never) ?? refuse('internal');
  setSession(me);
  const page = render(<Report />);
  await waitFor(() => expect(asked('places.list')).toHaveLength(1));
  await act(settled);
  return page;
}

/** Everything that was answered has arrived: promises come before the next turn, however many hang together. */
const settled = () => new Promise<void>((resolve) => setTimeout(resolve));

export const asked = <N extends EndpointName>(name: N): Input<N>[] =>
  phone.asked.filter((one) => one.name === name).map(({ input }) => input as Input<N>);
export const tap = (name: string | RegExp, role = 'button') =>
  act(() => (fireEvent.click(screen.getByRole(role, { name })), settled()));
export const write = (label: string, words: string) =>
  act(() => (fireEvent.change(screen.getByLabelText(label), { target: { value: words } }), settled()));

/** What somebody does in half a minute. */
export async function fillIn(words = '路灯不亮，一个星期了') {
  await write('什么事', words);
  await tap('我住的锦绣花苑');
  await tap('公共设施', 'radio');
}
export const submit = () => tap('提交');
