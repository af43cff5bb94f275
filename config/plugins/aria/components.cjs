// Taro's templates know no aria attributes; these are the ones that our controls use, on the elements that we use.
const named = { 'aria-label': '', 'aria-role': '' };
const stated = { ...named, 'aria-hidden': '', 'aria-checked': '', 'aria-disabled': '', 'aria-live': '', 'aria-expanded': '' };

/** Read by the build, which writes the templates, and by the phone, which fills them: both must see the same list. */
module.exports = { View: stated, Button: stated, Text: { ...named, 'aria-hidden': '' }, Input: named, Textarea: named, Image: { ...named, 'aria-hidden': '' }, ScrollView: named };
