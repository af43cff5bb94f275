// Reads a QR picture (base64 PNG on standard input) and prints what it holds. A process of its own, because jest's
// sandbox makes this slow.
const jsQR = require('jsqr');
const { PNG } = require('pngjs');

const picture = PNG.sync.read(Buffer.from(require('node:fs').readFileSync(0, 'utf8'), 'base64'));
const found = jsQR(new Uint8ClampedArray(picture.data), picture.width, picture.height);
process.stdout.write(found ? found.data : '');
