const plugins = process.env.TARO_ENV === 'h5' ? ['./config/plugins/aria/role.cjs'] : [];

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false, targets: { chrome: '84', ios: '14.5' } }]],
  plugins,
};
