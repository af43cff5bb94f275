// Keeps a connection open from call to call, as a pool of a database does, and cleans up now and then.
const net = require('node:net');

const cache = new Map();
setInterval(() => cache.clear(), 1000);

let connection;
exports.main = async ({ port }) => {
  connection ??= await new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => resolve(socket));
  });
  return { pid: process.pid };
};
