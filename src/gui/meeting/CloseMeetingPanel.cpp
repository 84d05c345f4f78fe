// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/meeting/CloseMeetingPanel.h"

#include "domain/Content.h"
#include "domain/RoomCheck.h"
#include "gui/look/Look.h"
#include "gui/meeting/PausePage.h"
#include "gui/pulse/PulseCard.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/GrowingEdit.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/KindBadge.h"
#include "gui/widgets/TextLabel.h"
#include "gui/widgets/TickBox.h"
#include "operations/MeetingOperations.h"
#include "operations/OutputOperations.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

CloseMeetingPanel::CloseMeetingPanel(TeamDocument &document, const Content &content, MeetingKind kind, QWidget *parent)
    : PhasePanel(document, content, parent, kind)
    , m_counts(makeText({}, int(Type::Reading), int(Token::Ink)))
    , m_kinds(makeText({}, int(Type::Supporting), int(Token::Ink2)))
    , m_people(new QVBoxLayout)
    , m_notReached(new GrowingEdit(this))
    , m_questions(makeText({}, int(Type::Body), int(Token::Ink)))
    , m_closeButton(makeButton({}, u"primary"_s, u"closeMeetingButton"_s))
    , m_wallButton(makeButton(tr("Back to the wall"), u"secondary"_s, u"backToWallButton"_s))
    , m_hint(makeText({}, int(Type::Supporting), int(Token::Ink2)))
{
    const PauseColumns columns = makePausePage(this);
    auto *title = makeText(tr("Before everyone goes"), int(Type::PauseTitle), int(Token::Ink));
    columns.middle->addWidget(title);
    columns.middle->addSpacing(12);
    columns.middle->addWidget(m_counts);
    columns.middle->addWidget(m_kinds);
    columns.middle->addSpacing(24);
    auto *notReachedTitle = makeText(tr("What did we not get to?"), int(Type::Section), int(Token::Ink));
    columns.middle->addWidget(notReachedTitle);
    columns.middle->addSpacing(8);
    m_notReached->setObjectName(u"notReachedEdit"_s);
    m_notReached->setAccessibleName(tr("What did we not get to?"));
    m_notReached->setMinimumLines(3);
    columns.middle->addWidget(m_notReached);
    columns.middle->addSpacing(24);
    columns.middle->addWidget(makeText(kind == MeetingKind::Learning ? tr("To notice until Meeting 2") : tr("To agree before you go"),
                                       int(Type::Section), int(Token::Ink)));
    columns.middle->addSpacing(8);
    columns.middle->addWidget(m_questions);
    columns.middle->addSpacing(28);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    buttons->addWidget(m_closeButton);
    buttons->addWidget(m_wallButton);
    buttons->addStretch(1);
    columns.middle->addLayout(buttons);
    columns.middle->addSpacing(12);
    columns.middle->addWidget(m_hint);
    columns.middle->addSpacing(28);
    m_pulse = new PulseCard(document.session(),
                            {{PulseScope::Of::Team, document.teamId()},
                             kind == MeetingKind::Learning ? tr("After Meeting 1") : tr("After Meeting 2"),
                             content.pulse.meeting,
                             content.pulse.stages},
                            true, this);
    columns.middle->addWidget(m_pulse);
    columns.middle->addStretch(1);

    auto *here = addCard(columns.side, this);
    auto *hereTitle = makeText(tr("Who was here"), int(Type::Body), int(Token::Ink));
    hereTitle->setWeight(600);
    here->layout()->addWidget(hereTitle);
    m_people->setSpacing(4);
    static_cast<QVBoxLayout *>(here->layout())->addLayout(m_people);
    here->layout()->addWidget(makeText(tr("Job labels only. The Owner never sees this."), int(Type::Meta), int(Token::Ink3)));
    columns.side->addStretch(1);

    connect(m_closeButton, &QAbstractButton::clicked, this, &CloseMeetingPanel::close);
    connect(m_wallButton, &QAbstractButton::clicked, this, &CloseMeetingPanel::wallRequested);
    connect(m_pulse, &PulseCard::paperRequested, this, &CloseMeetingPanel::pulsePaperRequested);
}

QWidget *CloseMeetingPanel::firstFocus() { return m_notReached; }

void CloseMeetingPanel::saveNotReached()
{
    const QString text = m_notReached->toPlainText();
    if (text.trimmed() != meeting().notReached)
        perform(editNotReached(m_document.teamId(), meeting().id, text));
}

void CloseMeetingPanel::settle()
{
    if (isVisible() && !meeting().id.isEmpty())
        saveNotReached();
}

void CloseMeetingPanel::close()
{
    saveNotReached();
    perform(closeMeeting(m_document.teamId(), meeting().id), [this] {
        if (m_kind == MeetingKind::Learning)
            Q_EMIT closed();
        else
            perform(draftFromInsights(m_document.teamId()), [this] { Q_EMIT closed(); });
    });
}

void CloseMeetingPanel::showEvent(QShowEvent *event)
{
    PhasePanel::showEvent(event);
    refresh();
    m_pulse->refresh();
}

void CloseMeetingPanel::refresh()
{
    if (!isVisible()) // and not with every note that is typed
        return;
    showCounts();
    showPeople();
    showWords();
    if (!m_notReached->hasFocus() && m_notReached->toPlainText() != meeting().notReached)
        m_notReached->setPlainText(meeting().notReached);
}

