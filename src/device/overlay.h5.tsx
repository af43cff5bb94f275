import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import './overlay.h5.scss';
import { useLargeType } from './typeSize';

/** In the browser preview, something that lies over everything until it is answered. */
export function showOverlay<T>(render: (answer: (value: T) => void) => ReactNode): Promise<T> {
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  return new Promise<T>((resolve) => {
    const answer = (value: T) => {
      root.unmount();
      host.remove();
      resolve(value);
    };
    root.render(<OverlayFrame>{render(answer)}</OverlayFrame>);
  });
}

function OverlayFrame({ children }: { children: ReactNode }) {
  const large = useLargeType();
  return <div className={large ? 'overlay large' : 'overlay'}>{children}</div>;
}
