import { useState } from 'react';
import { previewText as text } from '@/text/preview';
import { showOverlay } from './overlay.h5';

/** Preview: the person types what the camera would read. */
export const scan = (): Promise<string | undefined> =>
  showOverlay<string | undefined>((answer) => <ScanDialog answer={answer} />);

function ScanDialog({ answer }: { answer: (read?: string) => void }) {
  const [input, setInput] = useState('');
  return (
    <div className="overlay__panel" role="dialog" aria-label={text.scanTitle}>
      <div className="overlay__title">{text.scanTitle}</div>
      <input
        className="overlay__input"
        aria-label={text.scanField}
        value={input}
        onChange={({ target }) => setInput(target.value)}
      />
      <div className="overlay__actions">
        <button className="overlay__button" onClick={() => answer()}>
          {text.permissionRefuse}
        </button>
        <button
          className="overlay__button overlay__button_main"
          aria-label={text.scanDone}
          disabled={!input.trim()}
          onClick={() => answer(input.trim())}
        >
          {text.scanDone}
        </button>
      </div>
    </div>
  );
}
