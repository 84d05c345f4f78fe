// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/improving/ImprovementCard.h"

#include "gui/improving/StrengthPopup.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/MenuBelow.h"
#include "gui/widgets/SavedField.h"
#include "gui/widgets/StrengthMark.h"
#include "gui/widgets/TextLabel.h"
#include "gui/widgets/WordsInPlace.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

ImprovementCard::ImprovementCard(TeamDocument &document, const QString &actionId, QWidget *parent)
    : Card(parent)
    , m_document(document)
    , m_actionId(actionId)
    , m_words(new WordsInPlace(this))
    , m_origin(new TextLabel({}, Type::Meta, Token::Ink2, this))
    , m_mark(new StrengthMark(this))
    , m_menuButton(new KeycapButton(this))
    , m_strengthButton(new KeycapButton(tr("Change"), {}, this))
    , m_moreButton(new KeycapButton(this))
    , m_champion(makeSuggesting(tr("Who will champion this?"), u"championCombo"_s, tr("Who will champion this?"), this))
    , m_championField(new SavedField(m_champion->lineEdit(),
                                     [this](const QString &text) {
                                         Q_EMIT reworded(m_actionId, &Action::champion, "champion", text, m_championField->from());
                                     }))
    , m_question(new QWidget(this))
    , m_details(new ImprovementDetails(document, this))
{
    setObjectName(u"improvementCard"_s);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("focusRadius", 8);
    m_words->setLook(Type::Body, 600, false);
    m_words->setName(tr("Improvement"), u"improvementEdit"_s);
    m_origin->setObjectName(u"originLabel"_s);
    m_origin->setWordWrap(true);
    m_menuButton->setObjectName(u"improvementMenuButton"_s);
    m_menuButton->setLook(u"tool"_s);
    m_menuButton->setControlSize(u"compact"_s);
    m_menuButton->setIconName(u"ellipsis"_s);
    m_menuButton->setToolTip(tr("Edit, move or remove"));
    m_strengthButton->setObjectName(u"changeStrengthButton"_s);
    m_moreButton->setObjectName(u"moreButton"_s);
    m_strengthButton->setLook(u"quiet"_s);
    m_moreButton->setLook(u"tool"_s);
    for (KeycapButton *button : {m_strengthButton, m_moreButton})
        button->setControlSize(u"compact"_s);
    m_mark->setObjectName(u"strengthMark"_s);
    m_question->setObjectName(u"personQuestion"_s);
    m_details->hide();

    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(m_words, 1, Qt::AlignVCenter);
    head->addWidget(m_menuButton, 0, Qt::AlignTop);
    auto *strength = new QHBoxLayout;
    strength->setSpacing(0);
    strength->addWidget(m_mark, 1, Qt::AlignVCenter);
    strength->addWidget(m_strengthButton);
    strength->addWidget(m_moreButton);
    auto *champion = new QHBoxLayout;
    champion->setSpacing(8);
    champion->addWidget(new IconLabel(u"flag"_s, Token::Ink2, 16, this), 0, Qt::AlignVCenter);
    champion->addWidget(m_champion, 1);
    champion->setContentsMargins(0, 0, 10, 0);
    auto *asked = new QHBoxLayout(m_question);
    asked->setContentsMargins(0, 10, 10, 0);
    asked->setSpacing(8);
    asked->addWidget(new IconLabel(u"speech"_s, Token::Ink2, 16, m_question), 0, Qt::AlignTop);
    auto *question = new TextLabel(tr("What in the work makes this needed?"), Type::Supporting, Token::Ink2, m_question);
    question->setObjectName(u"personQuestionLabel"_s);
    question->setWordWrap(true);
    asked->addWidget(question, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 6, 4, 12);
    column->setSpacing(0);
    column->addLayout(head);
    auto *origin = new QHBoxLayout;
    origin->setContentsMargins(0, 0, 2, 0);
    origin->addWidget(m_origin);
    column->addLayout(origin);
    column->addLayout(strength);
    column->addSpacing(2);
    column->addLayout(champion);
    column->addWidget(m_question);
    auto *details = new QHBoxLayout;
    details->setContentsMargins(0, 0, 10, 0); // what is folded away leaves no gap
    details->addWidget(m_details);
    column->addLayout(details);

    connect(m_words, &WordsInPlace::edited, this, [this](const QString &words, const QString &from) {
        Q_EMIT reworded(m_actionId, &Action::text, "text", words, from);
    });
    connect(m_words, &WordsInPlace::left, this, [this] { setFocus(Qt::OtherFocusReason); });
    connect(m_details, &ImprovementDetails::edited, this, [this](const char *field, const std::function<void(Action &)> &change) {
        Q_EMIT edited(m_actionId, field, change);
    });
    connect(m_details, &ImprovementDetails::reworded, this,
            [this](ActionText member, const char *field, const QString &words, const QString &from) {
                Q_EMIT reworded(m_actionId, member, field, words, from);
            });
    connect(m_menuButton, &QPushButton::clicked, this, &ImprovementCard::openMenu);
    connect(m_strengthButton, &QPushButton::clicked, this, &ImprovementCard::openStrength);
    connect(m_moreButton, &QPushButton::clicked, this, [this] {
        unfold(!m_details->isVisibleTo(this));
        if (m_details->isVisibleTo(this)) {
            m_details->firstField()->setFocus(Qt::TabFocusReason);
            Q_EMIT unfolded();
        }
    });
    showChampions();
    unfold(false);
}

