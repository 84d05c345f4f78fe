// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"
#include "gui/widgets/Card.h"

class QPushButton;

namespace sharpend {

class GrowingEdit;
class Tag;
class TextLabel;

/// The Owner's reply to a release: waited for, here, or shared with the team.
class ReplyCard : public Card
{
    Q_OBJECT
public:
    explicit ReplyCard(QWidget *parent = nullptr);

    /// \a several: more than one version has left, so each says which it is. \a ended: nobody waits any more.
    void showRelease(const Release &release, const QDate &promisedBy, bool several, bool ended);
    /// Why a pasted reply was not taken.
    void refuse(const QString &sentence);
    /// What was pasted has been taken.
    void taken();

Q_SIGNALS:
    void openRequested();
    void pasted(const QByteArray &text);
    void shareRequested(const QString &releaseId);

private:
    void buildWaiting();
    void openPaste(bool open);

    Release m_release;
    TextLabel *m_title, *m_words, *m_questions, *m_from, *m_refusal;
    Tag *m_tag;
    QPushButton *m_shareButton, *m_openButton, *m_pasteButton, *m_readButton;
    QWidget *m_ways, *m_pasteBox;
    GrowingEdit *m_paste;
};

} // namespace sharpend
