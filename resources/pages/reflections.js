// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT
(function () {
  'use strict';

  const byId = sharpend.byId;
  const sheet = JSON.parse(byId('sheet-data').textContent);
  const words = sheet.words;
  const boxes = byId('boxes');
  const given = new Map(); // words that were given back, and the id they went by: given again they are the same ones
  document.documentElement.classList.add('js');

  const fields = () => Array.from(boxes.querySelectorAll('textarea'));
  const written = () => Array.from(new Set(fields().map((field) => field.value.trim()).filter((text) => text)));

  const randomBelow = (limit) => crypto.getRandomValues(new Uint32Array(1))[0] % limit;

  // An id at random (UUID, version 4): it says neither who nor when.
  const newId = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  };

  // In no order that tells what came to somebody first.
  const shuffled = (texts) => {
    for (let i = texts.length - 1; i > 0; --i) {
      const other = randomBelow(i + 1);
      [texts[i], texts[other]] = [texts[other], texts[i]];
    }
    return texts;
  };

  const letter = (indent) => {
    const reflections = shuffled(written()).map((text) => {
      if (!given.has(text))
        given.set(text, newId());
      return {id: given.get(text), text: text};
    });
    return JSON.stringify({format: 'sharpend.reflections', version: 1, teamId: sheet.teamId, reflections: reflections}, null, indent) + '\n';
  };

  const show = () => {
    const texts = written();
    ['save-button', 'copy-button'].forEach((id) => byId(id).setAttribute('aria-disabled', String(texts.length === 0)));
    byId('more-button').hidden = fields().length >= sheet.most;
    byId('clear-button').hidden = texts.length === 0;
  };

  const say = (sentence) => { byId('done').textContent = sentence; };

  const changed = () => {
    say('');
    byId('by-hand').hidden = true;
    show();
  };

  const addBox = () => {
    const number = fields().length + 1;
    const box = document.createElement('div');
    box.className = 'box';
    const label = document.createElement('label');
    label.htmlFor = 'reflection-' + number;
    label.textContent = words.label.replace('%1', number);
    const field = document.createElement('textarea');
    field.id = label.htmlFor;
    field.rows = 4;
    field.maxLength = sheet.longest;
    field.dir = 'auto';
    field.autocomplete = 'off';
    field.spellcheck = false; // some browsers would send the words away to have them checked
    box.append(label, field);
    boxes.append(box);
    show();
    return field;
  };

  // Pressed too early, a button takes people to where they write.
  const ready = () => {
    if (written().length)
      return true;
    fields()[0].focus();
    return false;
  };

  byId('save-button').addEventListener('click', () => {
    if (!ready())
      return;
    sharpend.save(sheet.fileName, letter(2));
    say(words.saved);
  });

  // On one line: mail programs do strange things to indented ones.
  byId('copy-button').addEventListener('click', () => {
    if (ready())
      sharpend.copy(words.beforeText + '\n\n' + letter(0), () => say(words.copied));
  });

  byId('more-button').addEventListener('click', () => addBox().focus());

  byId('clear-button').addEventListener('click', () => {
    given.clear();
    boxes.replaceChildren();
    byId('by-hand-text').value = '';
    addBox().focus();
    changed();
    say(words.cleared);
  });

  boxes.addEventListener('input', changed);
  byId('reflections').addEventListener('submit', (event) => event.preventDefault());
  window.addEventListener('beforeunload', (event) => {
    if (written().some((text) => !given.has(text)))
      event.preventDefault();
  });

  addBox();
})();
