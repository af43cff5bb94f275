/** The county's numbers about joint meetings. */
export type MeetingRules = {
  /** Minutes before a meeting from which presence counts. */
  earlyMinutes: number;
  /** Days after a meeting until it ends by itself, whatever it did not decide. */
  days: number;
};

/** The sample rules, of our own choice. */
export const sampleMeetingRules: MeetingRules = { earlyMinutes: 120, days: 10 };
