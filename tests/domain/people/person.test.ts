import {
  INVITATION_TTL,
  registerResident,
  offeredPosition,
  stranger,
  addPosition,
  type Invitation,
} from '@domain/people/person';
import { endPosition } from '@domain/people/positions';

const NOW = Date.parse('2025-09-10T09:00:00+08:00');
const home = { compound: 'k1', grid: 'g1', community: 'c1' };

describe('joining', () => {
  test('a stranger becomes a resident of the grid they live in', () => {
    expect(registerResident(stranger('lin'), { home, now: NOW })).toMatchObject({
      positions: [{ role: 'resident', unit: 'c1', grids: ['g1'] }],
      compound: 'k1',
      joinedAt: NOW,
    });
  });

  test('a person who tells only their name stays at home', () => {
    const lin = registerResident(stranger('lin'), { home, now: NOW });
    expect(registerResident(lin, { now: NOW + 1 })).toEqual(lin);
  });

  test('a person who moves house keeps their positions', () => {
    const chen = addPosition(registerResident(stranger('chen'), { home, now: NOW }), {
      role: 'gridOfficer',
      unit: 'c1',
      grids: ['g1'],
    });
    expect(
      registerResident(chen, { home: { compound: 'k2', grid: 'g2', community: 'c1' }, now: NOW }).positions.map(
        ({ role, grids }) => [role, grids],
      ),
    ).toEqual([
      ['resident', ['g2']],
      ['gridOfficer', ['g1']],
    ]);
  });
});

describe('positions', () => {
  const offer: Invitation = {
    code: 'abc',
    role: 'desk',
    unit: 'c1',
    unitName: '阳光社区',
    grids: [],
    by: 'luo',
    expiresAt: NOW + INVITATION_TTL,
  };

  test('a stranger joins before they take a position', () => {
    expect(() => addPosition(stranger('gao'), offeredPosition(offer, 'gao', NOW))).toThrow(
      expect.objectContaining({ code: 'notSignedIn' }),
    );
  });

  test('an invitation is good once and for seven days', () => {
    expect(() => offeredPosition({ ...offer, usedBy: 'gao' }, 'wu', NOW)).toThrow(
      expect.objectContaining({ reason: 'invitation.used' }),
    );
    expect(() => offeredPosition(offer, 'gao', NOW + INVITATION_TTL + 1)).toThrow(
      expect.objectContaining({ reason: 'invitation.expired' }),
    );
  });

  test('the same position twice is one position, with the grids of both', () => {
    const once = addPosition(registerResident(stranger('chen'), { home, now: NOW }), {
      role: 'gridOfficer',
      unit: 'c1',
      grids: ['g1'],
    });
    const twice = addPosition(once, { role: 'gridOfficer', unit: 'c1', grids: ['g2'] });
    expect(twice.keys).toEqual(['gridOfficer@g1', 'gridOfficer@g2']);
    // ending it once ends all of it
    expect(twice.positions.slice(1)).toEqual([{ role: 'gridOfficer', unit: 'c1', grids: ['g1', 'g2'] }]);
    const ended = endPosition(twice, { role: 'gridOfficer', unit: 'c1' }, { now: NOW, isOwn: true });
    expect([ended.positions.map(({ role }) => role), ended.keys]).toEqual([['resident'], []]);
  });
});
