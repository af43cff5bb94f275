import { sampleSettings } from '@domain/settings/sample-settings';
import { withDefaults, latestRules, rulesForVersion } from '@domain/settings/settings';

test('what is not written down is as in the sample', () => {
  expect(withDefaults({}, sampleSettings)).toEqual(sampleSettings);
  expect(withDefaults({ caseRules: [] }, sampleSettings).caseRules).toEqual(sampleSettings.caseRules);
});

test('what is written down counts, each number for itself', () => {
  const settings = withDefaults(
    {
      caseRules: [{ version: 'a' }, { version: 'b', callAttempts: 5 }],
      templates: { caseProgress: { id: 'T' }, staffTask: { id: 'S', longTerm: true } },
    },
    sampleSettings,
  );
  expect(latestRules(settings)).toEqual({ ...latestRules(sampleSettings), version: 'b', callAttempts: 5 });
  expect(rulesForVersion(settings, 'a').callAttempts).toBe(latestRules(sampleSettings).callAttempts);
  expect(settings.templates.caseProgress).toEqual({ ...sampleSettings.templates.caseProgress, id: 'T' });
  expect(settings.templates.staffTask).toEqual({ ...sampleSettings.templates.staffTask, id: 'S', longTerm: true });
});
