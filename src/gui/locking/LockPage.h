// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/documents/TeamDocument.h"
#include "gui/shell/Page.h"

class QBoxLayout;
class QPushButton;

namespace sharpend {

class Card;
class PassphraseEdit;
class SealedCountsList;
class TextLabel;
class TickBox;
struct SealKeys;

/// Closes a Learning Team away: what goes, what stays, the passphrase twice, the recovery key on paper, and one button.
class LockPage : public Page
{
    Q_OBJECT
public:
    explicit LockPage(TeamDocument &document, QWidget *parent = nullptr);
    ~LockPage() override;

    QString helpTopic() const override { return QStringLiteral("privacy"); }
    QString undoScope() const override { return m_document.teamId(); }
    QList<QWidget *> regions() override;
    void arrive() override;

Q_SIGNALS:
    /// The Learning Team is locked.
    void locked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    QWidget *buildWhat();
    QWidget *buildKeys();
    void showCounts();
    void showState();
    /// Why it cannot be locked yet, a sentence; empty where it can.
    QString missing() const;
    void printKey();
    void lock();
    void seal(const SealKeys &keys);
    void stopLocking(const QString &sentence);

    TeamDocument &m_document;
    QString m_key; ///< the recovery key, a new one each time the page comes to the front
    bool m_busy = false;
    QBoxLayout *m_columns;
    QWidget *m_what;
    Card *m_keys;
    SealedCountsList *m_counts;
    PassphraseEdit *m_first, *m_second;
    TextLabel *m_keyLabel, *m_missing;
    TickBox *m_hasKey;
    QPushButton *m_print, *m_lock;
};

} // namespace sharpend
