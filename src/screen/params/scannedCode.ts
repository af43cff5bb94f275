import { MAX_SCAN_LENGTH } from '@domain/input-limits';
import { routes } from '@/routes';
import { decodeSafely } from './decodeSafely';

const queryValue = (query: string, name: string): string | undefined =>
  new RegExp(`(?:^|[?&])${name}=([^&]+)`).exec(query)?.[1];

/**
 * Returns the station that a scanned code or a launch names: `…?scene=s%3Dst1`, `…/station?id=st1`, or the bare
 * scene `s=st1`. Undefined for every other text, however malformed.
 */
export function parseStation(scanned: string): string | undefined {
  if (scanned.length > MAX_SCAN_LENGTH) return undefined;
  const scene = queryValue(scanned, 'scene');
  if (scene) return parseStation(decodeSafely(scene));
  const id = queryValue(scanned, 's') ?? (scanned.includes('/station') ? queryValue(scanned, 'id') : undefined);
  return id && /^[\w-]{1,32}$/.test(id) ? id : undefined;
}

/** Returns the address for a scanned text: its station, or the page that looks codes up in the cloud. */
export function urlOfCode(scanned: string): string {
  const station = parseStation(scanned);
  return station ? routes.station(station) : routes.code(scanned.slice(0, MAX_SCAN_LENGTH));
}
