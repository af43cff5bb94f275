import { decodeSafely } from './decodeSafely';
import { parseStation } from './scannedCode';

/** Returns the station in the scene of a launch, which WeChat passes encoded. */
export const parseScene = (scene: string): string | undefined => parseStation(decodeSafely(scene));
