// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/soak/SoakQuestionsCard.h"

#include "gui/soak/SoakTimes.h"
#include "gui/widgets/EmptyLayout.h"
#include "gui/widgets/GrowingEdit.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/SavedField.h"
#include "gui/widgets/TextLabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

QStringList linesOf(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            lines << line.trimmed();
    }
    return lines;
}

} // namespace

SoakQuestionsCard::SoakQuestionsCard(QWidget *parent)
    : Card(parent)
    , m_editButton(new KeycapButton(this))
    , m_printButton(new KeycapButton(tr("Print slips"), {}, this))
    , m_copyButton(new KeycapButton(tr("Copy as a message"), {}, this))
    , m_sheetButton(new KeycapButton(tr("Save a sheet for phones"), {}, this))
    , m_doneButton(new KeycapButton(tr("Done"), u"Esc"_s, this))
    , m_reading(new QWidget(this))
    , m_editor(new QWidget(this))
    , m_lines(new QVBoxLayout(m_reading))
    , m_edit(new GrowingEdit(m_editor))
    , m_field(new SavedField(m_edit, [this](const QString &text) { Q_EMIT edited(linesOf(text)); }))
{
    setObjectName(u"soakQuestionsCard"_s);
    m_editButton->setObjectName(u"editQuestionsButton"_s);
    m_editButton->setLook(u"tool"_s);
    m_editButton->setControlSize(u"compact"_s);
    m_editButton->setIconName(u"pencil"_s);
    m_editButton->setAccessibleName(tr("Edit what we asked them to notice"));
    m_editButton->setToolTip(tr("Edit"));
    m_printButton->setObjectName(u"printSlipsButton"_s);
    m_printButton->setControlSize(u"compact"_s);
    m_printButton->setIconName(u"printer"_s);
    m_sheetButton->setObjectName(u"saveSheetButton"_s);
    m_sheetButton->setControlSize(u"compact"_s);
    m_sheetButton->setIconName(u"upload"_s);
    m_sheetButton->setToolTip(tr("One page for any browser, without a network, to write reflections on"));
    m_copyButton->setObjectName(u"copyQuestionsButton"_s);
    m_copyButton->setControlSize(u"compact"_s);
    m_copyButton->setIconName(u"mail"_s);
    m_doneButton->setObjectName(u"doneQuestionsButton"_s);
    m_doneButton->setControlSize(u"compact"_s);
    m_edit->setObjectName(u"questionsEdit"_s);
    m_edit->setAccessibleName(tr("What we asked them to notice, a question on each line"));
    m_edit->setPlaceholderText(tr("A question on each line"));
    m_edit->setMinimumLines(3);
    m_edit->installEventFilter(this);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(8);
    auto *editorColumn = new QVBoxLayout(m_editor);
    editorColumn->setContentsMargins(0, 0, 0, 0);
    editorColumn->setSpacing(8);
    editorColumn->addWidget(m_edit);
    editorColumn->addWidget(m_doneButton, 0, Qt::AlignRight);
    m_editor->hide();
    auto *head = new QHBoxLayout;
    auto *title = new TextLabel(tr("What we asked them to notice"), Type::Section, Token::Ink, this);
    title->setWordWrap(true);
    head->addWidget(title, 1);
    head->addWidget(m_editButton, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 10, 14);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_reading);
    column->addWidget(m_editor);
    column->addSpacing(4);
    auto *ways = new QHBoxLayout;
    ways->setSpacing(8);
    ways->addWidget(m_printButton);
    ways->addWidget(m_copyButton);
    ways->addStretch(1);
    column->addLayout(ways);
    column->addWidget(m_sheetButton, 0, Qt::AlignLeft);
    connect(m_printButton, &QPushButton::clicked, this, [this] {
        settle();
        Q_EMIT printRequested();
    });
    connect(m_sheetButton, &QPushButton::clicked, this, [this] {
        settle();
        Q_EMIT sheetRequested();
    });
    connect(m_editButton, &QPushButton::clicked, this, [this] { openEditor(true); });
    connect(m_doneButton, &QPushButton::clicked, this, [this] { openEditor(false); });
    connect(m_copyButton, &QPushButton::clicked, this, [this] {
        settle();
        QGuiApplication::clipboard()->setText(questionsAsMessage(m_questions));
        m_copyButton->setText(tr("Copied"));
    });
}

void SoakQuestionsCard::openEditor(bool open)
{
    if (open) {
        m_field->offer(m_questions.join(u'\n'));
        m_editor->show();
        m_reading->hide();
        m_editButton->hide();
        m_edit->setFocus(Qt::OtherFocusReason);
        m_edit->moveCursor(QTextCursor::End);
    } else {
        m_field->settle();
        m_reading->show();
        m_editButton->show();
        m_editButton->setFocus(Qt::OtherFocusReason);
        m_editor->hide();
    }
}

void SoakQuestionsCard::settle() { m_field->settle(); }

void SoakQuestionsCard::setQuestions(const QStringList &questions, bool past)
{
    if (questions != m_questions || m_lines->count() == 0) {
        m_questions = questions;
        m_copyButton->setText(tr("Copy as a message")); // what was copied is out of date
        emptyLayout(m_lines);
        for (const QString &question : questions.isEmpty() ? QStringList{tr("Nothing in particular yet.")} : questions) {
            auto *line = new TextLabel(question, Type::Body, questions.isEmpty() ? Token::Ink2 : Token::Ink, m_reading);
            line->setObjectName(u"soakQuestionLabel"_s);
            line->setWordWrap(true);
            m_lines->addWidget(line);
        }
        if (linesOf(m_edit->toPlainText()) != questions) // an empty line that is being typed stays
            m_field->offer(questions.join(u'\n'));
    }
    if (past && m_editor->isVisibleTo(this))
        openEditor(false);
    m_editButton->setVisible(!past && !m_editor->isVisibleTo(this));
    m_copyButton->setVisible(!past && !questions.isEmpty());
    m_printButton->setVisible(!past);
    m_sheetButton->setVisible(!past);
}

bool SoakQuestionsCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        openEditor(false);
        return true;
    }
    return Card::eventFilter(watched, event);
}

} // namespace sharpend
