// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT
(function () {
  'use strict';

  const byId = sharpend.byId;
  const pack = JSON.parse(byId('pack-data').textContent);
  const words = pack.words;
  const key = 'sharpend.reply.' + pack.releaseId;
  const fieldsets = Array.from(document.querySelectorAll('fieldset[data-action]'));
  const replyText = byId('reply-text');
  const questions = byId('questions');
  let keeping = true;
  document.documentElement.classList.add('js');

  const chosen = (fieldset) => {
    const radio = fieldset.querySelector('input[type=radio]:checked');
    return radio ? radio.value : '';
  };
  const part = (fieldset, name) => fieldset.querySelector('[data-part=' + name + ']');

  // A browser without date fields shows text: only a day as 2026-04-30 counts there.
  const isDay = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !isNaN(Date.parse(text));

  const draft = () => ({
    text: replyText.value,
    answers: fieldsets.map((fieldset) => ({
      actionId: fieldset.dataset.action,
      answer: chosen(fieldset),
      champion: part(fieldset, 'champion').value,
      due: part(fieldset, 'due').value,
      because: part(fieldset, 'because').value
    })),
    questions: questionFields().map((field) => field.value)
  });

  const questionFields = () => Array.from(questions.querySelectorAll('textarea'));

  const letter = (moment) => {
    const now = draft();
    return {
      format: 'sharpend.ownerreply',
      version: 1,
      exportedAt: moment,
      releaseId: pack.releaseId,
      release: pack.release,
      reply: {
        text: now.text.trim(),
        answers: now.answers.filter((answer) => answer.answer).map((answer) => {
          const kept = {actionId: answer.actionId, answer: answer.answer};
          if (answer.answer !== 'commit')
            kept.because = answer.because.trim();
          else {
            kept.champion = answer.champion.trim();
            if (isDay(answer.due))
              kept.due = answer.due;
          }
          return kept;
        }),
        questions: now.questions.map((text) => text.trim()).filter((text) => text),
        on: moment
      }
    };
  };

  const bytes = () => JSON.stringify(letter(new Date().toISOString()), null, 2) + '\n';

  const missing = () => {
    const now = draft();
    const unanswered = now.answers.filter((answer) => !answer.answer).length;
    const unreasoned = now.answers.filter((answer) =>
      answer.answer && answer.answer !== 'commit' && !answer.because.trim()).length;
    const dayless = now.answers.some((answer) => answer.answer === 'commit' && answer.due && !isDay(answer.due));
    const sentences = [];
    if (unanswered)
      sentences.push(words.toAnswer[unanswered]);
    if (unreasoned)
      sentences.push(words.withoutReason[unreasoned]);
    if (dayless)
      sentences.push(words.dayAs);
    if (!now.text.trim())
      sentences.push(words.fewWords);
    return sentences;
  };

  const showAnswer = (fieldset) => {
    const answer = chosen(fieldset);
    part(fieldset, 'commitment').hidden = answer !== 'commit';
    part(fieldset, 'reason').hidden = answer !== 'inPart' && answer !== 'notNow';
    part(fieldset, 'needs-reason').hidden = answer !== '' && answer !== 'notNow';
    if (words.because[answer])
      part(fieldset, 'because-label').textContent = words.because[answer];
  };

  const show = () => {
    fieldsets.forEach(showAnswer);
    const lacking = missing();
    ['save-button', 'copy-button'].forEach((id) => byId(id).setAttribute('aria-disabled', String(lacking.length > 0)));
    byId('missing').textContent = lacking.length ? words.beforeSaving.replace('%1', () => lacking.join('. ')) : '';
    const answered = fieldsets.filter(chosen).length;
    const count = words.answered[answered] || '';
    if (byId('count'))
      byId('count').textContent = count;
    byId('progress').textContent = (count ? count + ', ' : '') + (keeping ? words.keptShort : words.notKeptShort);
    byId('kept').textContent = keeping ? words.kept : words.notKept;
    byId('forget-button').hidden = !keeping;
  };

  // A page opened from a file may find the browser unwilling to keep anything.
  const keep = () => {
    if (!keeping)
      return;
    try {
      localStorage.setItem(key, JSON.stringify(draft()));
    } catch (refused) {
      keeping = false;
    }
  };

  const restore = () => {
    let kept = null;
    try {
      localStorage.setItem(key + '.try', '1');
      localStorage.removeItem(key + '.try');
      kept = JSON.parse(localStorage.getItem(key) || 'null');
    } catch (refused) {
      keeping = false;
    }
    if (!kept || typeof kept !== 'object')
      return;
    replyText.value = kept.text || '';
    (kept.answers || []).forEach((answer) => {
      const fieldset = fieldsets.find((each) => each.dataset.action === answer.actionId);
      if (!fieldset)
        return;
      fieldset.querySelectorAll('input[type=radio]').forEach((radio) => { radio.checked = radio.value === answer.answer; });
      ['champion', 'due', 'because'].forEach((name) => { part(fieldset, name).value = answer[name] || ''; });
    });
    (kept.questions || []).forEach((text) => { if (text) ask(text); });
  };

  const changed = () => {
    byId('done').textContent = '';
    byId('by-hand').hidden = true;
    keep();
    show();
  };

  const ask = (text) => {
    const number = questionFields().length + 1;
    const box = document.createElement('div');
    box.className = 'question';
    const label = document.createElement('label');
    label.htmlFor = 'question-' + number;
    label.textContent = words.question;
    const field = document.createElement('textarea');
    field.id = label.htmlFor;
    field.rows = 2;
    field.maxLength = 10000;
    field.dir = 'auto';
    field.value = text;
    box.append(label, field);
    questions.append(box);
    return field;
  };

  const firstMissing = () => {
    const wants = (fieldset) => !chosen(fieldset)
      || (chosen(fieldset) !== 'commit' && !part(fieldset, 'because').value.trim());
    const fieldset = fieldsets.find(wants);
    if (!fieldset)
      return replyText;
    return chosen(fieldset) ? part(fieldset, 'because') : fieldset.querySelector('input[type=radio]');
  };

  // Pressed too early, the button says what is missing and takes people there.
  const ready = () => {
    if (!missing().length)
      return true;
    firstMissing().focus();
    return false;
  };

  byId('save-button').addEventListener('click', () => {
    if (!ready())
      return;
    sharpend.save(pack.fileName, bytes());
    byId('done').textContent = words.saved;
  });

  byId('copy-button').addEventListener('click', () => {
    if (!ready())
      return;
    sharpend.copy(words.beforeText + '\n\n' + bytes(), () => { byId('done').textContent = words.copied; });
  });

  byId('ask-button').addEventListener('click', () => ask('').focus());

  byId('forget-button').addEventListener('click', () => {
    keeping = false;
    try {
      localStorage.removeItem(key);
    } catch (refused) {
      // nothing was kept there
    }
    show();
    byId('save-button').focus();
  });

  // What the team suggests stands in the fields as soon as somebody commits to it.
  fieldsets.forEach((fieldset) => fieldset.addEventListener('change', (event) => {
    if (event.target.type !== 'radio' || event.target.value !== 'commit')
      return;
    ['champion', 'due'].forEach((name) => {
      const field = part(fieldset, name);
      if (!field.value)
        field.value = field.dataset.suggested || '';
    });
  }));
  byId('reply').addEventListener('input', (event) => {
    if (event.target.id !== 'by-hand-text')
      changed();
  });
  byId('reply').addEventListener('change', changed);
  window.addEventListener('pagehide', keep);

  restore();
  show();
})();
