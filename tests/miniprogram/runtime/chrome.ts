import type { Program } from '../phones/compile';
import { duringTap } from './bridge';

// What WeChat draws around the pages: title bar, tabs, dialogs. All of it is simple, none of it is the app's.
const LOOKS = `
html,body{margin:0;height:100%;overflow:hidden}
*{-webkit-tap-highlight-color:transparent}
#title{position:absolute;top:0;left:0;right:0;height:44px;display:flex;align-items:center;justify-content:center;font:600 17px sans-serif}
#tabs{position:absolute;left:0;right:0;bottom:0;height:56px;display:flex;font:12px sans-serif}
#tabs>div{flex:1;display:flex;flex-direction:column;align-items:center;justify-content:center}
#tabs img{width:24px;height:24px}
.frame{position:absolute;top:44px;left:0;right:0;bottom:0;transform:translateZ(0);overflow:hidden}
.frame.tab{bottom:56px}
.frame>wx-page{display:block;height:100%;overflow:hidden auto}
.native{position:absolute;z-index:1000;inset:0;display:flex;align-items:center;justify-content:center;background:rgba(0,0,0,.5);font:16px sans-serif}
.native>div{width:80%;padding:16px;border-radius:12px;background:#fff}
.native button{min-width:44px;min-height:44px}
.toast{position:absolute;z-index:1001;top:40%;left:20%;right:20%;padding:12px;border-radius:8px;background:rgba(0,0,0,.7);color:#fff;text-align:center;font:14px sans-serif;pointer-events:none}
`;

const made = (parent: Element, html: string): HTMLElement => {
  parent.insertAdjacentHTML('beforeend', html);
  return parent.lastElementChild as HTMLElement;
};
const put = (parent: Element, tag: string, words: string): HTMLElement => {
  const element = document.createElement(tag);
  element.textContent = words;
  parent.append(element);
  return element;
};

export function drawChrome(): void {
  made(document.head, `<style>${LOOKS}</style>`);
  made(document.body, '<div id="title"></div>');
  made(document.body, '<div id="tabs"></div>');
}

/** Shows the title and, on a tab's page, the tabs. */
export function showBars(
  program: Program,
  path: string,
  onTab: (path: string) => void,
  badges: Map<number, string>,
): void {
  const config = program.configs[path] ?? {};
  document.querySelector('#title')!.textContent = String(
    config['navigationBarTitleText'] ?? program.app.window?.['navigationBarTitleText'] ?? '',
  );
  const list = program.app.tabBar?.list ?? [];
  const tabs = document.querySelector<HTMLElement>('#tabs')!;
  tabs.hidden = !list.some(({ pagePath }) => pagePath === path);
  tabs.style.display = tabs.hidden ? 'none' : 'flex';
  tabs.replaceChildren();
  list.forEach(({ pagePath, text, iconPath, selectedIconPath }, at) => {
    const tab = put(tabs, 'div', '');
    tab.setAttribute('role', 'tab');
    const icon = document.createElement('img');
    icon.src = program.images[(pagePath === path ? selectedIconPath : iconPath) ?? ''] ?? '';
    icon.alt = '';
    tab.append(icon);
    put(tab, 'span', text + (badges.get(at) ?? ''));
    tab.addEventListener('click', () => onTab(pagePath));
  });
}

type Modal = { title?: string; content?: string; showCancel?: boolean; cancelText?: string; confirmText?: string };

/** WeChat's dialog; answers which button was tapped. */
export function showModal({
  title = '',
  content = '',
  showCancel = true,
  cancelText = '取消',
  confirmText = '确定',
}: Modal): Promise<{ confirm: boolean; cancel: boolean; errMsg: string }> {
  const veil = made(document.body, '<div class="native"><div role="alertdialog"></div></div>');
  const box = veil.firstElementChild!;
  put(box, 'strong', title);
  put(box, 'p', content);
  return new Promise((resolve) => {
    const button = (words: string, confirm: boolean) =>
      put(box, 'button', words).addEventListener('click', () => {
        veil.remove();
        // a tap on WeChat's own button counts as one
        duringTap(() => resolve({ confirm, cancel: !confirm, errMsg: 'showModal:ok' }));
      });
    if (showCancel) button(cancelText, false);
    button(confirmText, true);
  });
}

export function showToast({ title = '', duration = 1500 }: { title?: string; duration?: number }): void {
  document.querySelectorAll('.toast').forEach((toast) => toast.remove());
  const toast = put(document.body, 'div', title);
  toast.className = 'toast';
  setTimeout(() => toast.remove(), duration);
}
