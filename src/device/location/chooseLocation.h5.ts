import type { MapArea, MapPoint } from './chooseLocation';
import { pickPointOnMap } from './MapDialog.h5';

export type { MapArea, MapPoint };

/** Preview: opens a drawn map of the regions. Resolves with undefined when nothing is chosen. */
export const chooseLocation = (areas: readonly MapArea[]): Promise<MapPoint | undefined> => pickPointOnMap(areas);
