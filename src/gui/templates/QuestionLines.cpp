// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/templates/QuestionLines.h"

#include "domain/Content.h"
#include "domain/Phases.h"
#include "gui/widgets/GrowingEdit.h"
#include "gui/widgets/SavedField.h"
#include "gui/widgets/TextLabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// Where questions help; the opening and the pause have their own words.
const QList<Moment> &moments()
{
    static const QList<Moment> list{{MeetingKind::Learning, Phase::SocialContract},
                                    {MeetingKind::Learning, Phase::Discovery},
                                    {MeetingKind::Learning, Phase::Close},
                                    {MeetingKind::Improving, Phase::Recap},
                                    {MeetingKind::Improving, Phase::MakingSense},
                                    {MeetingKind::Improving, Phase::Improvements},
                                    {MeetingKind::Improving, Phase::Close}};
    return list;
}

QString linesAt(const QList<TeamPrompt> &prompts, const QString &at)
{
    QStringList lines;
    for (const TeamPrompt &prompt : prompts) {
        if (prompt.at == at)
            lines << prompt.text.simplified();
    }
    return lines.join(u'\n');
}

} // namespace

QuestionLines::QuestionLines(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (const Moment &moment : moments()) {
        const QString meeting = *moment.meeting == MeetingKind::Learning ? tr("Meeting 1") : tr("Meeting 2");
        auto *label = new TextLabel(tr("%1: %2", "a meeting and its phase").arg(meeting, phaseName(*moment.phase)), Type::Supporting,
                                    Token::Ink2, this);
        label->setWeight(500);
        auto *edit = new GrowingEdit(this);
        edit->setAccessibleName(tr("%1, one question on each line").arg(label->text()));
        edit->setPlaceholderText(tr("The questions that the app brings"));
        const QString at = moment.toText();
        edit->setObjectName(u"questions_"_s + at);
        label->setBuddy(edit);
        if (column->count() > 0)
            column->addSpacing(8);
        column->addWidget(label);
        column->addWidget(edit);
        m_parts.append({at, edit, new SavedField(edit, [this, at](const QString &text) { take(at, text); })});
    }
}

void QuestionLines::setPrompts(const QList<TeamPrompt> &prompts)
{
    m_prompts = prompts;
    for (const Part &part : std::as_const(m_parts))
        part.field->offer(linesAt(prompts, part.at));
}

void QuestionLines::settle()
{
    for (const Part &part : std::as_const(m_parts))
        part.field->settle();
}

void QuestionLines::take(const QString &at, const QString &text)
{
    QList<TeamPrompt> before, others;
    qsizetype place = 0; // where those of this moment stand among all
    for (const TeamPrompt &prompt : std::as_const(m_prompts)) {
        if (prompt.at == at) {
            before << prompt;
        } else {
            others << prompt;
            place += before.isEmpty() ? 1 : 0;
        }
    }
    QList<TeamPrompt> now;
    for (const QString &line : text.split(u'\n')) {
        const QString words = line.simplified();
        if (words.isEmpty())
            continue;
        TeamPrompt prompt{u"own."_s + newRev(), at, words};
        for (qsizetype i = 0; i < before.size(); ++i) {
            if (before[i].text.simplified() == words) {
                prompt.id = before.takeAt(i).id;
                break;
            }
        }
        now << prompt;
    }
    m_prompts = others.first(place) + now + others.sliced(place);
    Q_EMIT edited(m_prompts);
}

} // namespace sharpend
