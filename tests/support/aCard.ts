import type { Input } from '@domain/contract';
import type { CardDocument } from '../../cloudfunctions/modules/walls/card-repository';
import { aCase } from './aCase';
import type { TestApi } from './cloud/test-api';

type CardInput = { id: string; version: number };

/** What lin would make public of a closed case, as the page shows it. */
export async function aConsent(
  testApi: TestApi,
  change: Partial<Input<'walls.consent'>> = {},
  report: Partial<Input<'cases.report'>> = {},
): Promise<Input<'walls.consent'>> {
  const id = change.case ?? (await aCase(testApi, 'closed', report));
  const { words } = await testApi.ask('lin', 'walls.preview', { case: id });
  const shown = change.hidePlace ? words?.blurred : words?.open;
  return { case: id, seen: shown!.seen, agreed: true, hidePlace: false, photos: false, ...change };
}

/** The newest version of a card, to name it. */
export const namedCard = (testApi: TestApi, id: string): CardInput => ({
  id,
  version: testApi.one<CardDocument>('cards', id)!.version,
});

/** The delay of an approved card is over. */
export async function afterDelay(testApi: TestApi, id: string): Promise<void> {
  const card = testApi.one<CardDocument>('cards', id)!;
  const past = Date.now() - 1000;
  await testApi.put({ cards: [{ ...card, publishAt: past, timerDue: past }] });
  await testApi.tick();
}

const WAY = ['consented', 'proposed', 'approved', 'published', 'hidden'] as const;

/** A card of lin's lamp in a state: gao proposes, jiang reads. Answers its id. */
export async function aCard(
  testApi: TestApi,
  state: (typeof WAY)[number],
  consent: Partial<Input<'walls.consent'>> = {},
): Promise<string> {
  const { id } = await testApi.ask('lin', 'walls.consent', await aConsent(testApi, consent));
  const has = (step: (typeof WAY)[number]) => WAY.indexOf(state) >= WAY.indexOf(step);
  if (has('proposed')) await testApi.ask('gao', 'walls.propose', namedCard(testApi, id));
  if (has('approved')) await testApi.ask('jiang', 'walls.approve', namedCard(testApi, id));
  if (has('published')) await afterDelay(testApi, id);
  if (has('hidden'))
    for (const who of ['wu', 'sun', 'qian'] as const) await testApi.ask(who, 'walls.flag', { id, reason: 'privacy' });
  return id;
}

/** A result notice as the desk of the first community writes it. */
export const aNotice = (change: Partial<Input<'walls.proposeNotice'>> = {}): Input<'walls.proposeNotice'> => ({
  ...{ community: 'c1', requestId: 'n1', title: '健身步道通了', text: '小区里新修了两百米健身步道，晚上有灯。' },
  ...change,
});
