// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/communities/CommunityView.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommunityView)
};

} // namespace

QString CommunityView::label(const QString &personId) const
{
    const Person person = people.value(personId);
    QStringList parts{person.job, person.organisation};
    parts.removeAll({});
    return parts.isEmpty() ? Words::tr("Somebody who was forgotten") : parts.join(u" · "_s);
}

QString CommunityView::choiceLabel(const CommunityMember &member) const
{
    const QString words = label(member.personId);
    const QList<CommunityMember> all = members();
    const auto alike = std::count_if(all.begin(), all.end(), [&](const CommunityMember &one) { return label(one.personId) == words; });
    return alike < 2 ? words : Words::tr("%1, since %2").arg(words, communityDay(member.since));
}

QList<CommunityMember> CommunityView::members() const
{
    QList<CommunityMember> found = membersOn(community, QDate::currentDate());
    std::sort(found.begin(), found.end(), [this](const CommunityMember &a, const CommunityMember &b) {
        const int order = QString::localeAwareCompare(label(a.personId), label(b.personId));
        return order != 0 ? order < 0 : a.personId < b.personId;
    });
    return found;
}

QString CommunityView::presenterId() const
{
    const auto found = std::find_if(turns.begin(), turns.end(), [this](const Turn &turn) { return turn.sessionId == session.id; });
    return found == turns.end() || session.endedAt.isValid() ? QString() : found->personId;
}

QString communityDay(const QDate &day)
{
    return QLocale().toString(day, day.year() == QDate::currentDate().year() ? u"d MMMM"_s : u"d MMMM yyyy"_s);
}

QString nextSessionWords(const Community &community)
{
    const CommunitySession *next = nextSession(community);
    if (community.status == CommunityStatus::Ended)
        return Words::tr("Ended");
    if (!next)
        return Words::tr("No session planned");
    const QString day = communityDay(next->plannedLocal.date());
    return community.status == CommunityStatus::Designing ? Words::tr("Design session on %1").arg(day)
                                                          : Words::tr("Session %1 on %2").arg(numberOf(community, next->id)).arg(day);
}

} // namespace sharpend
