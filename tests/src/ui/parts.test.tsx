import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { AppError } from '@domain/errors';
import { momentOf } from '@domain/time';
import { PrimaryButton } from '@/ui/actions/Button';
import { Choice } from '@/ui/fields/choice/Choice';
import { Clock } from '@/ui/status/Clock';
import { Page } from '@/screen/page/Page';
import { PhotoPicker, type PickedPhoto } from '@/device/photos/PhotoPicker';
import { Sheet } from '@/ui/layout/Sheet';
import { setTypeSize, loadTypeSize } from '@/device/typeSize';
import { phone, resetPhone } from '../../support/phone/taro';

beforeEach(resetPhone);

describe('a choice', () => {
  test('has nothing preselected, and shows what was tapped', () => {
    function Question() {
      const [value, setValue] = useState<'yes' | 'no'>();
      return <Choice label="联系过吗" options={{ yes: '联系过', no: '没有' }} value={value} onChange={setValue} />;
    }
    render(<Question />);
    const checked = () => screen.getAllByRole('radio').map((radio) => radio.getAttribute('aria-checked'));
    expect(checked()).toEqual(['false', 'false']);
    fireEvent.click(screen.getByRole('radio', { name: '没有' }));
    expect(checked()).toEqual(['false', 'true']);
  });
});

describe('a button', () => {
  test('is silent while its request is under way, and says why', () => {
    let taps = 0;
    render(
      <PrimaryButton busy onClick={() => taps++}>
        送出
      </PrimaryButton>,
    );
    const button = screen.getByRole('button', { name: '送出，正在送出…' });
    fireEvent.click(button);
    expect(taps).toBe(0);
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });
});

describe('a clock', () => {
  const now = momentOf('2026-06-12', 10 * 60);
  const words = (dueAt: number, more = {}) => {
    const { container, unmount } = render(<Clock label="最晚答复" dueAt={dueAt} now={now} {...more} />);
    const said = container.querySelector('[aria-label]')?.getAttribute('aria-label');
    unmount();
    return said;
  };

  test('says the date and hour, and what is left, in words', () => {
    expect(words(momentOf('2026-06-13', 13 * 60))).toBe('最晚答复，明天 周六 13:00，还剩 1\u00a0天 3\u00a0小\u2060时');
    expect(words(momentOf('2026-06-16', 17 * 60 + 30))).toBe(
      '最晚答复，6月16日 周二 17:30，还剩 4\u00a0天 7\u00a0小\u2060时',
    );
    expect(words(momentOf('2027-01-04', 9 * 60))).toContain('2027年1月4日 周一 09:00');
  });

  test('says when it is running out, and when it is over', () => {
    expect(words(momentOf('2026-06-12', 11 * 60 + 30))).toBe(
      '最晚答复，今天 周五 11:30，快到时间了，还剩 1\u00a0小\u2060时 30\u00a0分\u2060钟',
    );
    expect(words(momentOf('2026-06-12', 9 * 60 + 1))).toBe('最晚答复，今天 周五 09:01，已超时 59\u00a0分\u2060钟');
  });

  test('says that a moment may still move, that it stands still, and what happens at zero', () => {
    const due = momentOf('2026-06-13', 0);
    expect(words(due, { provisional: true, state: 'paused', atZero: '交给督办员' })).toBe(
      '最晚答复，约今天 周五 24:00，已暂停，交给督办员',
    );
  });
});

describe('the photos of a form', () => {
  function Form({
    upload,
    seen,
  }: {
    upload: (path: string) => Promise<string>;
    seen: (photos: readonly PickedPhoto[]) => void;
  }) {
    const [photos, setPhotos] = useState<readonly PickedPhoto[]>([]);
    seen(photos);
    return <PhotoPicker label="照片" value={photos} onChange={setPhotos} upload={upload} />;
  }
  const form = (upload: (path: string) => Promise<string>) => {
    const state = { photos: [] as readonly PickedPhoto[] };
    render(<Form upload={upload} seen={(photos) => (state.photos = photos)} />);
    return state;
  };
  const add = () => fireEvent.click(screen.getByRole('button', { name: '加照片' }));

  test('go to the cloud as soon as they are chosen', async () => {
    phone.photos = ['a.jpg', 'b.jpg'];
    const state = form(async (path) => `cloud://${path}`);
    add();
    await waitFor(() =>
      expect(state.photos).toEqual([
        { path: 'a.jpg', fileID: 'cloud://a.jpg' },
        { path: 'b.jpg', fileID: 'cloud://b.jpg' },
      ]),
    );
  });

  test('that did not arrive are sent again with a tap, and can be removed', async () => {
    phone.photos = ['a.jpg'];
    let tries = 0;
    const state = form(async (path) => (++tries === 1 ? Promise.reject(new Error('offline')) : `cloud://${path}`));
    add();
    fireEvent.click(await screen.findByRole('button', { name: '第 1 张照片，没传上，点这里重传' }));
    await waitFor(() => expect(state.photos).toEqual([{ path: 'a.jpg', fileID: 'cloud://a.jpg' }]));
    fireEvent.click(screen.getByRole('button', { name: '去掉第 1 张照片' }));
    expect(state.photos).toEqual([]);
  });

  test('that are refused say why, and are not sent again', async () => {
    phone.photos = ['a.heic', 'b.gif'];
    const tries: string[] = [];
    form(async (path) => {
      tries.push(path);
      throw new AppError('invalidInput', 'photos', { problem: path.slice(2) });
    });
    add();
    fireEvent.click(await screen.findByRole('button', { name: '第 1 张照片，HEIC 格式加不了，请截个图再加' }));
    fireEvent.click(await screen.findByRole('button', { name: '第 2 张照片，动图加不了，请截个图再加' }));
    expect(tries).toEqual(['a.heic', 'b.gif']);
  });

  test('are nine at most', async () => {
    phone.photos = Array.from({ length: 9 }, (_, number) => `${number}.jpg`);
    form(async (path) => path);
    add();
    await waitFor(() => expect(screen.queryByRole('button', { name: '加照片' })).toBeNull());
  });
});

describe('a sheet', () => {
  test('is closed by its cross', () => {
    let closed = 0;
    render(
      <Sheet open title="理由" onClose={() => closed++}>
        说明
      </Sheet>,
    );
    fireEvent.click(screen.getAllByRole('button', { name: '关闭' })[1]!);
    expect(closed).toBe(1);
    expect(screen.getByRole('dialog', { name: '理由' })).toBeTruthy();
  });
});

describe('large type', () => {
  const isLarge = () => {
    const { container, unmount } = render(<Page>字</Page>);
    const large = container.querySelector('.large') !== null;
    unmount();
    return large;
  };

  test("follows WeChat's font setting at launch", () => {
    for (const [scale, large] of [
      [1, false],
      [1.1, false],
      [1.4, true],
    ] as const) {
      phone.scale = scale;
      loadTypeSize();
      expect(isLarge()).toBe(large);
    }
  });

  test("is the person's own switch once it was touched, also at the next launch", () => {
    phone.scale = 1.4;
    loadTypeSize();
    act(() => setTypeSize('normal'));
    expect(isLarge()).toBe(false);
    loadTypeSize();
    expect(isLarge()).toBe(false);
  });
});
