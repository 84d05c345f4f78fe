// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "exchange/Passphrase.h"

#include <QDialog>

#include <functional>

class QPushButton;

namespace sharpend {

class PassphraseEdit;
class TextLabel;

/// "Lock with a passphrase": asks for it, twice, before a file is written.
class LockDialog : public QDialog
{
    Q_OBJECT
public:
    LockDialog(const QString &fileName, QWidget *parent);

    /// Asks for the passphrase of the file at \a path, and hands it to \a then. Nothing happens where it is called off.
    static void ask(const QString &path, QWidget *parent, const std::function<void(const Passphrase &)> &then);

    void accept() override;

Q_SIGNALS:
    void chosen(const sharpend::Passphrase &passphrase);

private:
    /// Why it cannot go on as it stands; empty where it can.
    QString missing() const;
    void showState();

    PassphraseEdit *m_first, *m_second;
    TextLabel *m_missing;
    QPushButton *m_lockButton;
};

} // namespace sharpend
