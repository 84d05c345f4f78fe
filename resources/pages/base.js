// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// What our pages do alike. Nothing is ever sent.
const sharpend = (function () {
  'use strict';

  const byId = (id) => document.getElementById(id);

  const save = (name, content) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([content], {type: 'application/octet-stream'}));
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };

  // Where a browser gives no clipboard to a page, the text stands in a field, selected.
  const copyByHand = (text, copied) => {
    byId('by-hand').hidden = false;
    const field = byId('by-hand-text');
    field.value = text;
    field.focus();
    field.select();
    let done = false;
    try {
      done = document.execCommand('copy');
    } catch (refused) {
      done = false;
    }
    if (done)
      copied();
  };

  const copy = (text, copied) => {
    const clipboard = navigator.clipboard;
    if (clipboard && clipboard.writeText)
      clipboard.writeText(text).then(copied, () => copyByHand(text, copied));
    else
      copyByHand(text, copied);
  };

  return {byId, save, copy};
})();
