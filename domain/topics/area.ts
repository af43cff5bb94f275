import { MAX_DESCRIPTION_LENGTH } from '../cases/input-limits';
import { AppError } from '../errors';
import type { County } from '../places/county';
import { truncate } from '../truncate';
import type { TopicArea, TopicFacts, TopicTask } from './topic';

/** How the area of a topic is called. */
export const areaNameOf = ({ area }: Pick<TopicFacts, 'area'>): string =>
  [area.compoundName ?? area.communityName, area.building].filter(Boolean).join(' ');

/** What the case of a task says. */
export const taskDescription = ({ title }: Pick<TopicFacts, 'title'>, { text }: Pick<TopicTask, 'text'>): string =>
  truncate(`${title}：${text}`, MAX_DESCRIPTION_LENGTH);

/** What somebody names: a compound with a building, or the community of the reader. */
export type AreaInput = { community: string; compound?: string | undefined; building?: string | undefined };

/**
 * The area of a topic with its units and households: those of the grid of a compound, or of all grids of a community.
 * Throws `invalidInput: compound` for one that the county does not have.
 */
export function topicAreaOf({ compounds, grids }: County, { community, compound: id, building }: AreaInput): TopicArea {
  const compound = compounds.find((one) => one.id === id);
  if (id !== undefined && !compound) throw new AppError('invalidInput', 'compound');
  const found = compound ?? grids.find((grid) => grid.community === community);
  if (!found) throw new AppError('invalidInput', 'compound');
  const around = compound
    ? grids.filter((grid) => grid.id === compound.grid)
    : grids.filter((grid) => grid.community === community);
  return {
    ...{ community: found.community, communityName: found.communityName },
    ...{ subdistrict: found.subdistrict, subdistrictName: found.subdistrictName },
    ...{ district: found.district, districtName: found.districtName },
    ...(compound && { grid: compound.grid, compound: compound.id, compoundName: compound.name }),
    ...(compound && building && { building }),
    households: around.reduce((sum, grid) => sum + grid.households, 0),
  };
}