void ImprovementCard::showChampions()
{
    QStringList jobs;
    for (const Role role : {Role::Owner, Role::Facilitator, Role::Scribe, Role::Member, Role::WiderMember}) {
        for (const Membership &membership : m_document.members(role)) {
            if (const QString job = m_document.jobOf(membership); !job.isEmpty() && !jobs.contains(job))
                jobs << job;
        }
    }
    const QSignalBlocker quiet(m_champion->lineEdit());
    const QString typed = m_champion->currentText();
    m_champion->clear();
    m_champion->addItems(jobs);
    m_champion->setCurrentIndex(-1);
    m_champion->setEditText(typed);
}

QString ImprovementCard::origin(const Action &action) const
{
    QStringList parts;
    if (const Theme theme = m_document.row<Theme>(action.themeId); !theme.id.isEmpty())
        parts << tr("From %1").arg(theme.title);
    for (const QString &id : action.noteIds) {
        const Note note = m_document.row<Note>(id);
        if (!note.parked)
            continue;
        const Meeting meeting = m_document.row<Meeting>(note.capturedIn);
        parts << (meeting.kind == MeetingKind::Improving ? tr("was parked in Meeting\u00a02") : tr("was parked in Meeting\u00a01"));
        break;
    }
    QString words = parts.join(u" · "_s);
    if (!words.isEmpty())
        words.replace(0, 1, words.at(0).toUpper());
    return words;
}

void ImprovementCard::refresh(qsizetype place, qsizetype count)
{
    m_place = place;
    m_count = count;
    const Action action = m_document.row<Action>(m_actionId);
    m_words->setWords(action.text);
    const QString from = origin(action);
    m_origin->setText(from);
    m_origin->setVisible(!from.isEmpty());
    m_mark->setChoice(action.aim, action.strength);
    m_strengthButton->setText(action.aim || action.strength ? tr("Change") : tr("Choose"));
    m_strengthButton->setAccessibleName(tr("Choose aim and strength: %1").arg(action.text));
    m_championField->offer(action.champion);
    m_question->setVisible(action.aim == ActionAim::Person);
    m_details->setAction(action);
    m_menuButton->setAccessibleName(tr("Edit, move or remove: %1").arg(action.text));
    m_moreButton->setAccessibleName(m_details->isVisibleTo(this) ? tr("Less of: %1").arg(action.text) : tr("More of: %1").arg(action.text));
    setAccessibleName(tr("Improvement %1 of %2: %3. %4").arg(place + 1).arg(count).arg(action.text, m_mark->summary()));
}

void ImprovementCard::unfold(bool open)
{
    m_details->setVisible(open);
    m_moreButton->setIconName(open ? u"chevron-up"_s : u"chevron-down"_s);
    m_moreButton->setToolTip(open ? tr("Less") : tr("More: what it changes, a small test, by when"));
}

void ImprovementCard::editWording() { m_words->edit(); }

void ImprovementCard::settle()
{
    m_words->settle();
    m_championField->settle();
    m_details->settle();
}

void ImprovementCard::openStrength()
{
    auto *popup = new StrengthPopup(m_document.row<Action>(m_actionId), m_strengthButton);
    connect(popup, &StrengthPopup::aimChosen, this, [this](ActionAim aim) {
        Q_EMIT edited(m_actionId, "aim", [aim](Action &action) { action.aim = aim; });
    });
    connect(popup, &StrengthPopup::strengthChosen, this, [this](Strength strength) {
        Q_EMIT edited(m_actionId, "strength", [strength](Action &action) { action.strength = strength; });
    });
    popup->show();
}

void ImprovementCard::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"improvementMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // The card hears the keys; here they are only named.
    const auto named = [](const QString &text, const QKeySequence &keys) { return text + u'\t' + keys.toString(QKeySequence::NativeText); };
    menu->addAction(named(tr("Edit"), Qt::Key_F2), this, &ImprovementCard::editWording);
    menu->addAction(named(tr("Move up"), Qt::CTRL | Qt::SHIFT | Qt::Key_Up), this, [this] { Q_EMIT moveRequested(m_actionId, -1); })
        ->setEnabled(m_place > 0);
    menu->addAction(named(tr("Move down"), Qt::CTRL | Qt::SHIFT | Qt::Key_Down), this, [this] { Q_EMIT moveRequested(m_actionId, 1); })
        ->setEnabled(m_place + 1 < m_count);
    menu->addAction(named(tr("Remove"), Qt::Key_Delete), this, [this] { Q_EMIT removeRequested(m_actionId); });
    popUpBelow(*menu, *m_menuButton);
}

void ImprovementCard::keyPressEvent(QKeyEvent *event)
{
    const bool moves = event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    if (event->key() == Qt::Key_F2 || (hasFocus() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)))
        editWording();
    else if (moves && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        Q_EMIT moveRequested(m_actionId, event->key() == Qt::Key_Up ? -1 : 1);
    else if (hasFocus() && event->key() == Qt::Key_Delete)
        Q_EMIT removeRequested(m_actionId);
    else
        Card::keyPressEvent(event);
}

void ImprovementCard::mouseDoubleClickEvent(QMouseEvent *) { editWording(); }

} // namespace sharpend
