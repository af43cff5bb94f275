// what styles and pictures are to a test
export default '';