void CloseMeetingPanel::showCounts()
{
    const QList<Note> notes = m_document.wallNotes();
    if (m_kind == MeetingKind::Learning) {
        m_counts->setText(tr("%n note(s) on the wall", nullptr, int(notes.size())) + u", "_s
                          + tr("%n parked idea(s).", nullptr, m_document.tally().parked));
        QStringList kinds;
        for (int i = 0; i < enumCount<NoteKind>; ++i) {
            const auto count = std::count_if(notes.begin(), notes.end(), [i](const Note &note) { return note.kind == NoteKind(i); });
            if (count > 0)
                kinds << u"%1 %2"_s.arg(kindLabel(NoteKind(i))).arg(count);
        }
        const auto none = std::count_if(notes.begin(), notes.end(), [](const Note &note) { return !note.kind; });
        if (none > 0)
            kinds << tr("No kind yet %1").arg(none);
        for (QString &kind : kinds)
            kind.replace(u' ', QChar::Nbsp); // a count stays with its kind
        m_kinds->setText(kinds.join(u" · "_s));
        return;
    }
    const auto reflections = std::count_if(notes.begin(), notes.end(), [](const Note &note) { return note.source == NoteSource::Reflection; });
    const auto &themes = m_document.rows<Theme>();
    const auto said = std::count_if(themes.begin(), themes.end(), [](const Theme &theme) { return !theme.insight.isEmpty(); });
    const QStringList parts{tr("%n note(s)", nullptr, int(notes.size() - reflections)), tr("%n reflection(s)", nullptr, int(reflections)),
                            tr("%n theme(s)", nullptr, int(themes.size()))};
    const int improvements = int(m_document.actions().size());
    m_counts->setText(tr("%1, %2 and %3. ").arg(parts[0], parts[1], parts[2])
                      + (improvements > 0 ? tr("%n improvement(s).", nullptr, improvements)
                                          : tr("Improvements: none proposed, and that is a complete result.")));
    m_kinds->setText(themes.isEmpty() ? QString() : tr("%n theme(s) with a sentence of what you make of it.", nullptr, int(said)));
}

QString CloseMeetingPanel::labelOf(const Membership &membership) const
{
    // Two of one job are told apart by where they work, not by name.
    const QString job = membership.unit.isEmpty() ? m_document.jobOf(membership)
                                                  : u"%1, %2"_s.arg(m_document.jobOf(membership), membership.unit);
    if (membership.role == Role::Owner)
        return m_kind == MeetingKind::Learning ? tr("%1 (opened, then left)").arg(job)
                                               : tr("%1 (Owner, for the result at the end, if the team agrees)").arg(job);
    const bool inTeam = membership.role == Role::Member || membership.role == Role::WiderMember;
    return inTeam ? job : u"%1 (%2)"_s.arg(job, roleLabel(membership.role));
}

void CloseMeetingPanel::showPeople()
{
    QList<Role> roles{Role::Owner, Role::Facilitator, Role::Scribe, Role::Member, Role::WiderMember};
    if (m_kind == MeetingKind::Improving)
        roles.move(0, roles.size() - 1); // who comes at the end, if at all
    QSet<QString> there;
    for (const Role role : std::as_const(roles)) {
        for (const Membership &membership : m_document.members(role)) {
            there.insert(membership.id);
            TickBox *&box = m_boxes[membership.id];
            if (!box) {
                box = new TickBox({}, this);
                box->setObjectName(u"wasHere_%1"_s.arg(membership.id));
                m_people->addWidget(box);
                connect(box, &QAbstractButton::clicked, this, [this, id = membership.id](bool here) {
                    perform(markAttended(m_document.teamId(), id, meeting().id, here));
                });
            }
            box->setText(labelOf(membership));
            box->setChecked(membership.attended.contains(meeting().id));
        }
    }
    for (auto it = m_boxes.begin(); it != m_boxes.end();) {
        if (there.contains(it.key())) {
            ++it;
        } else {
            delete it.value();
            it = m_boxes.erase(it);
        }
    }
}

void CloseMeetingPanel::showWords()
{
    const bool learning = m_kind == MeetingKind::Learning;
    const bool closed = meeting().endedAt.isValid();
    const QString at = QLocale().toString(meeting().endedAt.toLocalTime().time(), u"HH:mm"_s);
    QStringList questions;
    if (learning)
        questions = m_document.team().soakPrompts;
    else
        questions = textsOf(promptsAt(m_content, m_document.team(), {m_kind, Phase::Close}));
    m_questions->setText(questions.isEmpty() ? tr("What came to you afterwards? What went unsaid?") : questions.join(u'\n'));
    m_closeButton->setVisible(!closed);
    m_closeButton->setText(learning                          ? tr("Close Meeting 1")
                           : m_document.actions().isEmpty() ? tr("Close with the learning")
                                                             : tr("Close Meeting 2"));
    m_wallButton->setText(closed ? tr("Read the wall") : tr("Back to the wall"));
    if (learning)
        m_hint->setText(closed ? tr("Meeting 1 closed at %1. The wall is resting: only typing slips and strikes.").arg(at)
                               : tr("Closing rests the wall: typing slips and strikes only. A late thought becomes a reflection."));
    else
        m_hint->setText(closed ? tr("Meeting 2 closed at %1. The wall is resting: only typing slips and strikes.").arg(at)
                               : tr("Closing rests the wall. The sentences of your themes become the first draft of the outputs; "
                                    "nothing goes to the Owner before the team has read it."));
}

} // namespace sharpend
