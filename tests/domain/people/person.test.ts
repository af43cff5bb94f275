import { INVITATION_LIFE, join, offeredPost, stranger, take, type Invitation } from '@domain/people/person';

const NOW = Date.parse('2025-09-10T09:00:00+08:00');
const home = { compound: 'k1', grid: 'g1', community: 'c1' };

describe('joining', () => {
  test('a stranger becomes a resident of the grid he lives in', () => {
    expect(join(stranger('lin'), home, NOW)).toMatchObject({
      posts: [{ role: 'resident', unit: 'c1', grids: ['g1'] }],
      compound: 'k1',
      joinedAt: NOW,
    });
  });

  test('who tells only his name stays at home', () => {
    const lin = join(stranger('lin'), home, NOW);
    expect(join(lin, undefined, NOW + 1)).toEqual(lin);
  });

  test('who moves house keeps his posts', () => {
    const chen = take(join(stranger('chen'), home, NOW), { role: 'gridOfficer', unit: 'c1', grids: ['g1'] });
    expect(
      join(chen, { compound: 'k2', grid: 'g2', community: 'c1' }, NOW).posts.map(({ role, grids }) => [role, grids]),
    ).toEqual([
      ['resident', ['g2']],
      ['gridOfficer', ['g1']],
    ]);
  });
});

describe('posts', () => {
  const offer: Invitation = {
    code: 'abc',
    role: 'desk',
    unit: 'c1',
    unitName: '阳光社区',
    grids: [],
    by: 'luo',
    expiresAt: NOW + INVITATION_LIFE,
  };

  test('a stranger joins before he takes a post', () => {
    expect(() => take(stranger('gao'), offeredPost(offer, 'gao', NOW))).toThrow(
      expect.objectContaining({ code: 'notSignedIn' }),
    );
  });

  test('an invitation is good once and for seven days', () => {
    expect(() => offeredPost({ ...offer, usedBy: 'gao' }, 'wu', NOW)).toThrow(
      expect.objectContaining({ reason: 'invitation.used' }),
    );
    expect(() => offeredPost(offer, 'gao', NOW + INVITATION_LIFE + 1)).toThrow(
      expect.objectContaining({ reason: 'invitation.expired' }),
    );
  });

  test('the same post twice is one post, with the grids of both', () => {
    const once = take(join(stranger('chen'), home, NOW), { role: 'gridOfficer', unit: 'c1', grids: ['g1'] });
    const twice = take(once, { role: 'gridOfficer', unit: 'c1', grids: ['g2'] });
    expect(twice.keys).toEqual(['gridOfficer@g1', 'gridOfficer@g2']);
  });
});
