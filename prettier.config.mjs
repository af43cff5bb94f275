/** One layout for everything that is code; what tools and people read as data keeps its own. */
export default { printWidth: 120, singleQuote: true };
