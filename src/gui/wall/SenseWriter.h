// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"
#include "gui/wall/SenseCaptureBar.h"

#include <QObject>

#include <memory>

namespace sharpend {

class DraftKeeper;
struct Draft;
struct Operation;
class TeamDocument;

/// Puts what is typed in Meeting 2's capture bar into the store: a reflection on the wall, the insight of a theme, an
/// improvement (parked before they open), a question to take away. Keeps as a draft what has not reached the disk.
class SenseWriter : public QObject
{
    Q_OBJECT
public:
    /// \a draftName tells the drafts of two bars in one window apart.
    SenseWriter(TeamDocument &document, SenseCaptureBar &bar, const QString &draftName, QObject *parent);
    ~SenseWriter() override;

    /// The theme that an insight is written for; empty for none.
    QString theme() const { return m_insightTheme; }
    void setTheme(const QString &themeId);
    /// The same for an insight alone: an improvement that is added answers no theme by it.
    void setInsightTheme(const QString &themeId);
    /// The document is different: names of themes, and once the draft that was left.
    void refresh();
    /// Puts the draft on the disk now.
    void settle();

Q_SIGNALS:
    /// A reflection is on the wall, from this bar.
    void noteAdded(const QString &noteId);
    void refused(const QString &sentence);
    void announced(const QString &sentence);

private:
    struct Sent {
        SenseMode mode;
        QString text;
    };

    void write(SenseMode mode, const QStringList &texts, const QStringList &ids, bool verbatim);
    void addNotes(const QStringList &texts, const QStringList &ids, bool parked, bool verbatim);
    void send(const Operation &operation, const Sent &sent, const QString &done);
    void keepDraft(bool atOnce = false);
    void bringDraftBack();
    /// Whether the words of a draft did reach the disk, although nobody was told so.
    bool isKept(const Draft &draft) const;

    TeamDocument &m_document;
    SenseCaptureBar &m_bar;
    std::unique_ptr<DraftKeeper> m_drafts;
    QString m_chosenTheme;  ///< by a person; what an improvement answers
    QString m_insightTheme; ///< the chosen one, or the first that has no sentence yet
    QSet<QString> m_notes;   ///< captured here
    QList<Sent> m_underWay;  ///< what else is not on the disk yet
    bool m_draftRead = false;
};

} // namespace sharpend
