// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/soak/ReflectionRow.h"

#include "gui/widgets/Divider.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/MenuBelow.h"
#include "gui/widgets/Tag.h"
#include "gui/widgets/TextLabel.h"
#include "gui/widgets/WordsInPlace.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

ReflectionRow::ReflectionRow(const Note &note, QWidget *parent)
    : QWidget(parent)
    , m_words(new WordsInPlace(this))
    , m_tag(new Tag(this))
    , m_pointing(new QWidget(this))
    , m_pointingWords(new TextLabel({}, Type::Meta, Token::CautionInk, m_pointing))
    , m_undoButton(new KeycapButton(tr("Undo"), {}, this))
    , m_askButton(new KeycapButton(tr("Ask in Meeting 2"), {}, this))
    , m_bringButton(new KeycapButton(tr("Bring to Meeting 2"), {}, this))
    , m_menuButton(new KeycapButton(this))
{
    setObjectName(u"reflectionRow"_s);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("focusRadius", 6);
    m_words->setLook(Type::Body, 0, true);
    m_words->setName(tr("Reflection"), u"reflectionEdit"_s);
    m_tag->setObjectName(u"reflectionTag"_s);
    m_undoButton->setObjectName(u"unbringButton"_s);
    m_askButton->setObjectName(u"askButton"_s);
    m_bringButton->setObjectName(u"bringButton"_s);
    for (KeycapButton *button : {m_undoButton, m_askButton, m_bringButton})
        button->setControlSize(u"compact"_s);
    m_undoButton->setLook(u"quiet"_s);
    m_askButton->setLook(u"quiet"_s);
    m_menuButton->setObjectName(u"reflectionMenuButton"_s);
    m_menuButton->setLook(u"tool"_s);
    m_menuButton->setControlSize(u"compact"_s);
    m_menuButton->setIconName(u"ellipsis"_s);
    m_menuButton->setToolTip(tr("Edit or remove"));

    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addStretch(1);
    foot->addWidget(m_tag);
    for (KeycapButton *button : {m_undoButton, m_askButton, m_bringButton, m_menuButton})
        foot->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 12);
    column->setSpacing(8);
    column->addWidget(makeDivider(this));
    auto *words = new QVBoxLayout;
    words->setContentsMargins(16, 6, 16, 0);
    words->addWidget(m_words);
    m_pointingWords->setObjectName(u"pointingLabel"_s);
    m_pointingWords->setWordWrap(true);
    auto *remark = new QHBoxLayout(m_pointing);
    remark->setContentsMargins(0, 4, 0, 0);
    remark->setSpacing(6);
    remark->addWidget(new IconLabel(u"warning"_s, Token::Caution, 14, m_pointing), 0, Qt::AlignTop);
    remark->addWidget(m_pointingWords, 1);
    m_pointing->hide();
    words->addWidget(m_pointing);
    column->addLayout(words);
    foot->setContentsMargins(16, 0, 12, 0);
    column->addLayout(foot);

    connect(m_undoButton, &QPushButton::clicked, this, [this] { Q_EMIT bringRequested(m_note.id, false); });
    connect(m_askButton, &QPushButton::clicked, this, [this] { Q_EMIT askRequested(m_note.id); });
    connect(m_bringButton, &QPushButton::clicked, this, [this] { Q_EMIT bringRequested(m_note.id, true); });
    connect(m_menuButton, &QPushButton::clicked, this, &ReflectionRow::openMenu);
    connect(m_words, &WordsInPlace::edited, this, [this](const QString &text, const QString &from) { Q_EMIT edited(m_note.id, text, from); });
    connect(m_words, &WordsInPlace::left, this, [this] { setFocus(Qt::OtherFocusReason); });
    setNote(note, false);
}

void ReflectionRow::setNote(const Note &note, bool over)
{
    m_note = note;
    m_over = over;
    m_words->setWords(note.text);
    const bool open = note.disposition == Disposition::Open, brought = note.disposition == Disposition::Brought;
    const bool asks = brought && note.kind == NoteKind::Question;
    const bool hadFocus = m_undoButton->hasFocus() || m_askButton->hasFocus() || m_bringButton->hasFocus();
    m_tag->setText(note.disposition == Disposition::Used       ? tr("On the wall")
                   : note.disposition == Disposition::SetAside ? tr("Left with the soak")
                   : asks                                      ? tr("Asked in Meeting 2")
                   : brought                                   ? tr("Comes to Meeting 2")
                                                               : tr("Stayed here"));
    m_tag->setTone(note.disposition == Disposition::Used || brought ? u"accent"_s : QString());
    m_tag->setVisible(!open || over);
    m_tag->updateGeometry();
    m_askButton->setVisible(open && !over);
    m_bringButton->setVisible(open && !over);
    m_undoButton->setVisible(brought && !over);
    m_menuButton->setVisible(!over);
    if (hadFocus && !over)
        (brought ? m_undoButton : m_bringButton)->setFocus(Qt::OtherFocusReason);
    setAccessibleName(open && !over ? tr("Reflection: %1").arg(note.text)
                                    : tr("Reflection: %1 (%2)").arg(note.text, m_tag->text()));
    m_askButton->setAccessibleName(tr("Ask in Meeting 2: %1").arg(note.text));
    m_bringButton->setAccessibleName(tr("Bring to Meeting 2: %1").arg(note.text));
    m_undoButton->setAccessibleName(tr("Does not come to Meeting 2: %1").arg(note.text));
    m_menuButton->setAccessibleName(tr("Edit or remove: %1").arg(note.text));
}

void ReflectionRow::setPointing(const QStringList &words)
{
    QStringList quoted;
    for (const QString &each : words)
        quoted << u"“%1”"_s.arg(each.simplified());
    m_pointingWords->setText(tr("Could point to one person: %1").arg(QLocale().createSeparatedList(quoted)));
    m_pointing->setVisible(!words.isEmpty());
    setAccessibleDescription(words.isEmpty() ? QString() : m_pointingWords->text());
}

void ReflectionRow::edit()
{
    if (!m_over)
        m_words->edit();
}

void ReflectionRow::settle() { m_words->settle(); }

void ReflectionRow::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"reflectionMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Edit") + u"\tF2"_s, this, &ReflectionRow::edit);
    menu->addAction(tr("Remove") + u'\t' + QKeySequence(Qt::Key_Delete).toString(QKeySequence::NativeText), this,
                    [this] { Q_EMIT removeRequested(m_note.id); });
    popUpBelow(*menu, *m_menuButton);
}

void ReflectionRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F2 || (hasFocus() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)))
        edit();
    else if (event->key() == Qt::Key_Delete && !m_over && !m_words->isEditing())
        Q_EMIT removeRequested(m_note.id);
    else
        QWidget::keyPressEvent(event);
}

void ReflectionRow::mouseDoubleClickEvent(QMouseEvent *) { edit(); }

} // namespace sharpend
