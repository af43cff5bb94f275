const dayjs = require('a-package-that-is-not-installed');
exports.main = async () => dayjs();
