// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/locking/PassphraseEdit.h"

#include "exchange/Passphrase.h"

namespace sharpend {

PassphraseEdit::PassphraseEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setEchoMode(Password);
    setMaxLength(int(longestPassphrase));
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
}

PassphraseEdit::~PassphraseEdit()
{
    const QSignalBlocker quiet(this); // whoever listens may be gone already
    clear();
}

Passphrase PassphraseEdit::passphrase() const { return Passphrase(text()); }

void PassphraseEdit::setShown(bool shown) { setEchoMode(shown ? Normal : Password); }

} // namespace sharpend
