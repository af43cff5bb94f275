import { View } from '@tarojs/components';
import { clsx } from 'clsx';
import './Logo.scss';

/** The sign of the app: a call, and the circles in which its echo comes back. */
export const Logo = ({ className }: { className?: string }) => <View className={clsx('logo', className)} aria-hidden />;
