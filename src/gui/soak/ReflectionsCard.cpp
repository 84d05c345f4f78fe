// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/soak/ReflectionsCard.h"

#include "domain/Wording.h"
#include "gui/session/Session.h"
#include "gui/soak/ReflectionPaste.h"
#include "gui/soak/ReflectionRow.h"
#include "gui/widgets/Divider.h"
#include "gui/widgets/GrowingEdit.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/TabOrder.h"
#include "gui/widgets/Tag.h"
#include "gui/widgets/TextLabel.h"
#include "operations/SoakOperations.h"
#include "operations/WallOperations.h"

#include <QApplication>
#include <QKeyEvent>
#include <QTextCursor>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

ReflectionsCard::ReflectionsCard(QWidget *parent)
    : Card(parent)
    , m_count(new Tag(this))
    , m_addButton(new KeycapButton(tr("Add one you were told"), u"Ctrl+R"_s, this))
    , m_importButton(new KeycapButton(tr("Import reflections"), {}, this))
    , m_paste(new ReflectionPaste(this))
    , m_edit(new GrowingEdit(this))
    , m_field(makeField())
    , m_emptyBox(new QWidget(this))
    , m_empty(new TextLabel(tr("Nothing yet. Quiet is fine; people often bring it with them."), Type::Body, Token::Ink2, this))
    , m_list(new QVBoxLayout)
{
    m_count->setObjectName(u"reflectionCountTag"_s);
    m_addButton->setObjectName(u"addReflectionButton"_s);
    m_addButton->setControlSize(u"compact"_s);
    m_addButton->setIconName(u"plus"_s);
    m_importButton->setObjectName(u"importReflectionsButton"_s);
    m_importButton->setControlSize(u"compact"_s);
    m_importButton->setLook(u"quiet"_s);
    m_importButton->setToolTip(tr("Files or text that reflection sheets gave back"));
    m_empty->setObjectName(u"noReflectionsLabel"_s);
    m_empty->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 11, 12, 11);
    head->setSpacing(12);
    head->addWidget(new TextLabel(tr("Reflections"), Type::Section, Token::Ink, this));
    head->addWidget(m_count);
    head->addStretch(1);
    head->addWidget(m_addButton);
    head->addWidget(m_importButton);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_field);
    column->addWidget(m_paste);
    auto *emptyColumn = new QVBoxLayout(m_emptyBox);
    emptyColumn->setContentsMargins(0, 0, 0, 16);
    emptyColumn->setSpacing(16);
    emptyColumn->addWidget(makeDivider(m_emptyBox));
    auto *words = new QHBoxLayout;
    words->setContentsMargins(16, 0, 16, 0);
    words->addWidget(m_empty);
    emptyColumn->addLayout(words);
    column->addWidget(m_emptyBox);
    column->addLayout(m_list);
    m_field->hide();
    m_paste->hide();
    connect(m_addButton, &QPushButton::clicked, this, &ReflectionsCard::add);
    connect(m_importButton, &QPushButton::clicked, m_paste, &ReflectionPaste::open);
    connect(m_paste, &ReflectionPaste::pasted, this, &ReflectionsCard::pasted);
    connect(m_paste, &ReflectionPaste::fileWanted, this, &ReflectionsCard::fileWanted);
    connect(m_paste, &ReflectionPaste::closed, this, &ReflectionsCard::closePaste);
}

