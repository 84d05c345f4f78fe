// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/photos/PhotoIntake.h"

#include "domain/FieldCodec.h"
#include "domain/Rules.h"
#include "gui/documents/TeamDocument.h"
#include "gui/session/Session.h"
#include "reports/PhotoReader.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {
constexpr qsizetype sentencesAtMost = 3;
} // namespace

PhotoIntake::PhotoIntake(TeamDocument &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
}

QString PhotoIntake::whyNot() const
{
    Attachment tried;
    tried.id = u"tried"_s;
    tried.teamId = m_document.teamId();
    TeamFacts facts;
    facts.team = m_document.team();
    facts.meetings = m_document.rows<Meeting>().values();
    const RowChange change{QString::fromLatin1(Attachment::table), tried.id, Json(), toJson(tried)};
    return brokenRules({change}, {{tried.teamId, facts}}, Door::Live).join(u' ');
}

void PhotoIntake::add(const QList<PhotoSource> &sources)
{
    if (const QString why = whyNot(); !why.isEmpty()) {
        Q_EMIT refused(why);
        return;
    }
    m_waiting += sources;
    Q_EMIT progressed();
    readNext();
}

void PhotoIntake::stop()
{
    ++m_turn;
    m_waiting.clear();
    m_read.clear();
    m_refusals.clear();
    m_reading = 0;
    Q_EMIT progressed();
}

void PhotoIntake::readNext()
{
    if (m_reading > 0)
        return;
    if (m_waiting.isEmpty()) {
        finish();
        return;
    }
    m_reading = 1;
    const PhotoSource source = m_waiting.takeFirst();
    QThreadPool::globalInstance()->start([source, turn = m_turn, guard = QPointer<PhotoIntake>(this)] {
        const PhotoReading reading = source.path.isEmpty() ? readPhotoImage(source.image) : readPhotoFile(source.path);
        QMetaObject::invokeMethod(qApp, [reading, turn, guard] {
            if (guard)
                guard->onRead(turn, reading);
        });
    });
}

void PhotoIntake::onRead(int turn, const PhotoReading &reading)
{
    if (turn != m_turn)
        return;
    m_reading = 0;
    if (reading.refusal.isEmpty())
        m_read.append({newId(), reading.name, reading.jpeg});
    else
        m_refusals << reading.refusal;
    Q_EMIT progressed();
    readNext();
}

void PhotoIntake::finish()
{
    if (m_refusals.size() > sentencesAtMost) {
        const auto more = int(m_refusals.size() - sentencesAtMost);
        m_refusals = m_refusals.first(sentencesAtMost) << tr("%n more could not be added.", nullptr, more);
    }
    if (!m_refusals.isEmpty())
        Q_EMIT refused(m_refusals.join(u' '));
    m_refusals.clear();
    if (m_read.isEmpty())
        return;
    const auto count = int(m_read.size());
    m_saving += count;
    m_document.session().perform(addAttachments(m_document.teamId(), m_read), this, [this, count](const Outcome &outcome) {
        m_saving -= count;
        Q_EMIT progressed();
        if (outcome.isDone())
            Q_EMIT added(count);
        else
            Q_EMIT refused(outcome.sentence());
    });
    m_read.clear();
    Q_EMIT progressed();
}

} // namespace sharpend
