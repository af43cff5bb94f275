import { answers } from './answers';
import { failing } from './refusals';

const NOT_AGREED = 104;
const GAP = 10_000; // after a no WeChat does not ask again at once

let agreed = false;
let refusedAt = -GAP;

/** What belongs to the person is used only once he agreed to the privacy guide; WeChat asks him itself. */
export function agreedFor(api: string): void {
  if (!agreed && performance.now() - refusedAt >= GAP) {
    agreed = answers.privacy === 'agree';
    if (!agreed) refusedAt = performance.now();
  }
  if (!agreed) throw failing(api, 'privacy permission is not authorized', NOT_AGREED);
}
