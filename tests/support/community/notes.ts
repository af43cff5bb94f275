import { roleName } from '@domain/vocabulary/people';
import type { Member } from './member';
import { compounds, grids } from './places';
import { stories } from './stories/stories';
import { unit } from './units';

const told = (openid: string): number => stories.filter(({ reporter }) => reporter === openid).length;

const joined = (openid: string): number => stories.filter((story) => story.joined?.people.includes(openid)).length;

/** A few words about somebody, for whoever chooses whom to be in the preview. */
export function noteOf({ openid, positions, compound }: Member): string {
  const works = positions.filter(({ role }) => role !== 'resident');
  if (works.length)
    return works.map((position) => [whereOf(position), roleName[position.role]].filter(Boolean).join(' · ')).join('、');
  const home = compounds.find(({ id }) => id === compound)?.name ?? '';
  return [`${home}居民`, `反映过${told(openid)}件事`, ...(joined(openid) ? [`跟过邻居${joined(openid)}件`] : [])].join(
    '，',
  );
}

/** The heading under which the preview lists somebody: residents, or the unit they work for. */
export function groupOf({ positions }: Member): string {
  const work = positions.find(({ role }) => role !== 'resident');
  return work ? unit(work.unit).name : roleName.resident;
}

const whereOf = ({ role, unit: id, grids: its }: Member['positions'][number]): string =>
  role === 'gridOfficer'
    ? grids
        .filter((grid) => its.includes(grid.id))
        .map(({ gridName }) => gridName)
        .join('、')
    : role === 'centre'
      ? ''
      : unit(id).name;
