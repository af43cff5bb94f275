import { begin } from '../bridge';
import { complain } from '../complaints';
import { dress, type Builtin } from './dress';

// WeChat's own looks, as far as they decide where things are.
export const LOOKS = `
wx-view,wx-scroll-view,wx-picker,wx-textarea{display:block}
wx-input{display:block;height:1.4rem;overflow:hidden}
wx-textarea{width:300px;height:150px}
wx-text,wx-comp{display:inline}
wx-text{white-space:pre-wrap}
wx-image{display:inline-block;width:320px;height:240px;overflow:hidden}
wx-map{display:block;width:300px;height:150px}
wx-image>img{display:block;width:100%;height:100%}
wx-button{display:block;position:relative;margin:0 auto;padding:0 14px;box-sizing:border-box;border:1px solid rgba(0,0,0,.2);border-radius:5px;font-size:18px;line-height:2.56;text-align:center;overflow:hidden;background:#f8f8f8}
wx-scroll-view{overflow:hidden}
wx-input>input,wx-textarea>textarea{display:block;box-sizing:border-box;width:100%;height:100%;padding:0;border:0;outline:0;resize:none;background:none;color:inherit;font:inherit;text-align:inherit}
`;

/** What a person calls a thing that is touched. */
export const nameOf = (touched: HTMLElement | null): string =>
  touched?.closest('[aria-label]')?.getAttribute('aria-label') ?? (touched?.textContent ?? '').slice(0, 12);

const BY_A_PERSON = ['input', 'change', 'confirm'];
export const camel = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/**
 * Makes the built-in components that the templates use, with just the attributes they use; an element that is not built
 * in complains.
 */
export function defineBuiltins(
  attributes: Record<string, string[]>,
  define: (tag: string, names: string[], dressed: Builtin) => void,
): void {
  for (const [tag, names] of Object.entries(attributes)) {
    const dressed = dress[tag];
    if (dressed) define(tag, names, dressed);
    else complain(`no built-in component <${tag}>`);
  }
}

/** Shows an attribute of a built-in component on the element that stands for it. */
export function show(host: HTMLElement | null, dressed: Builtin, name: string, value: unknown): void {
  if (!host) return;
  if (name.startsWith('aria-')) {
    const called = name === 'aria-role' ? 'role' : name;
    if (value === undefined || value === null || value === '') host.removeAttribute(called);
    else host.setAttribute(called, String(value));
    // the field that is written in carries its own name
    if (name === 'aria-label') host.querySelector('input,textarea')?.setAttribute(name, String(value ?? ''));
  } else dressed.change?.(host, name, value);
}

/** Puts inside a built-in component what makes it one, and hears what a person does with it. */
export const attach = (host: HTMLElement, dressed: Builtin, trigger: (type: string, detail: unknown) => void): void =>
  dressed.attach?.(host, (type, detail) => {
    if (BY_A_PERSON.includes(type)) begin(`${type} ${nameOf(host)}`);
    trigger(type, detail);
  });
