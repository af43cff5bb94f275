/** Keys for tests; the preview has the same. A deployment has its own. */
export const previewEnvironment = {
  IDENTITY_KEY: 'preview-personId-key-not-for-deployment',
  SETUP_CODE: 'preview-setup-code',
};
