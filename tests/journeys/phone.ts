/** What a story can do with a phone. One driver exists for the browser preview, others for the shipped output. */
export type Phone = {
  /** Opens an address, as a code or a message would. */
  open(address: string): Promise<void>;
  /** Taps the control with this name, or the words themselves. */
  tap(name: string): Promise<void>;
  /** The same, where it may or may not be offered. */
  tapIfOffered(name: string): Promise<void>;
  /** Chooses one option of a question. */
  choose(question: string, option: string): Promise<void>;
  write(field: string, words: string): Promise<void>;
  /** Takes a photo where the page asks for one. */
  addPhoto(): Promise<void>;
  /** How this person answers WeChat's question about messages from now on. */
  answersSubscriptions(answer: 'allow' | 'refuse'): void;
  /** Waits until these words are on the screen. */
  sees(words: string): Promise<void>;
  /** Waits until a field holds these words. */
  seesField(field: string, words: string): Promise<void>;
  /** Makes sure that these words are not on the screen now. */
  seesNot(words: string): Promise<void>;
  largeType(on: boolean): Promise<void>;
  /** Saves a screenshot, for the README and for review. */
  picture(name: string): Promise<void>;
  /** Uncaught errors and warnings of the page. */
  complaints(): Promise<string[]>;
};

/** What a story gets: the phones of the sample people, and the emulator's admin commands. */
export type SampleCloud = {
  phoneOf(openid: string): Promise<Phone>;
  /** Messages that WeChat delivered to somebody. */
  wechatInbox(
    openid: string,
  ): Promise<{ templateId: string; data: Record<string, { value: string }>; page?: string }[]>;
  fire(timer: string): Promise<void>;
  dump<T>(collection: string): Promise<T[]>;
  /** The ids of all stored files. */
  files(): Promise<string[]>;
};

/** One sequence of taps by several people; runs on every kind of phone. */
export type Story = (cloud: SampleCloud) => Promise<void>;
