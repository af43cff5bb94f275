import { useDidShow, useLaunch } from '@tarojs/taro';
import type { ReactNode } from 'react';
import './app.scss';
import { connect } from './cloud/transport';
import { refreshSession } from './cloud/useSession';
import { loadTypeSize } from './device/typeSize';
import { offerUpdates } from './device/update';
import { useUncaughtFaults } from './screen/errors/useUncaughtFaults';

/** Mounts the app. */
export default function App({ children }: { children?: ReactNode }) {
  useLaunch(() => {
    connect();
    loadTypeSize();
    offerUpdates();
  });
  // after some time in the background there may be new messages to count
  useDidShow(() => void refreshSession());
  useUncaughtFaults();
  return children;
}
