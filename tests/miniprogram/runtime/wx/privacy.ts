import { answers } from './answers';
import { failing } from './refusals';

const NOT_AGREED = 104;
const GAP = 10_000; // after a no WeChat does not ask again at once

let agreed = false;
let refusedAt = -GAP;

/** Private functions work only after the person agreed to the privacy guide; WeChat itself asks for it. */
export function agreedFor(api: string): void {
  if (!agreed && performance.now() - refusedAt >= GAP) {
    agreed = answers.privacy === 'agree';
    if (!agreed) refusedAt = performance.now();
  }
  if (!agreed) throw failing(api, 'privacy permission is not authorized', NOT_AGREED);
}
