import { document, FormElement, hydrate, TaroElement, TaroNode } from '@tarojs/runtime';

// What a person types stands in the field already. Sent back over a slow bridge it arrives after the next letters and
// overwrites them. Taro sends it in three ways: after every input event, with every render, and whenever a neighbour
// of the field or of what holds it comes or goes. A text that is not what was typed needs a new field: `useTypedText`.

/** The field that was typed in last, and where the screen has it. */
let typed;
let typedPath;

function remember(field) {
  typed = field;
  typedPath = field?._path;
}

const isText = ({ nodeName }) => nodeName === 'input' || nodeName === 'textarea';

Object.defineProperty(FormElement.prototype, 'value', {
  configurable: true,
  get() {
    return this.props.value ?? '';
  },
  set(value) {
    this.props.value = value;
    remember(this);
  },
});

FormElement.prototype.setAttribute = function (name, value) {
  if (name !== 'value' || !isText(this) || value !== this.props.value)
    TaroElement.prototype.setAttribute.call(this, name, value);
};

/** The child that is the field or holds it. */
function branchOf(parent) {
  let node = typed;
  while (node && node.parentNode !== parent) node = node.parentNode;
  return node;
}

const { updateChildNodes } = TaroNode.prototype;
const empty = document.createTextNode('');

/** Sends every child but the one with the field; the list on the screen gets no shorter, but ends with empty texts. */
TaroNode.prototype.updateChildNodes = function (isClean) {
  const branch = branchOf(this);
  if (!branch || typed._path !== typedPath) {
    remember(typed);
    return updateChildNodes.call(this, isClean);
  }
  const { length } = this.childNodes;
  this.childNodes.forEach((child) => {
    if (child !== branch) this.enqueueUpdate({ path: child._path, value: this.hydrate(child) });
  });
  this.enqueueUpdate({
    path: `${this._path}.cn.[${length}]`,
    value: { ...hydrate(empty), sid: `${this.sid}-${length}` },
  });
};
