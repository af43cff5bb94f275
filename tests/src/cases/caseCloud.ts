import { advance } from '@domain/cases/lifecycle/advance';
import type { Case } from '@domain/cases/record';
import { visibilityOf } from '@domain/cases/access/visibility';
import { viewCase, type CaseView } from '@domain/cases/view';
import type { Input } from '@domain/contract';
import { AppError } from '@domain/errors';
import { people, units, world, type Name } from '../../domain/cases/world';
import { answer, refuse } from '../../support/phone/render';

const every = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'requestIdleCallback',
  'cancelIdleCallback',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

/** The phone's clock stands still at this moment; everything else runs as ever. */
export const standStill = (now: number): void => void jest.useFakeTimers({ now, doNotFake: [...every] });

/**
 * A cloud that keeps one case and knows the rules, for one reader. `sent` is what was asked of it, `change` is somebody
 * else acting meanwhile.
 */
export function caseCloud(it: Case, reader: Name, now: number, joined = false) {
  const actor = people[reader];
  const kept = { it };
  const sent: Input<'cases.advance'>[] = [];

  function view(): CaseView {
    const visibility = visibilityOf(kept.it.facts, actor, joined);
    if (!visibility) throw new AppError('notFound');
    return viewCase(kept.it, {
      actor,
      visibility,
      context: world(now),
      link: (photo) => ({ thumbnail: photo, full: photo }),
      units: Object.values(units),
    });
  }

  const answers = {
    'cases.show': () => answer('cases.show', view()),
    'cases.advance': (input: Input<'cases.advance'>) => {
      sent.push(input);
      const { id: _, version, action, ...details } = input;
      if (version !== kept.it.version) return refuse('conflict');
      try {
        kept.it = {
          ...advance(
            kept.it,
            action,
            actor,
            { ...details, rating: details.rating && { complaints: [], pressured: false, ...details.rating } },
            { ...world(now, details.unit), aboutUnit: units[details.aboutUnit ?? ''] },
          ),
          version: version + 1,
        };
        return answer('cases.advance', view());
      } catch (error) {
        if (error instanceof AppError) return refuse(error.code, error.reason);
        throw error;
      }
    },
  };
  const change = (after: Case) => void (kept.it = { ...after, version: kept.it.version + 1 });
  return { answers, sent, change, now: () => kept.it };
}
