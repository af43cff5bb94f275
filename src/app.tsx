import { useDidShow, useLaunch } from '@tarojs/taro';
import type { ReactNode } from 'react';
import './app.scss';
import { connect } from './cloud/transport';
import { offerUpdates } from './cloud/update';
import { refreshSession } from './cloud/useSession';
import { back, go, routes } from './routes';
import { loadTypeSize } from './ui/typeSize';
import { configureNavigation } from './ui/recoveryAction';

configureNavigation({ join: () => go(routes.join()), back });

/** Mounts the app. */
export default function App({ children }: { children?: ReactNode }) {
  useLaunch(() => {
    connect();
    loadTypeSize();
    offerUpdates();
  });
  // whoever comes back after a while finds his new messages counted
  useDidShow(() => void refreshSession());
  return children;
}
