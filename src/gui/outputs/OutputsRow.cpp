// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/outputs/OutputsRow.h"

#include "gui/outputs/HintedText.h"
#include "gui/widgets/GrowingEdit.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/MenuBelow.h"
#include "gui/widgets/StrengthMark.h"
#include "gui/widgets/TextLabel.h"

#include <QKeyEvent>
#include <QMenu>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace sharpend {

OutputsRow::OutputsRow(const QString &id, QWidget *parent)
    : QWidget(parent)
    , m_id(id)
    , m_marker(new TextLabel({}, Type::Reading, Token::Ink2, this))
    , m_foot(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_strength(new StrengthMark(this))
    , m_reading(new HintedText(this))
    , m_edit(new GrowingEdit(this))
    , m_menuButton(new KeycapButton(this))
{
    m_reading->setObjectName(u"sentenceButton"_s);
    m_edit->setObjectName(u"sentenceEdit"_s);
    m_edit->setAccessibleName(tr("Sentence"));
    m_edit->installEventFilter(this);
    m_edit->hide();
    m_foot->setWordWrap(true);
    m_foot->hide();
    m_strength->hide();
    m_menuButton->setObjectName(u"sentenceMenuButton"_s);
    m_menuButton->setLook(u"tool"_s);
    m_menuButton->setControlSize(u"compact"_s);
    m_menuButton->setIconName(u"ellipsis"_s);
    m_menuButton->setFixedWidth(36);
    m_menuButton->setToolTip(tr("Move, link notes, remove"));

    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_reading);
    words->addWidget(m_edit);
    words->addWidget(m_strength);
    words->addWidget(m_foot);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_marker, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_menuButton, 0, Qt::AlignTop);
    connect(m_reading, &QPushButton::clicked, this, &OutputsRow::edit);
    connect(m_reading, &HintedText::moveRequested, this, &OutputsRow::moveRequested);
    connect(m_menuButton, &QPushButton::clicked, this, &OutputsRow::openMenu);
    connect(Look::instance(), &Look::changed, this, &OutputsRow::dressEdit);
    dressEdit();
}

void OutputsRow::dressEdit()
{
    m_edit->setFont(Look::instance()->font(m_heavy ? Type::Body : Type::Reading, m_heavy ? 600 : 0));
    m_edit->document()->setDefaultFont(m_edit->font());
    m_marker->setContentsMargins(m_number ? 0 : 8, 4, 0, 0);
    m_marker->setFixedWidth(m_heavy ? 0 : Look::instance()->scaled(40));
}

void OutputsRow::setMarker(const QString &marker, bool number)
{
    m_number = number;
    m_marker->setText(marker);
    m_marker->setWeight(600);
    m_marker->setToken(number ? Token::Accent : Token::Ink2);
    dressEdit();
}

void OutputsRow::setHeavy()
{
    m_heavy = true;
    m_reading->setType(Type::Body, 600);
    dressEdit();
}

void OutputsRow::showLine(const OutputsLine &line, bool readOnly)
{
    m_line = line;
    m_readOnly = readOnly;
    QList<MarkedPart> marked;
    for (const WordingHint &hint : line.hints)
        marked.append({hint.offset, hint.fragment.size()});
    m_reading->setWords(line.text, marked, line.aside);
    m_reading->setReadOnly(readOnly);
    const QString spoken = line.aside.isEmpty() ? line.text : tr("%1 (%2)").arg(line.text, line.aside);
    m_reading->setAccessibleName(marked.isEmpty() ? spoken : tr("%1 Wording to settle.").arg(spoken));
    m_foot->setText(line.foot);
    m_strength->setChoice(line.aim, line.strength);
    m_strength->setVisible(line.aim || line.strength);
    m_foot->setVisible(!line.foot.isEmpty());
    m_menuButton->setVisible(!readOnly);
    m_menuButton->setAccessibleName(tr("Menu: %1").arg(line.text));
    if (readOnly && !m_edit->isHidden())
        finish(false);
}

void OutputsRow::edit()
{
    if (m_readOnly || !m_edit->isHidden())
        return;
    m_from = m_line.text;
    m_edit->setPlainText(m_line.text);
    m_edit->show();
    m_reading->hide();
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->moveCursor(QTextCursor::End);
}

void OutputsRow::settle()
{
    if (m_edit->isHidden())
        return;
    const QString typed = m_edit->toPlainText().trimmed();
    if (typed.isEmpty() || typed == m_from)
        return; // an emptied sentence stays: removing it is something else
    m_line.text = typed;
    m_reading->setWords(typed, {}, m_line.aside);
    Q_EMIT edited(typed, std::exchange(m_from, typed));
}

void OutputsRow::finish(bool keepFocus)
{
    if (m_edit->isHidden())
        return;
    settle();
    m_reading->show();
    if (keepFocus)
        m_reading->setFocus(Qt::OtherFocusReason);
    m_edit->hide();
}

bool OutputsRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if ((enter && !(key->modifiers() & Qt::ShiftModifier)) || key->key() == Qt::Key_Escape) {
            finish(true);
            return true;
        }
    } else if (watched == m_edit && event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            finish(false);
        else
            settle();
    }
    return QWidget::eventFilter(watched, event);
}

void OutputsRow::contextMenuEvent(QContextMenuEvent *)
{
    if (!m_readOnly)
        openMenu();
}

void OutputsRow::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"sentenceMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Edit\tF2"), this, &OutputsRow::edit);
    menu->addAction(tr("Move up\tCtrl+Shift+Up"), this, [this] { Q_EMIT moveRequested(-1); });
    menu->addAction(tr("Move down\tCtrl+Shift+Down"), this, [this] { Q_EMIT moveRequested(1); });
    if (m_line.linksNotes)
        menu->addAction(tr("Link notes"), this, &OutputsRow::linkRequested);
    menu->addSeparator();
    menu->addAction(tr("Remove"), this, &OutputsRow::removeRequested);
    popUpBelow(*menu, *m_menuButton);
}

} // namespace sharpend
