import type { MapArea, Point } from './chooseLocation';
import { pickPointOnMap } from './MapDialog.h5';

export type { MapArea, Point };

/** In the preview, a drawn map of the given regions. Nothing chosen is undefined. */
export const chooseLocation = (areas: readonly MapArea[]): Promise<Point | undefined> => pickPointOnMap(areas);
