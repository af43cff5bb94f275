import { showOverlay } from '@/device/overlay.h5';
import { appText as text } from '@/text/app';
import { previewText } from '@/text/preview';
import { getSession } from './useSession';

/** Shows a copy of WeChat's subscription dialog in the preview. Resolves with the accepted template ids. */
export const showSubscriptionDialog = (ids: string[]): Promise<readonly string[]> =>
  showOverlay<readonly string[]>((answer) => <SubscriptionDialog ids={ids} answer={answer} />);

/** A template as WeChat's dialog names it, by its title. */
function nameOf(id: string): string {
  const template = getSession().me?.templates.find((one) => one.id === id);
  return previewText.permissionMessages[template?.key ?? ''] ?? previewText.permissionOther;
}

function SubscriptionDialog({ ids, answer }: { ids: string[]; answer: (accepted: readonly string[]) => void }) {
  return (
    <div className="overlay__panel" role="dialog" aria-label={previewText.permissionTitle(text.name)}>
      <div className="overlay__title">{previewText.permissionTitle(text.name)}</div>
      <div>
        {ids.map((id) => (
          <div key={id} className="overlay__line">
            {nameOf(id)}
          </div>
        ))}
      </div>
      <div className="overlay__actions">
        <button className="overlay__button" onClick={() => answer([])}>
          {previewText.permissionRefuse}
        </button>
        <button className="overlay__button overlay__button_main" onClick={() => answer(ids)}>
          {previewText.permissionAllow}
        </button>
      </div>
    </div>
  );
}
