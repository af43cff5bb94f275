/** What the person holding the phone does when WeChat itself asks; a test sets it before the tap. */
export const answers = {
  subscriptions: 'allow' as 'allow' | 'refuse',
  /** Photos of the next visits to camera or album, as base64. */
  photos: [] as string[],
  /** The results of the next scans. */
  scans: [] as string[],
  /** What is picked next in WeChat's own wheels. */
  picks: [] as (string | number)[],
  places: [] as { latitude: number; longitude: number; name: string; address: string }[],
  phoneNumber: undefined as string | undefined,
  fontSizeSetting: 16,
};
