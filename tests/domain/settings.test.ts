import { sampleSettings } from '@domain/settings/sample-settings';
import { completed, newestRules, rulesOf } from '@domain/settings/settings';

test('what is not written down is as in the sample', () => {
  expect(completed({}, sampleSettings)).toEqual(sampleSettings);
  expect(completed({ caseRules: [] }, sampleSettings).caseRules).toEqual(sampleSettings.caseRules);
});

test('what is written down counts, each number for itself', () => {
  const settings = completed(
    {
      caseRules: [{ version: 'a' }, { version: 'b', callAttempts: 5 }],
      templates: { caseProgress: { id: 'T' }, staffTask: { id: 'S', longTerm: true } },
    },
    sampleSettings,
  );
  expect(newestRules(settings)).toEqual({ ...newestRules(sampleSettings), version: 'b', callAttempts: 5 });
  expect(rulesOf(settings, 'a').callAttempts).toBe(newestRules(sampleSettings).callAttempts);
  expect(settings.templates.caseProgress).toEqual({ ...sampleSettings.templates.caseProgress, id: 'T' });
  expect(settings.templates.staffTask).toEqual({ ...sampleSettings.templates.staffTask, id: 'S', longTerm: true });
});
