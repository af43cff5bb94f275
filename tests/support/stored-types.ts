/** Where the type of each collection's documents is declared, and what it is called there. */
export const STORED_TYPES: Record<string, { file: string; type: string }> = {
  people: { file: 'cloudfunctions/modules/people/people-repository.ts', type: 'PersonDocument' },
  vault: { file: 'cloudfunctions/modules/people/identity/vault-repository.ts', type: 'VaultDocument' },
  identityaccesses: {
    file: 'cloudfunctions/modules/people/identity/identity-access-repository.ts',
    type: 'IdentityAccessDocument',
  },
  county: { file: 'cloudfunctions/modules/places/county-repository.ts', type: 'CountyDocument' },
  settings: { file: 'cloudfunctions/modules/settings/settings-repository.ts', type: 'SettingsDocument | SetupClaim' },
  cases: { file: 'cloudfunctions/modules/cases/case-document.ts', type: 'CaseDocument' },
  calls: { file: 'cloudfunctions/modules/calls/call-repository.ts', type: 'CallDocument' },
  meetings: { file: 'cloudfunctions/modules/meetings/meeting-repository.ts', type: 'MeetingDocument' },
  supports: { file: 'cloudfunctions/modules/cases/supports/support-repository.ts', type: 'SupportDocument' },
  inbox: { file: 'cloudfunctions/modules/messages/inbox-repository.ts', type: 'InboxDocument' },
  halls: { file: 'cloudfunctions/modules/halls/hall-repository.ts', type: 'HallDocument' },
  roomdays: { file: 'cloudfunctions/modules/bookings/room-days/roomday-repository.ts', type: 'RoomDayDocument' },
  weeklyquotas: { file: 'cloudfunctions/modules/bookings/room-days/weekly-quota-repository.ts', type: 'QuotaDocument' },
  bookings: { file: 'cloudfunctions/modules/bookings/booking/booking-repository.ts', type: 'BookingDocument' },
  waitlist: { file: 'cloudfunctions/modules/bookings/waitlist/waitlist-repository.ts', type: 'WaitlistDocument' },
  violations: {
    file: 'cloudfunctions/modules/bookings/violations/violation-repository.ts',
    type: 'ViolationCountsDocument',
  },
  codes: { file: 'cloudfunctions/modules/codes/code-repository.ts', type: 'CodeDocument' },
  invitations: { file: 'cloudfunctions/modules/people/positions/invitation-repository.ts', type: 'InvitationDocument' },
  uploads: { file: 'cloudfunctions/modules/files/upload-repository.ts', type: 'UploadsDocument' },
  contentchecks: { file: 'cloudfunctions/modules/moderation/check-repository.ts', type: 'CheckDocument' },
};
