import { View } from '@tarojs/components';
import { clsx } from 'clsx';
import './Logo.scss';

/** The logo: a call, and the circles of its echo. */
export const Logo = ({ className }: { className?: string }) => <View className={clsx('logo', className)} aria-hidden />;
