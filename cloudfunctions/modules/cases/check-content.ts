import type { CaseFacts } from '@domain/cases/case';
import { thumbnailOf } from '@domain/files/photo';
import type { AppContext } from '../../platform/context';
import { startPictureCheck, checkText } from '../../platform/content-check';
import { withTimeout } from '../../platform/timeout';
import { getTempUrls } from '../../platform/files';
import * as checks from './check-repository';
import type { Check } from './check-repository';
import * as unchecked from './unchecked-repository';

/** So long a report waits for WeChat before it is answered. */
const CHECK_TIMEOUT = 1_500;

type CheckablePart = Pick<Check, 'of' | 'photo' | 'small'>;
type CheckRun = {
  ground: AppContext;
  facts: CaseFacts;
  openid: string;
  add: (check: Check) => void;
  /** A part that there is not: a photo without a small one. */ skip: () => void;
};

/**
 * Asks WeChat what it thinks of a report, but for what is known already, and keeps what it says in time (platform notes
 * §3);
 * what it did not say stays due. Never rejects: a complaint stays a complaint.
 */
export async function checkContent(
  context: AppContext,
  facts: CaseFacts,
  openid: string,
  known: readonly Check[] = [],
): Promise<void> {
  const missing = missingOf(facts, known);
  const found: Check[] = [];
  let skippedCount = 0;
  const run: CheckRun = {
    ground: context,
    facts,
    openid,
    add: (check) => found.push(check),
    skip: () => skippedCount++,
  };
  await withTimeout(
    CHECK_TIMEOUT,
    Promise.all([runTextCheck(run, missing), runPhotoChecks(run, missing)].map((work) => logAndIgnore(context, work))),
  );
  // a copy: what is found later is asked again
  await logAndIgnore(context, saveChecks(context, facts, [...found], found.length + skippedCount === missing.length));
}

/** Nobody may be asked any more: what is missing lies before a person. */
export async function requireHumanReview(
  context: AppContext,
  facts: CaseFacts,
  known: readonly Check[],
): Promise<void> {
  const remaining = missingOf(facts, known).map((part, n): Check => ({
    id: `${facts.id}-${n}`,
    case: facts.id,
    ...part,
    suggest: 'review',
    at: context.now,
  }));
  await saveChecks(context, facts, remaining, true);
}

const publicTextOf = ({ description, place }: CaseFacts): string =>
  [description, place.text].filter(Boolean).join('\n');

// of each photo the small one too: nothing makes a phone send the same picture twice
const partsOf = (facts: CaseFacts): CheckablePart[] => [
  ...(publicTextOf(facts) ? [{ of: 'text' } as const] : []),
  ...facts.photos.flatMap(
    (photo) =>
      [
        { of: 'photo', photo },
        { of: 'photo', photo, small: true },
      ] as const,
  ),
];

const missingOf = (facts: CaseFacts, known: readonly Check[]): CheckablePart[] =>
  partsOf(facts).filter(
    (part) => !known.some(({ of, photo, small }) => of === part.of && photo === part.photo && small === part.small),
  );

async function runTextCheck(
  { ground: { now }, facts, openid, add }: CheckRun,
  missing: CheckablePart[],
): Promise<void> {
  if (!missing.some(({ of }) => of === 'text')) return;
  const { traceId, verdict } = await checkText(openid, publicTextOf(facts));
  add({ id: traceId, case: facts.id, of: 'text', suggest: verdict, at: now });
}

async function runPhotoChecks(
  { ground: context, facts, openid, add, skip }: CheckRun,
  missing: CheckablePart[],
): Promise<void> {
  const files = missing.flatMap(({ photo, small }) =>
    photo ? [{ file: small ? thumbnailOf(photo) : photo, photo, ...(small && { small }) }] : [],
  );
  if (!files.length) return;
  const urls = await getTempUrls(files.map(({ file }) => file));
  const checkOne = async ({ file, ...part }: (typeof files)[number]) => {
    const url = urls.get(file);
    if (url !== undefined)
      add({ id: await startPictureCheck(openid, url), case: facts.id, of: 'photo', ...part, at: context.now });
    else if (part.small) skip();
  };
  await Promise.all(files.map((one) => logAndIgnore(context, checkOne(one))));
}

async function saveChecks({ db }: AppContext, facts: CaseFacts, found: Check[], isComplete: boolean): Promise<void> {
  await checks.add(db, found);
  if (isComplete) await unchecked.markChecked(db, facts.id);
}

/** The one place where a failure is let go: WeChat's check is a duty, and the report is kept already. */
async function logAndIgnore({ requestId }: AppContext, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    console.warn(requestId, 'content check', error);
  }
}
