import { useState } from 'react';
import { previewText } from '@/text/preview';
import { SecondaryButton } from '@/ui/Button';
import { overlay } from './overlay.h5';
import { ask } from './preview.h5';

type Props = { children: string; onCode: (code: string) => void };

const isNumber = (written: string): boolean => /^1\d{10}$/.test(written);

/** In the preview the person types the number that WeChat would know; the emulator gives the code for it. */
export function PhoneButton({ children, onCode }: Props) {
  async function choose() {
    const phone = await overlay<string | undefined>((answer) => <Question answer={answer} />);
    if (phone === undefined) return;
    const answer = (await ask('/cloud/phone-code', JSON.stringify({ phone })).catch(() => ({}))) as { code?: string };
    if (answer.code) onCode(answer.code);
  }
  return <SecondaryButton onClick={() => void choose()}>{children}</SecondaryButton>;
}

function Question({ answer }: { answer: (phone?: string) => void }) {
  const [written, setWritten] = useState('');
  return (
    <div className="overlay__panel" role="dialog" aria-label={previewText.phoneTitle}>
      <div className="overlay__title">{previewText.phoneTitle}</div>
      <input
        className="overlay__input"
        inputMode="numeric"
        maxLength={11}
        aria-label={previewText.phoneTitle}
        value={written}
        onChange={({ target }) => setWritten(target.value)}
      />
      <div className="overlay__actions">
        <button className="overlay__button" onClick={() => answer()}>
          {previewText.permissionRefuse}
        </button>
        <button
          className="overlay__button overlay__button_main"
          disabled={!isNumber(written)}
          onClick={() => answer(written)}
        >
          {previewText.permissionAllow}
        </button>
      </div>
    </div>
  );
}
