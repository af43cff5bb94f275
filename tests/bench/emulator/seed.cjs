// A small and a large collection of the same documents; one unit has as many documents in both, so that a page of them
// costs the same.
const documents = (count) =>
  Array.from({ length: count }, (_, n) => ({
    _id: `c${String(n).padStart(7, '0')}`,
    state: `s${n % 5}`,
    unit: `u${n % Math.max(40, count / 25)}`,
    due: (n * 7919) % count,
    code: `code${n}`,
    title: `\u8def\u706f\u4e0d\u4eae\u4e86 ${n}`,
    at: new Date(1.7e12 + n * 1000),
    tags: ['a', 'b'],
    reporter: { openid: `o${n % 997}`, name: '\u6797' },
  }));

module.exports = ({ environment }) => ({
  small: documents(Number(environment.SMALL)),
  large: documents(Number(environment.LARGE)),
  empty: [],
});
module.exports.documents = documents;
