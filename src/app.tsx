import { useDidShow, useLaunch } from '@tarojs/taro';
import type { ReactNode } from 'react';
import './app.scss';
import { connect } from './cloud/transport';
import { offerUpdates } from './device/update';
import { refreshSession } from './cloud/useSession';
import { loadTypeSize } from './device/typeSize';

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
