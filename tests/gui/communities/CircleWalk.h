// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "../walk/Walk.h"
#include "domain/Communities.h"
#include "gui/communities/ChooseMemberDialog.h"
#include "gui/communities/CommunitiesPage.h"
#include "gui/communities/SessionThread.h"
#include "gui/widgets/SegmentedControl.h"
#include "operations/CommunityOperations.h"
#include "support/CalendarReader.h"

#include <QComboBox>
#include <QDateEdit>
#include <QJsonArray>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTest>
#include <QTimeEdit>

#include <algorithm>

namespace sharpend::test {

/// Walks with the one community that there is.
struct CircleWalk : Walk {
    void open()
    {
        click(u"communitiesPlace"_s);
        arriveAt(u"CommunitiesPage"_s);
    }
    void start(const QString &name)
    {
        open();
        click(u"startFirstButton"_s);
        QTest::keyClicks(find<QLineEdit>(u"newCommunityNameEdit"_s), name);
        type(u"newCommunityWhoEdit"_s, u"Peers who meet the same hard calls"_s);
        click(u"startItButton"_s);
        REQUIRE(until([&] { return !community().id.isEmpty() && page<QWidget>(u"communityCard"_s)->isVisible(); }));
    }
    template<typename T>
    T *page(const QString &name) const
    {
        T *found = window->currentPage()->findChild<T *>(name);
        INFO(name.toStdString());
        REQUIRE(found);
        return found;
    }
    void part(int index)
    {
        auto *parts = find<SegmentedControl>(u"communityParts"_s);
        parts->setCurrentIndex(index);
    }
    /// Types into a field of the page and leaves it.
    void type(const QString &field, const QString &text)
    {
        auto *edit = find<QPlainTextEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text.section(u'\n', 0, 0));
        for (const QString &line : text.split(u'\n').mid(1)) {
            QTest::keyClick(edit, Qt::Key_Return);
            QTest::keyClicks(edit, line);
        }
        edit->clearFocus();
        saved();
    }
    void saved() const
    {
        REQUIRE(until([&] { return session->waiting() == 0; }));
    }
    void addMember(const QString &job, const QString &organisation)
    {
        const qsizetype before = community().members.size();
        click(u"newMemberButton"_s);
        fillPerson(job, organisation);
        REQUIRE(until([&] { return community().members.size() == before + 1; }));
    }
    void fillPerson(const QString &job, const QString &organisation)
    {
        REQUIRE(until([&] { return window->findChild<ChooseMemberDialog *>() != nullptr; }));
        auto *dialog = window->findChild<ChooseMemberDialog *>();
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"memberJobEdit"_s), job);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"memberOrganisationEdit"_s), organisation);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"addMemberButton"_s), Qt::LeftButton);
        REQUIRE(until([&] { return window->findChild<ChooseMemberDialog *>() == nullptr; }));
        activate();
    }
    void planSix(const QDate &first)
    {
        click(u"planSessionsButton"_s);
        find<QDateEdit>(u"seriesDateEdit"_s)->setDate(first);
        find<QTimeEdit>(u"seriesTimeEdit"_s)->setTime(QTime(15, 0));
        find<QLineEdit>(u"seriesLinkEdit"_s)->setText(u"https://call.example/j/42"_s);
        find<QComboBox>(u"rhythmCombo"_s)->setCurrentIndex(int(Rhythm::Fortnightly));
        find<QSpinBox>(u"seriesCountEdit"_s)->setValue(6);
        click(u"planSeriesButton"_s);
        REQUIRE(until([&] { return sessionsInOrder(community()).size() == 6; }));
        REQUIRE(until([&] { return find<SessionThread>(u"sessionThread"_s)->parts().size() == 6; }));
    }
    Community community() { return store().reader().find<Community>().value(0); }
    CommunitySession sessionAt(int index) { return sessionsInOrder(community()).value(index); }
    /// The questions from before that are still to be settled in the session in hand.
    QList<CarriedQuestion> carried() { return carriedTo(community(), inHand()); }
    void saveCalendar()
    {
        const Community now = community();
        static_cast<CommunitiesPage *>(window->currentPage())->saveCalendar(now, folder.path(), {noteSeriesSaved(now.id, now.sessions)});
    }
    QByteArray calendarBytes() const
    {
        const QStringList files = QDir(folder.path()).entryList({u"*.ics"_s});
        REQUIRE(files.size() == 1);
        QFile file(folder.filePath(files.first()));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    int calendarEvents() const { return int(readCalendar(calendarBytes()).value(u"events"_s).toArray().size()); }
    /// Whether a label of \a part says \a words.
    bool says(const QString &part, const QString &words) const
    {
        const QList<QLabel *> labels = find(part)->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->isVisible() && label->text() == words; });
    }
    QString inHand() const { return find<SessionThread>(u"sessionThread"_s)->inHand(); }
    /// Chooses in a combo box as somebody would.
    void choose(const QString &combo, int index)
    {
        auto *box = find<QComboBox>(combo);
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
        saved();
    }
};

} // namespace sharpend::test
