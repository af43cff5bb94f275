import { act, renderHook } from '@testing-library/react';
import { useDraft } from '@/device/storage/drafts';
import { phone, resetPhone } from '../../support/phone/taro';

const blank = { description: '', photos: [] as string[] };
const open = () => renderHook(() => useDraft('report', blank)).result;

describe('a draft', () => {
  beforeEach(resetPhone);

  test('survives the app being closed, with the id it would be sent under', () => {
    const first = open();
    act(() => first.current.edit({ description: '路灯不亮' }));
    const again = open();
    expect(again.current.value).toEqual({ description: '路灯不亮', photos: [] });
    expect(again.current.draftId).toBe(first.current.draftId);
  });

  test('keeps its id however often it is edited, so that sending it twice is one report', () => {
    const draft = open();
    const id = draft.current.draftId;
    act(() => draft.current.edit({ description: '一' }));
    act(() => draft.current.edit((before) => ({ description: `${before.description}二` })));
    expect(draft.current).toMatchObject({ draftId: id, value: { description: '一二' } });
  });

  test('is gone once it was answered, and the next one has another id', () => {
    const draft = open();
    const id = draft.current.draftId;
    act(() => draft.current.edit({ description: '路灯不亮' }));
    act(() => draft.current.clear());
    expect(draft.current.value).toEqual(blank);
    expect(draft.current.draftId).not.toBe(id);
    expect(open().current.value).toEqual(blank);
  });

  test('on a full phone goes on being written, and says that it is not kept', () => {
    const draft = open();
    phone.full = true;
    act(() => draft.current.edit({ description: '路灯' }));
    expect(draft.current).toMatchObject({ saveFailed: true, value: { description: '路灯' } });
    phone.full = false;
    act(() => draft.current.edit({ description: '路灯不亮' }));
    expect(draft.current.saveFailed).toBe(false);
    expect(open().current.value.description).toBe('路灯不亮');
  });

  test('has an id that the contract accepts', () => {
    expect(open().current.draftId).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
  });
});
