import { fileUrl } from '../wx/files';
import { phoneCode } from '../wx/cloud';
import { answers } from '../wx/answers';
import { complain } from '../complaints';

type Tell = (type: string, detail: unknown) => void;

/** How a built-in component looks and behaves: what is inside it, and what its attributes do. */
export type Builtin = {
  attach?(host: HTMLElement, tell: Tell): void;
  change?(host: HTMLElement, name: string, value: unknown): void;
};

const FITS: Record<string, string> = { scaleToFill: 'fill', aspectFill: 'cover', aspectFit: 'contain' };

/** Fields that somebody has written in. */
const written = new WeakSet<HTMLElement>();

/**
 * A field that one writes in: WeChat tells every change with the value and the cursor, while characters are composed
 * too, and takes the text that it is told, even when the person has written on since.
 */
const field = (tag: 'input' | 'textarea'): Builtin => ({
  attach(host, tell) {
    const inner = document.createElement(tag);
    host.append(inner);
    const detail = () => ({ value: inner.value, cursor: inner.selectionStart ?? inner.value.length });
    inner.addEventListener('input', (event) => {
      event.stopPropagation();
      written.add(inner);
      tell('input', detail());
    });
    for (const part of ['start', 'update', 'end'])
      inner.addEventListener(`composition${part}`, (event) => {
        event.stopPropagation();
        tell(`keyboardcomposition${part}`, { value: inner.value, data: (event as CompositionEvent).data });
      });
    inner.addEventListener('focus', () => tell('focus', { ...detail(), height: 0 }));
    inner.addEventListener('blur', () => tell('blur', detail()));
    inner.addEventListener(
      'keydown',
      (event) =>
        event instanceof KeyboardEvent && event.key === 'Enter' && tag === 'input' && tell('confirm', detail()),
    );
  },
  change(host, name, value) {
    const inner = host.querySelector(tag);
    if (!inner) return;
    if (name === 'value' && written.has(inner))
      complain(
        `「${host.getAttribute('aria-label')}」 was sent 「${String(value)}」 while 「${inner.value}」 stood in it`,
      );
    if (name === 'value' && inner.value !== (value ?? '')) inner.value = String(value ?? '');
    if (name === 'placeholder') inner.placeholder = String(value ?? '');
    if (name === 'maxlength') inner.maxLength = Number(value);
    if (name === 'disabled') inner.disabled = Boolean(value);
    if (name === 'auto-height' && value) host.style.height = 'auto';
    if (name === 'password' && value) inner.setAttribute('type', 'password');
  },
});

const plain: Builtin = {};

export const dress: Record<string, Builtin> = {
  view: {
    change(host, name, value) {
      if (name === 'hover-class') host.toggleAttribute('data-taps', Boolean(value) && value !== 'none');
    },
  },
  text: plain,
  'scroll-view': {
    change(host, name, value) {
      if (name === 'scroll-x') host.style.overflowX = value ? 'auto' : 'hidden';
      if (name === 'scroll-y') host.style.overflowY = value ? 'auto' : 'hidden';
    },
  },
  image: {
    attach(host, tell) {
      const inner = document.createElement('img');
      inner.alt = ''; // it is named by the element around it, or says nothing
      host.append(inner);
      inner.addEventListener('load', () => tell('load', { width: inner.naturalWidth, height: inner.naturalHeight }));
      inner.addEventListener('error', () => tell('error', { errMsg: `GET ${inner.src} fail` }));
    },
    change(host, name, value) {
      const inner = host.querySelector('img');
      if (!inner) return;
      if (name === 'src' && value) inner.src = fileUrl(String(value));
      if (name === 'mode') inner.style.objectFit = FITS[String(value)] ?? 'fill';
      if (name === 'mode' && value === 'widthFix') host.style.height = inner.style.height = 'auto';
    },
  },
  button: {
    attach(host, tell) {
      host.addEventListener('click', () => {
        const asked = host.dataset['openType'];
        if (asked === 'getPhoneNumber') void phoneCode().then((detail) => tell('getphonenumber', detail));
        else if (asked && asked !== 'share') complain(`no answer for a button with open-type ${asked}`);
      });
    },
    change(host, name, value) {
      if (name === 'disabled') host.toggleAttribute('disabled', Boolean(value));
      if (name === 'open-type') host.dataset['openType'] = String(value ?? '');
    },
  },
  map: plain,
  input: field('input'),
  textarea: field('textarea'),
  picker: {
    attach(host, tell) {
      host.addEventListener('click', () => {
        const picked = answers.picks.shift();
        if (picked === undefined) tell('cancel', {});
        else tell('change', { value: picked });
      });
    },
  },
};
