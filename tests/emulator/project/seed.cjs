// The data at the start.
module.exports = ({ now, environment }) => ({
  notes: [{ _id: 'seeded', at: new Date(now), greeting: environment.GREETING }],
  $people: [
    { openid: 'oLin', name: '\u6797', roles: ['resident'] },
    { openid: 'oWu', name: '\u5434', roles: ['officer'], note: 'lives next door' },
  ],
  $templates: [
    { id: 'T1', title: 'Done', keys: ['thing1'] },
    { id: 'T2', title: 'Soon' },
    { id: 'L1', title: 'Always', longTerm: true },
  ],
  $subscriptions: [{ openid: 'oWu', templateId: 'T1', remaining: 2 }],
});
