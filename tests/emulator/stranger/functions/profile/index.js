exports.main = async (event) => event.userInfo;
