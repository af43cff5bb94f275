import { useState } from 'react';
import { previewText as text } from '@/text/preview';
import { overlay } from './overlay.h5';

/** In the preview the person types what the camera would read. */
export const scan = (): Promise<string | undefined> =>
  overlay<string | undefined>((answer) => <Question answer={answer} />);

function Question({ answer }: { answer: (read?: string) => void }) {
  const [written, setWritten] = useState('');
  return (
    <div className="overlay__panel" role="dialog" aria-label={text.scanTitle}>
      <div className="overlay__title">{text.scanTitle}</div>
      <input
        className="overlay__input"
        aria-label={text.scanField}
        value={written}
        onChange={({ target }) => setWritten(target.value)}
      />
      <div className="overlay__actions">
        <button className="overlay__button" onClick={() => answer()}>
          {text.permissionRefuse}
        </button>
        <button
          className="overlay__button overlay__button_main"
          aria-label={text.scanDone}
          disabled={!written.trim()}
          onClick={() => answer(written.trim())}
        >
          {text.scanDone}
        </button>
      </div>
    </div>
  );
}
