const plugins = [
  './config/plugins/templates/attributes.cjs',
  ...(process.env.TARO_ENV === 'h5' ? ['./config/plugins/templates/role.cjs'] : []),
];

// default parameters and `?.` work as they stand from the oldest phones on, but for two rare forms: these are
// rewritten, not all of them
const narrow = {
  include: [
    'bugfix/transform-safari-id-destructuring-collision-in-function-expression',
    'bugfix/transform-v8-spread-parameters-in-optional-chaining',
  ],
  exclude: ['transform-parameters', 'transform-optional-chaining'],
};

module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        useBuiltIns: false,
        targets: { chrome: '84', ios: '14.5' },
        ...narrow,
      },
    ],
  ],
  plugins,
};
