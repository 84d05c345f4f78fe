// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "exchange/EventDuplicates.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

struct DuplicateWords {
    Q_DECLARE_TR_FUNCTIONS(EventDuplicates)
};

} // namespace

QString DuplicateRow::why() const
{
    if (isHere()) {
        switch (by) {
        case SameBy::Reference: return DuplicateWords::tr("same reference as an event that is here");
        case SameBy::Link: return DuplicateWords::tr("same link as an event that is here");
        case SameBy::TitleAndDay: return DuplicateWords::tr("same title and day as an event that is here");
        }
    }
    const QString earlier = QLocale().toString(earlierLine);
    switch (by) {
    case SameBy::Reference: return DuplicateWords::tr("same reference as line %1").arg(earlier);
    case SameBy::Link: return DuplicateWords::tr("same link as line %1").arg(earlier);
    case SameBy::TitleAndDay: break;
    }
    return DuplicateWords::tr("same title and day as line %1").arg(earlier);
}

QString KnownEvents::plain(const QString &text) { return text.simplified().toCaseFolded(); }

/// Capitals count in the path of a link only, and a slash at its end says nothing.
QString KnownEvents::linkKey(const QString &link)
{
    QString key = link.simplified();
    while (key.endsWith(u'/'))
        key.chop(1);
    const qsizetype path = key.indexOf(u'/', key.indexOf("://"_L1) + 3);
    return path < 0 ? key.toCaseFolded() : key.left(path).toCaseFolded() + key.mid(path);
}

QString KnownEvents::titleKey(const Event &event)
{
    constexpr QChar apart(u'\x1f');
    const QString title = plain(event.title);
    if (title.isEmpty())
        return {};
    if (event.occurredOn.isValid())
        return title + apart + QString::number(event.occurredOn.toJulianDay());
    return title + apart + apart + plain(event.whenText) + apart + plain(event.place);
}

void KnownEvents::add(const Event &event, qsizetype line)
{
    const auto keep = [line](QHash<QString, qsizetype> &places, const QString &key) {
        if (!key.isEmpty() && !places.contains(key)) // the first place is the one to name
            places.insert(key, line);
    };
    keep(m_references, plain(event.reference));
    keep(m_links, linkKey(event.link));
    if (const QString key = titleKey(event); !key.isEmpty() && !m_titles.contains(key))
        m_titles.insert(key, {line, plain(event.reference)});
}

std::optional<KnownEvents::Match> KnownEvents::find(const Event &event) const
{
    const QString reference = plain(event.reference);
    if (const auto found = m_references.constFind(reference); !reference.isEmpty() && found != m_references.cend())
        return Match{SameBy::Reference, *found};
    const QString link = linkKey(event.link);
    if (const auto found = m_links.constFind(link); !link.isEmpty() && found != m_links.cend())
        return Match{SameBy::Link, *found};
    const auto found = m_titles.constFind(titleKey(event));
    if (found == m_titles.cend())
        return std::nullopt;
    const bool toldApart = !reference.isEmpty() && !found->reference.isEmpty(); // and not the same, as was asked above
    if (toldApart && !event.occurredOn.isValid())
        return std::nullopt;
    return Match{SameBy::TitleAndDay, found->line};
}

QList<DuplicateRow> duplicatesIn(const EventCsvResult &result, const KnownEvents &here)
{
    QList<DuplicateRow> duplicates;
    KnownEvents above;
    for (qsizetype i = 0; i < result.events.size(); ++i) {
        const Event &event = result.events[i];
        const qsizetype line = result.lines.value(i);
        auto match = here.find(event);
        if (!match)
            match = above.find(event);
        if (match)
            duplicates << DuplicateRow{i, line, event.title, match->by, match->line};
        above.add(event, line); // what says the same as a duplicate says it again, too
    }
    return duplicates;
}

QList<Event> eventsToAdd(const EventCsvResult &result, const QList<DuplicateRow> &duplicates, const QSet<qsizetype> &addAnyway)
{
    QList<Event> events;
    events.reserve(result.events.size());
    auto next = duplicates.cbegin();
    for (qsizetype i = 0; i < result.events.size(); ++i) {
        const bool isDuplicate = next != duplicates.cend() && next->index == i;
        if (!isDuplicate || addAnyway.contains(next->line))
            events << result.events[i];
        if (isDuplicate)
            ++next;
    }
    return events;
}

} // namespace sharpend
