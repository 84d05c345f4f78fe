// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/shell/Page.h"

#include <memory>

namespace sharpend {

namespace Ui {
class EventPage;
}

class CandidateModel;
class CommunityChoice;
class EventDesk;
class LibraryDocument;
class TemplateShelf;
class Banner;
struct Content;
struct DocumentChange;
struct MapMarker;

/// Choosing: candidates on the goldilocks map, six factors each with a reason, and one sentence why this one.
class EventPage : public Page
{
    Q_OBJECT
public:
    EventPage(LibraryDocument &document, const Content &content, QWidget *parent = nullptr);
    ~EventPage() override;

    QString helpTopic() const override { return QStringLiteral("first-learning-team"); }
    void arrive() override;
    void settle() override;
    QList<QWidget *> regions() override;
    QList<ShortcutInfo> shortcuts() const override;
    /// Takes \a eventId in hand (empty: the first candidate), to be weighed and chosen. Its Learning Team starts as \a likeTeam did,
    /// where one is named.
    void showCandidates(const QString &eventId, const QString &likeTeam = {});
    /// Shows the event that \a teamId stands on, as it was weighed and chosen.
    void showChosen(const QString &teamId);
    void addEvent();
    /// What the Learning Team on a chosen event starts from, in the place of what came with the app.
    void setTemplates(const TemplateShelf *shelf) { m_shelf = shelf; }

    /// Whether the events have been read, without which there is nothing to weigh.
    bool isReady() const;

Q_SIGNALS:
    /// isReady() from now on.
    void ready();
    /// The event was chosen and its Learning Team is there.
    void teamRequested(const QString &teamId);
    /// The community that the Learning Team comes from is to be seen.
    void communityRequested(const QString &communityId);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectParts();
    bool isChosen() const { return !m_teamId.isEmpty(); }
    void begin();
    void onEventsChanged(const DocumentChange &change);
    void takeInHand(const QString &id);
    void refresh();
    void refreshCharts();
    void refreshDecision();
    QList<MapMarker> markers() const;
    void arrange();
    void addTyped();
    void choose(const QString &sentence);
    void putAside(const QString &sentence, const QString &otherRoute, bool formal);
    void say(const QString &sentence);
    void startLike(const QString &teamId);

    LibraryDocument &m_document;
    const Content &m_content;
    const TemplateShelf *m_shelf = nullptr;
    std::unique_ptr<Ui::EventPage> m_ui;
    EventDesk *m_desk;
    CandidateModel *m_model;
    Banner *m_likeBanner;
    CommunityChoice *m_community;
    QString m_teamId, m_eventId;
    QString m_likeTeam; ///< the earlier Learning Team that the next one starts from
    QString m_wanted; ///< an event that the document does not have yet
    bool m_deciding = false;
};

} // namespace sharpend
