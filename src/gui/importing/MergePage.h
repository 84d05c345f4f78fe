// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "exchange/Merge.h"
#include "gui/shell/Page.h"

class QPushButton;
class QVBoxLayout;

namespace sharpend {

class Card;
class Session;
class TextLabel;

/// A file with another copy of a Learning Team that is here: what would come together, and what could not, before anything is
/// done.
class MergePage : public Page
{
    Q_OBJECT
public:
    explicit MergePage(Session &session, QWidget *parent = nullptr);

    QString helpTopic() const override { return QStringLiteral("scribe"); }
    QList<QWidget *> regions() override;
    void arrive() override;
    /// Shows what \a bundle, read from the file \a fileName, would do.
    void offer(const QString &fileName, const Bundle &bundle, const MergePlan &plan);

Q_SIGNALS:
    /// The two copies are one now, which \a sentence sums up.
    void merged(const QString &teamId, const QString &sentence);

private:
    void build();
    void merge();

    Session &m_session;
    Bundle m_bundle;
    TextLabel *m_title, *m_file, *m_remarksTitle;
    QVBoxLayout *m_counts, *m_remarks;
    Card *m_remarksCard;
    QWidget *m_contents, *m_footer;
    QPushButton *m_backButton, *m_cancelButton, *m_mergeButton;
};

} // namespace sharpend
