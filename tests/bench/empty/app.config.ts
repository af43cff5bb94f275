export default defineAppConfig({
  pages: ['pages/index'],
  window: { navigationBarTitleText: '' },
  lazyCodeLoading: 'requiredComponents',
});
