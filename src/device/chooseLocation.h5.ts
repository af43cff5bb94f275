import type { MapArea, Point } from './chooseLocation';
import { pickPointOnMap } from './MapDialog.h5';

export type { MapArea, Point };

/** Preview: opens a drawn map of the regions. Resolves with undefined when nothing is chosen. */
export const chooseLocation = (areas: readonly MapArea[]): Promise<Point | undefined> => pickPointOnMap(areas);
