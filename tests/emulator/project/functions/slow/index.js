exports.main = async () => new Promise(() => setInterval(() => undefined, 1000));
