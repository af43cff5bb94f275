import type { CaseFacts } from '@domain/cases/case';
import { thumbnailOf } from '@domain/cases/photo';
import type { AppContext } from '../../platform/context';
import { startPictureCheck, checkText } from '../../platform/content-check';
import { withTimeout } from '../../platform/timeout';
import { getTempUrls } from '../../platform/files';
import * as checks from './check-repository';
import type { Check } from './check-repository';
import * as unchecked from './unchecked-repository';

/** So long a report waits for WeChat before it is answered. */
const AT_MOST = 1_500;

type Part = Pick<Check, 'of' | 'photo' | 'small'>;
type Asking = {
  ground: AppContext;
  facts: CaseFacts;
  openid: string;
  keep: (check: Check) => void;
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
  let skipped = 0;
  const asking: Asking = { ground: context, facts, openid, keep: (check) => found.push(check), skip: () => skipped++ };
  await withTimeout(
    AT_MOST,
    Promise.all([askText(asking, missing), askPhotos(asking, missing)].map((ask) => letGo(context, ask))),
  );
  // a copy: what is found later is asked again
  await letGo(context, keepAll(context, facts, [...found], found.length + skipped === missing.length));
}

/** Nobody may be asked any more: what is missing lies before a person. */
export async function leaveToPeople(context: AppContext, facts: CaseFacts, known: readonly Check[]): Promise<void> {
  const left = missingOf(facts, known).map((part, n): Check => ({
    id: `${facts.id}-${n}`,
    case: facts.id,
    ...part,
    suggest: 'review',
    at: context.now,
  }));
  await keepAll(context, facts, left, true);
}

const wordsOf = ({ description, place }: CaseFacts): string => [description, place.text].filter(Boolean).join('\n');

// of each photo the small one too: nothing makes a phone send the same picture twice
const partsOf = (facts: CaseFacts): Part[] => [
  ...(wordsOf(facts) ? [{ of: 'text' } as const] : []),
  ...facts.photos.flatMap(
    (photo) =>
      [
        { of: 'photo', photo },
        { of: 'photo', photo, small: true },
      ] as const,
  ),
];

const missingOf = (facts: CaseFacts, known: readonly Check[]): Part[] =>
  partsOf(facts).filter(
    (part) => !known.some(({ of, photo, small }) => of === part.of && photo === part.photo && small === part.small),
  );

async function askText({ ground: { now }, facts, openid, keep }: Asking, missing: Part[]): Promise<void> {
  if (!missing.some(({ of }) => of === 'text')) return;
  const { traceId, verdict } = await checkText(openid, wordsOf(facts));
  keep({ id: traceId, case: facts.id, of: 'text', suggest: verdict, at: now });
}

async function askPhotos({ ground: context, facts, openid, keep, skip }: Asking, missing: Part[]): Promise<void> {
  const files = missing.flatMap(({ photo, small }) =>
    photo ? [{ file: small ? thumbnailOf(photo) : photo, photo, ...(small && { small }) }] : [],
  );
  if (!files.length) return;
  const urls = await getTempUrls(files.map(({ file }) => file));
  const askOne = async ({ file, ...part }: (typeof files)[number]) => {
    const url = urls.get(file);
    if (url !== undefined)
      keep({ id: await startPictureCheck(openid, url), case: facts.id, of: 'photo', ...part, at: context.now });
    else if (part.small) skip();
  };
  await Promise.all(files.map((one) => letGo(context, askOne(one))));
}

async function keepAll({ db }: AppContext, facts: CaseFacts, found: Check[], isAll: boolean): Promise<void> {
  await checks.add(db, found);
  if (isAll) await unchecked.settle(db, facts.id);
}

/** The one place where a failure is let go: WeChat's check is a duty, and the report is kept already. */
async function letGo({ requestId }: AppContext, ask: Promise<void>): Promise<void> {
  try {
    await ask;
  } catch (error) {
    console.warn(requestId, 'content check', error);
  }
}
