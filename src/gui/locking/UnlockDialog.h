// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "exchange/LockedFile.h"

#include <QDialog>

#include <functional>

class QPushButton;

namespace sharpend {

class Banner;
class PassphraseEdit;
class TextLabel;

/// Asks for the passphrase of a locked file, as often as it takes, and opens it off the window's thread.
class UnlockDialog : public QDialog
{
    Q_OBJECT
public:
    /// The file at \a path, which is to hold \a kind, and at most \a largest bytes.
    UnlockDialog(const QString &path, LockedKind kind, qint64 largest, QWidget *parent);

    using Then = std::function<void(const std::optional<QByteArray> &unlocked)>;
    using Refused = std::function<void(const QString &sentence)>;
    /// Hands \a then what lies in the file at \a path where that is locked, once the passphrase opens it; at once, and nothing, where it
    /// is not. \a refused hears why it cannot be opened with any. Neither is called where a person calls it off.
    static void ask(const QString &path, LockedKind kind, qint64 largest, QWidget *parent, const Then &then, const Refused &refused);

    /// What came of it, once it is closed: neither bytes nor a refusal where a person called it off.
    const Unlocking &unlocking() const { return m_result; }

    void accept() override;

private:
    void onTried(const Unlocking &unlocking);
    void showState();

    QString m_path;
    LockedKind m_kind;
    qint64 m_largest;
    Unlocking m_result;
    bool m_trying = false;
    PassphraseEdit *m_edit;
    Banner *m_wrong;
    TextLabel *m_state;
    QPushButton *m_openButton;
};

} // namespace sharpend
