/**
 * What the person holding the phone does when WeChat itself asks, and how the phone is; a test sets it before the tap.
 */
export const answers = {
  /** To the question about messages: for every template the same, or the code with which WeChat cannot ask. */
  subscriptions: 'allow' as 'allow' | 'refuse' | 'ban' | 'filter' | number,
  /** Whether that choice is kept for good, without another question. */
  keepsChoice: false,
  /** To the question about the privacy guide, before the first use of something private. */
  privacy: 'agree' as 'agree' | 'disagree',
  /** Functions that the person or the phone has forbidden, with WeChat's reason. */
  denied: {} as Record<string, 'auth deny' | 'system permission denied'>,
  network: 'wifi' as 'wifi' | 'none',
  /** Bytes of WeChat's storage that are taken already. */
  stored: 0,
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

export type Answers = typeof answers;
