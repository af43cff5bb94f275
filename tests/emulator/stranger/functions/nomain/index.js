// Exports something else.
exports.mian = async () => 'never';
