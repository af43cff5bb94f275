/** What a message can be about, and the page that shows it; the page gets the id as `?id=`. */
export const SUBJECT_PAGES = {
  case: 'pages/cases/detail',
  booking: 'pages/bookings/booking',
  call: 'pages/calls/call',
  meeting: 'pages/calls/meeting',
  mediation: 'pages/mediations/detail',
  campaign: 'pages/calls/campaigns/campaign',
  card: 'pages/walls/detail',
  topic: 'pages/topics/topic',
  /** What the cloud found out about itself: the message is all there is to see. */
  maintenance: 'pages/tabs/inbox',
} as const;

export type NoticeSubject = keyof typeof SUBJECT_PAGES;
