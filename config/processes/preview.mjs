/** Keys for the preview at home. A deployment has its own; nothing of it is in this repository. */
export const previewEnvironment = {
  IDENTITY_KEY: process.env.IDENTITY_KEY ?? 'preview-identity-key-not-for-deployment',
  CODE_KEY: process.env.CODE_KEY ?? 'preview-code-key-not-for-deployment',
  SETUP_CODE: process.env.SETUP_CODE ?? 'preview-setup-code',
};
