// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/meeting/SocialContractPanel.h"

#include "domain/Content.h"
#include "gui/look/Look.h"
#include "gui/meeting/PausePage.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/GrowingEdit.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/TextLabel.h"
#include "operations/MeetingOperations.h"
#include "operations/TeamOperations.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

SocialContractPanel::SocialContractPanel(TeamDocument &document, const Content &content, QWidget *parent)
    : PhasePanel(document, content, parent)
    , m_list(new QVBoxLayout)
    , m_newEdit(new GrowingEdit(this))
    , m_agreeButton(makeButton(tr("We agree: open the wall"), u"primary"_s, u"agreeButton"_s))
    , m_agreed(makeText({}, int(Type::Supporting), int(Token::Ink2)))
{
    const PauseColumns columns = makePausePage(this);
    auto *title = makeText(tr("What do we need from each other?"), int(Type::PauseTitle), int(Token::Ink));
    columns.middle->addWidget(title);
    columns.middle->addSpacing(12);
    auto *why = makeText(tr("Read the ground rules out and ask what is missing. The group changes them until it can agree."),
                         int(Type::OwnerReading), int(Token::Ink2));
    columns.middle->addWidget(why);
    columns.middle->addSpacing(20);
    m_list->setSpacing(8);
    columns.middle->addLayout(m_list);
    columns.middle->addSpacing(8);
    m_newEdit->setObjectName(u"newRuleEdit"_s);
    m_newEdit->setPlaceholderText(tr("Add a ground rule"));
    m_newEdit->setAccessibleName(tr("Add a ground rule"));
    m_newEdit->setSingleParagraph(true);
    columns.middle->addWidget(m_newEdit);
    columns.middle->addSpacing(24);
    columns.middle->addWidget(m_agreeButton, 0, Qt::AlignLeft);
    columns.middle->addSpacing(12);
    columns.middle->addWidget(m_agreed);
    columns.middle->addStretch(1);

    auto *checkIn = addCard(columns.side, this);
    auto *checkInTitle = makeText(tr("Check-in"), int(Type::Body), int(Token::Ink));
    checkInTitle->setWeight(600);
    checkIn->layout()->addWidget(checkInTitle);
    if (const Sentence *question = content.prompt(u"checkIn.door"_s))
        checkIn->layout()->addWidget(makeText(question->text, int(Type::Reading), int(Token::Ink)));
    checkIn->layout()->addWidget(makeText(tr("One word each is enough, and anyone may pass."), int(Type::Supporting), int(Token::Ink2)));
    columns.side->addStretch(1);

    connect(m_newEdit, &GrowingEdit::returnPressed, this, [this] {
        save();
        m_newEdit->setFocus();
    });
    connect(m_agreeButton, &QAbstractButton::clicked, this, [this] {
        save();
        perform(agreeContract(m_document.teamId(), meeting().id));
    });
}

// Not the button: a space typed too early must not open the wall.
QWidget *SocialContractPanel::firstFocus() { return m_newEdit; }

QStringList SocialContractPanel::rules() const
{
    QStringList rules;
    for (const GrowingEdit *edit : m_edits)
        rules << edit->toPlainText();
    rules << m_newEdit->toPlainText();
    rules.removeIf([](const QString &rule) { return rule.trimmed().isEmpty(); });
    return rules;
}

void SocialContractPanel::save()
{
    const QStringList wanted = rules();
    m_newEdit->clear();
    if (wanted != m_document.team().socialContract)
        perform(editGroundRules(m_document.teamId(), wanted));
}

void SocialContractPanel::settle()
{
    if (isVisible())
        save();
}

void SocialContractPanel::refresh()
{
    const QStringList stored = m_document.team().socialContract;
    while (m_edits.size() > stored.size() && !m_edits.last()->hasFocus())
        delete m_edits.takeLast();
    while (m_edits.size() < stored.size()) {
        auto *edit = new GrowingEdit(this);
        const int number = int(m_edits.size()) + 1;
        edit->setObjectName(u"rule%1Edit"_s.arg(number));
        edit->setAccessibleName(tr("Ground rule %1").arg(number));
        edit->setSingleParagraph(true);
        const auto dress = [edit] { edit->setFont(Look::instance()->font(Type::OwnerReading)); };
        connect(Look::instance(), &Look::changed, edit, dress);
        dress();
        connect(edit, &GrowingEdit::returnPressed, m_newEdit, qOverload<>(&QWidget::setFocus)); // and what was written is saved
        connect(edit, &GrowingEdit::editingFinished, this, [this, edit] {
            if (edit->document()->isModified()) {
                edit->document()->setModified(false);
                save();
            }
        });
        m_list->addWidget(edit);
        m_edits.append(edit);
    }
    for (qsizetype i = 0; i < stored.size() && i < m_edits.size(); ++i) {
        if (!m_edits[i]->hasFocus() && m_edits[i]->toPlainText() != stored[i])
            m_edits[i]->setPlainText(stored[i]);
    }
    const bool agreed = meeting().contractAgreedAt.isValid();
    m_agreeButton->setText(agreed ? tr("Go on to Discovery") : tr("We agree: open the wall"));
    m_agreed->setText(agreed ? tr("Agreed at %1.").arg(QLocale().toString(meeting().contractAgreedAt.toLocalTime().time(), u"HH:mm"_s))
                             : tr("The agreement of the group is recorded, with its time and no signatures."));
}

} // namespace sharpend
