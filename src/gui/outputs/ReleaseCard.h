// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Wording.h"
#include "gui/widgets/Card.h"

class QBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace sharpend {

class KeycapButton;
class PromiseRow;
class ReleaseStep;
class TextLabel;
class TickBox;
class WordingRow;

/// "Release to the Owner": what is still to do before the outputs leave, and the button.
class ReleaseCard : public Card
{
    Q_OBJECT
public:
    explicit ReleaseCard(QWidget *parent = nullptr);

    /// \a open are the hints that nobody has settled.
    void showDraft(const OutputsDraft &draft, const QList<WordingHint> &open);
    /// A release is on its way; the button waits.
    void setReleasing(bool releasing);
    /// Whether the pack is to be locked with a passphrase.
    bool wantsLock() const;

Q_SIGNALS:
    void readBackTicked(bool done);
    void readBackRequested();
    void wordingUsed(const sharpend::WordingHint &hint);
    void wordingKept(const QString &fragment, const QString &why);
    void replyPromised(const QDate &by);
    void releaseRequested();
    void previewRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrangeFoot();
    QWidget *steps();
    QWidget *foot();
    void showHints(const QList<WordingHint> &open);
    void showReason(const OutputsDraft &draft, bool open, bool left);

    bool m_releasing = false;
    ReleaseStep *m_readBack, *m_wording, *m_released;
    QPushButton *m_readBackButton;
    QVBoxLayout *m_hints;
    QList<WordingRow *> m_rows;
    PromiseRow *m_promise;
    KeycapButton *m_releaseButton;
    QPushButton *m_previewButton;
    TickBox *m_lockBox;
    TextLabel *m_reason;
    QWidget *m_foot;
    QBoxLayout *m_buttons = nullptr;
};

} // namespace sharpend
