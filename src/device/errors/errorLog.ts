import Taro from '@tarojs/taro';

/** Writes a line to WeChat's real-time log, which operators read in WeChat's console. */
export function writeErrorLog(line: string): void {
  console.error(line);
  Taro.getRealtimeLogManager?.().error(line);
}
