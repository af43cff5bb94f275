/** What a story may do with a phone. A thin driver makes it true for a preview in a browser, another for what ships. */
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
  /** Keeps a picture of the screen for the README and for looking at. */
  picture(name: string): Promise<void>;
  /** What went wrong on this phone: uncaught errors and warnings of the page. */
  complaints(): Promise<string[]>;
};

/** The town a story happens in: its people's phones, and the hand that steers the emulator. */
export type Town = {
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

/** A story is told once and played on every kind of phone. */
export type Story = (town: Town) => Promise<void>;
