// Requires its own files by bare names, as the cloud allows.
const greet = require('lib/greet.js');
const helper = require('helper');

exports.main = async () => [greet('index'), helper.greet()];
