// Taro's templates know no aria attributes; these are the ones that our controls use, on the elements that we use.
const named = { 'aria-label': '', 'aria-role': '' };

/** Read by the build, which writes the templates, and by the phone, which fills them: both must see the same list. Every entry weighs eight times. */
module.exports = {
  View: { ...named, 'aria-hidden': '', 'aria-disabled': '', 'aria-checked': '', 'aria-live': '' },
  Button: { ...named, 'aria-disabled': '' },
  Input: { 'aria-label': '' },
  Textarea: { 'aria-label': '' },
  Image: { 'aria-label': '' },
};
