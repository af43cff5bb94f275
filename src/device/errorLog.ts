import Taro from '@tarojs/taro';

/** Writes a line into WeChat's real-time log, where the operators of the mini-program read it. */
export function writeErrorLog(line: string): void {
  console.error(line);
  Taro.getRealtimeLogManager?.().error(line);
}
