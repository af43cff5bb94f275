const plugins = process.env.TARO_ENV === 'h5' ? ['./config/plugins/aria/role.cjs'] : [];

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false, targets: { chrome: '78', ios: '13' } }]],
  plugins,
};
