import type { CallView } from '@domain/calls/view';
import Call from '@/pages/calls/call';
import { answer, refuse } from '../../support/phone/render';
import { phone } from '../../support/phone/taro';
import { NOW } from '../aHall';
import { openPage, sees, seesNot, tap } from '../openPage';

const aCallView = (signedAt?: number): CallView => ({
  ...{ id: 'call1', state: 'called', unitName: '阳光里社区', calling: false, at: NOW, place: '六号楼下', waits: true },
  ...{ units: ['城管局'], signed: 0, arrived: 0, answered: 0, rated: 0, madeAt: NOW, note: '来看线路', endsAt: NOW },
  called: [
    {
      ...{ unit: 'd1', unitName: '城管局', mine: true, actions: signedAt === undefined ? ['sign'] : ['arrive'] },
      ...(signedAt !== undefined && { signedAt }),
    },
  ],
});

test('who signs after a colleague is told so, and sees what the colleague did', async () => {
  let asked = 0;
  await openPage(<Call />, {
    params: { id: 'call1' },
    answers: {
      'calls.show': () => answer('calls.show', aCallView(asked++ ? NOW : undefined)),
      'calls.sign': () => refuse('ruleBroken', 'calls.sign'),
    },
  });
  await tap('签收，我们会到');
  expect(phone.modals.slice(-1)).toMatchObject([{ content: '你们单位已经签收了，或者这次吹哨已经结束。' }]);
  sees('已签收');
  seesNot('签收，我们会到');
});