QWidget *ReflectionsCard::makeField()
{
    auto *field = new QWidget(this);
    m_edit->setObjectName(u"newReflectionEdit"_s);
    m_edit->setAccessibleName(tr("A reflection that you were told"));
    m_edit->setPlaceholderText(tr("Their words, without a name"));
    m_edit->setMinimumLines(2);
    m_edit->installEventFilter(this);
    auto *keepButton = new KeycapButton(tr("Keep"), u"Enter"_s, field);
    keepButton->setObjectName(u"keepReflectionButton"_s);
    keepButton->setControlSize(u"compact"_s);
    auto *closeButton = new KeycapButton(tr("Close"), u"Esc"_s, field);
    closeButton->setObjectName(u"closeReflectionButton"_s);
    closeButton->setControlSize(u"compact"_s);
    closeButton->setLook(u"quiet"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(closeButton);
    buttons->addWidget(keepButton);
    auto *column = new QVBoxLayout(field);
    column->setContentsMargins(0, 0, 0, 12);
    column->setSpacing(8);
    column->addWidget(makeDivider(field));
    auto *words = new QHBoxLayout;
    words->setContentsMargins(16, 4, 16, 0);
    words->addWidget(m_edit);
    column->addLayout(words);
    buttons->setContentsMargins(16, 0, 16, 0);
    column->addLayout(buttons);
    connect(keepButton, &QPushButton::clicked, this, [this] {
        keepTyped();
        m_edit->setFocus(Qt::OtherFocusReason);
    });
    connect(closeButton, &QPushButton::clicked, this, &ReflectionsCard::closeField);
    return field;
}

void ReflectionsCard::add()
{
    if (!m_addButton->isVisibleTo(this))
        return;
    m_field->show();
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

void ReflectionsCard::closeField()
{
    const bool hadFocus = m_field->isAncestorOf(QApplication::focusWidget());
    if (hadFocus)
        m_addButton->setFocus(Qt::OtherFocusReason);
    m_field->hide(); // what is typed stays for when it opens again
}

void ReflectionsCard::closePaste()
{
    if (m_paste->isAncestorOf(QApplication::focusWidget()))
        m_importButton->setFocus(Qt::OtherFocusReason);
    m_paste->hide();
}

void ReflectionsCard::broughtIn() { m_paste->taken(); }

void ReflectionsCard::refuseBroughtIn(const QString &sentence) { m_paste->refuse(sentence); }

void ReflectionsCard::keepTyped()
{
    const QString typed = m_edit->toPlainText();
    if (!m_document || typed.trimmed().isEmpty())
        return;
    m_edit->clear();
    m_document->session().perform(addReflection(m_document->teamId(), newId(), typed), this, [this, typed](const Outcome &outcome) {
        if (!outcome.isDone())
            takeBack(typed, outcome.sentence());
    });
}

void ReflectionsCard::takeBack(const QString &typed, const QString &sentence)
{
    const bool nextBegun = !m_edit->toPlainText().isEmpty();
    QTextCursor before(m_edit->document()); // nothing is lost: it stands above the next one, if that was begun
    before.insertText(nextBegun ? typed + u'\n' : typed);
    m_field->show();
    Q_EMIT refused(sentence);
}

void ReflectionsCard::settle()
{
    for (ReflectionRow *row : std::as_const(m_rows))
        row->settle();
    keepTyped();
}

void ReflectionsCard::perform(const Operation &operation)
{
    m_document->session().perform(operation, this, [this](const Outcome &outcome) {
        if (outcome.isDone())
            return;
        refresh(); // the words as they are
        Q_EMIT refused(outcome.sentence());
    });
}

void ReflectionsCard::remove(const QString &noteId) { perform(removeNotes(m_document->teamId(), {noteId})); }

void ReflectionsCard::refresh()
{
    const QList<Note> notes = m_document->reflections();
    const Meeting &improving = m_document->meeting(MeetingKind::Improving);
    const bool over = improving.startedAt.isValid();
    m_count->setText(tr("%1 in").arg(notes.size()));
    m_count->setVisible(!notes.isEmpty());
    m_count->updateGeometry();
    m_addButton->setVisible(!over); // from now on Meeting 2 takes them
    const bool takes = !improving.endedAt.isValid() && improving.furthestPhase <= Phase::Reflections;
    m_importButton->setVisible(takes);
    if (!takes)
        m_paste->hide();
    if (over && m_edit->toPlainText().isEmpty())
        m_field->hide();
    m_emptyBox->setVisible(notes.isEmpty());
    m_empty->setText(over ? tr("Nothing was sent in. Quiet is fine.")
                          : tr("Nothing yet. Quiet is fine; people often bring it with them."));

    qsizetype lost = -1; // where the row stood that had the keyboard and is gone
    for (qsizetype i = m_rows.size() - 1; i >= 0; --i) {
        ReflectionRow *row = m_rows[i];
        if (std::any_of(notes.begin(), notes.end(), [row](const Note &note) { return note.id == row->noteId(); }))
            continue;
        if (row->hasFocus() || row->isAncestorOf(QApplication::focusWidget()))
            lost = i;
        row->settle(); // what was being typed there is refused now, and given back
        m_rows.removeAt(i);
        row->hide();
        row->deleteLater();
    }
    QStringList texts;
    for (const Note &note : notes)
        texts << note.text;
    const QList<QStringList> pointing = over ? QList<QStringList>() : pointingWords(texts, m_document->rows<Person>().values());
    for (qsizetype i = 0; i < notes.size(); ++i) {
        if (i >= m_rows.size() || m_rows[i]->noteId() != notes[i].id) {
            const auto there = std::find_if(m_rows.begin(), m_rows.end(), [&](const ReflectionRow *row) { return row->noteId() == notes[i].id; });
            if (there != m_rows.end()) {
                m_rows.move(there - m_rows.begin(), i);
            } else {
                auto *row = new ReflectionRow(notes[i], this);
                connect(row, &ReflectionRow::edited, this, [this](const QString &id, const QString &text, const QString &from) {
                    m_document->edit({id, from, text}, this, [this, text](const QString &sentence) {
                        refresh(); // the words as they are
                        takeBack(text, sentence);
                    });
                });
                connect(row, &ReflectionRow::removeRequested, this, &ReflectionsCard::remove);
                connect(row, &ReflectionRow::askRequested, this,
                        [this](const QString &id) { perform(askInMeeting2(m_document->teamId(), id)); });
                connect(row, &ReflectionRow::bringRequested, this,
                        [this](const QString &id, bool brought) { perform(bringReflection(m_document->teamId(), id, brought)); });
                m_rows.insert(i, row);
            }
            m_list->insertWidget(int(i), m_rows[i]);
        }
        m_rows[i]->setNote(notes[i], over);
        m_rows[i]->setPointing(pointing.value(i));
        m_rows[i]->show();
    }
    if (lost >= 0) {
        QWidget *next = m_rows.isEmpty() ? static_cast<QWidget *>(m_addButton) : m_rows[std::min(lost, m_rows.size() - 1)];
        next->setFocus(Qt::OtherFocusReason);
    }
}

QList<QWidget *> ReflectionsCard::tabStops() const
{
    return QList<QWidget *>{m_addButton, m_importButton} << tabStopsOf({m_field, m_paste}) << tabStopsOf(QList<QWidget *>(m_rows.begin(), m_rows.end()));
}

bool ReflectionsCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && !(key->modifiers() & Qt::ShiftModifier)) {
            keepTyped();
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            closeField();
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

} // namespace sharpend
