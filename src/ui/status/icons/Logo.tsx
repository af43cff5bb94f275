import { View } from '@tarojs/components';
import { clsx } from 'clsx/lite';
import './Logo.scss';

/** The logo: a call, and the circles of its echo. */
export const Logo = ({ className }: { className?: string }) => <View className={clsx('logo', className)} aria-hidden />;
