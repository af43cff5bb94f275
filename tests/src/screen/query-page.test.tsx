import { fireEvent, render, screen } from '@testing-library/react';
import { AppError } from '@domain/errors';
import type { QueryResult } from '@/cloud/useQuery';
import { QueryPage } from '@/screen/page/QueryPage';
import { phone, resetPhone } from '../../support/phone/taro';

const asked = (part: Partial<QueryResult<string[]>>): QueryResult<string[]> => ({
  loading: false,
  refresh: async () => undefined,
  ...part,
});
const draw = (part: Partial<QueryResult<string[]>>) =>
  render(
    <QueryPage query={asked(part)} isEmpty={(lines) => lines.length === 0}>
      {(lines) => <>{lines.join()}</>}
    </QueryPage>,
  );

beforeEach(resetPhone);

describe('a screen', () => {
  test('shows the shape of what is coming while it waits', () => {
    draw({ loading: true });
    expect(screen.getByRole('status', { name: '正在取来…' })).toBeTruthy();
  });

  test('shows the answer when it is there, and keeps it while asking again', () => {
    draw({ data: ['路灯'], loading: true });
    expect(screen.getByText('路灯')).toBeTruthy();
    expect(screen.queryByRole('status')).toBeNull();
  });

  test('says that there is nothing yet', () => {
    draw({ data: [] });
    expect(screen.getByText('这里还没有内容')).toBeTruthy();
  });

  test('without a network offers to try again', () => {
    let tries = 0;
    draw({ error: new AppError('internal', 'unreachable'), refresh: async () => void tries++ });
    expect(screen.getByText('连不上网络')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }));
    expect(tries).toBe(1);
  });

  test('keeps the old answer when the network goes, says so and offers to try again', () => {
    draw({ data: ['路灯'], error: new AppError('internal', 'unreachable') });
    expect(screen.getByText('路灯')).toBeTruthy();
    expect(screen.getByRole('status', { name: '没能更新，下面是刚才的内容。' })).toBeTruthy();
    expect(screen.getByRole('button', { name: '再试一次' })).toBeTruthy();
  });

  test('each refusal has its own words and its own way out', () => {
    phone.pages = 2;
    const ways = [
      ['notSignedIn', '还没有登记', '去登记'],
      ['forbidden', '这里不对您开放', '返回'],
      ['notFound', '没有找到', '返回'],
    ] as const;
    for (const [code, title, way] of ways) {
      const { unmount } = draw({ error: new AppError(code) });
      expect(screen.getByText(title)).toBeTruthy();
      fireEvent.click(screen.getByRole('button', { name: way }));
      unmount();
    }
    expect(phone.visited).toEqual(['to /pages/people/join', 'back', 'back']);
  });
});
