// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/documents/TeamDocument.h"
#include "gui/shell/Page.h"

class QBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace sharpend {

class Banner;
class Card;
class PassphraseEdit;
class SealedCountsList;
class TextLabel;
struct SealOpening;

/// In place of a stage of a locked Learning Team: when it was closed away, how much there is, who was there by job label, and the
/// way to open it.
class SealedPage : public Page
{
    Q_OBJECT
public:
    explicit SealedPage(TeamDocument &document, QWidget *parent = nullptr);

    QString helpTopic() const override { return QStringLiteral("privacy"); }
    QString undoScope() const override { return m_document.teamId(); }
    QList<QWidget *> regions() override;
    void arrive() override;
    /// \a stage is an index of the rail.
    void showStage(int stage);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void refresh();
    void showState();
    void showErasing();
    void open();
    void onTried(const SealOpening &opening);

    TeamDocument &m_document;
    int m_stage = 3;
    bool m_busy = false;
    TextLabel *m_title, *m_when, *m_notYetGone, *m_state;
    SealedCountsList *m_counts;
    QVBoxLayout *m_jobs;
    QBoxLayout *m_columns;
    Card *m_openCard;
    PassphraseEdit *m_edit;
    Banner *m_wrong;
    QPushButton *m_open;
};

} // namespace sharpend
