import type { CaseFacts } from '@domain/cases/case';
import type { Context } from '../../platform/context';
import { checkPicture, checkText } from '../../platform/content-check';
import { linksTo } from '../../platform/files';
import * as checks from './check-repository';
import type { Check } from './check-repository';

/** Asks WeChat what it thinks of a report and keeps what it says (platform notes §3). Never rejects: a complaint stays a complaint. */
export async function checkContent(context: Context, { id, description, place, photos }: CaseFacts): Promise<void> {
  const words = [description, place.text].filter(Boolean).join('\n');
  const asked = await Promise.all([...(words ? [askText(context, id, words)] : []), askPhotos(context, id, photos)].map((ask) => orNothing(context, ask)));
  await orNothing(context, checks.add(context.db, asked.flat()).then(() => []));
}

async function askText({ openid, now }: Context, id: string, words: string): Promise<Check[]> {
  const { traceId, verdict } = await checkText(openid, words);
  return [{ id: traceId, case: id, of: 'text', suggest: verdict, at: now }];
}

async function askPhotos(context: Context, id: string, photos: string[]): Promise<Check[]> {
  if (!photos.length) return [];
  const links = [...(await linksTo(photos))];
  const asked = links.map(async ([photo, link]): Promise<Check[]> => [{ id: await checkPicture(context.openid, link), case: id, of: 'photo', photo, at: context.now }]);
  return (await Promise.all(asked.map((ask) => orNothing(context, ask)))).flat();
}

/** The one place where a failure is let go: WeChat's check is a duty, and the report is kept already. */
async function orNothing({ requestId }: Context, ask: Promise<Check[]>): Promise<Check[]> {
  try {
    return await ask;
  } catch (error) {
    console.warn(requestId, 'content check', error);
    return [];
  }
}
