import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import './overlay.h5.scss';
import { useLargeType } from './typeSize';

/** Preview: shows an overlay over the whole window. Resolves with what its `answer` is called with. */
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
