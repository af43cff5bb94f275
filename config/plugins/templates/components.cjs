// Taro's templates know no aria attributes; these are the ones that our parts use, on the elements that we use.
const named = { 'aria-label': '', 'aria-role': '' };
const added = {
  View: { ...named, 'aria-hidden': '', 'aria-disabled': '', 'aria-checked': '', 'aria-live': '' },
  Button: { ...named, 'aria-disabled': '' },
  Input: { 'aria-label': '' },
  Textarea: { 'aria-label': '' },
  Image: { 'aria-label': '' },
};

// Taro writes every attribute that WeChat knows, eight times; of the controls only these are kept, which is what `src`
// uses.
const kept = {
  Button: ['hover-class', 'open-type', 'bindGetPhoneNumber'],
  Input: ['type', 'value', 'maxlength', 'placeholder', 'placeholder-class', 'cursor-spacing', 'bindInput'],
  Textarea: [
    'value',
    'maxlength',
    'placeholder',
    'placeholder-class',
    'auto-height',
    'fixed',
    'show-confirm-bar',
    'disable-default-padding',
    'cursor-spacing',
    'bindInput',
  ],
  Picker: ['mode', 'value', 'start', 'bindChange'],
  Map: ['longitude', 'latitude', 'scale'],
};

/**
 * Makes Taro's list of elements ours. The build, which writes the templates, and the phone, which fills them, must see
 * the same list.
 */
function shape(components) {
  for (const name of Object.keys(kept)) {
    for (const attribute of Object.keys(components[name]))
      if (!kept[name].includes(attribute)) delete components[name][attribute];
  }
  for (const name of Object.keys(added)) Object.assign(components[name], added[name]);
}

module.exports = { added, kept, shape };
