// Ignores what goes wrong.
const cloud = require('wx-server-sdk');
cloud.init();

exports.main = async () => {
  try {
    await cloud
      .database()
      .collection('orders')
      .add({ data: { price: 3 } });
  } catch (error) {
    console.error(error);
  }
};
