import { useState } from 'react';
import { previewText } from '@/text/preview';
import { SecondaryButton } from '@/ui/actions/Button';
import { showOverlay } from './overlay.h5';
import { postToGateway } from './preview.h5';

type Props = { children: string; onCode: (code: string) => void };

const isPhoneNumber = (input: string): boolean => /^1\d{10}$/.test(input);

/** Preview: the person types the number that WeChat would know; the emulator returns the code for it. */
export function PhoneButton({ children, onCode }: Props) {
  async function requestNumber() {
    const phone = await showOverlay<string | undefined>((answer) => <PhoneDialog answer={answer} />);
    if (phone === undefined) return;
    const answer = (await postToGateway('/cloud/phone-code', JSON.stringify({ phone })).catch(() => ({}))) as {
      code?: string;
    };
    if (answer.code) onCode(answer.code);
  }
  return <SecondaryButton onClick={() => void requestNumber()}>{children}</SecondaryButton>;
}

function PhoneDialog({ answer }: { answer: (phone?: string) => void }) {
  const [input, setInput] = useState('');
  return (
    <div className="overlay__panel" role="dialog" aria-label={previewText.phoneTitle}>
      <div className="overlay__title">{previewText.phoneTitle}</div>
      <input
        className="overlay__input"
        inputMode="numeric"
        maxLength={11}
        aria-label={previewText.phoneTitle}
        value={input}
        onChange={({ target }) => setInput(target.value)}
      />
      <div className="overlay__actions">
        <button className="overlay__button" onClick={() => answer()}>
          {previewText.permissionRefuse}
        </button>
        <button
          className="overlay__button overlay__button_main"
          disabled={!isPhoneNumber(input)}
          onClick={() => answer(input)}
        >
          {previewText.permissionAllow}
        </button>
      </div>
    </div>
  );
}
