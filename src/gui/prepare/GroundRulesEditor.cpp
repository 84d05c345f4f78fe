// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/prepare/GroundRulesEditor.h"

#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/MenuBelow.h"
#include "gui/widgets/TabOrder.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace sharpend {

GroundRulesEditor::GroundRulesEditor(QWidget *parent)
    : QWidget(parent)
    , m_linesLayout(new QVBoxLayout)
    , m_addEdit(new QLineEdit(this))
    , m_agreeButton(new QPushButton(tr("Mark as agreed"), this))
    , m_addButton(new QPushButton(tr("Add"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 4, 4);
    column->setSpacing(8);
    m_linesLayout->setSpacing(0);
    m_linesLayout->setContentsMargins(30, 0, 0, 0); // the dots of the grip under the question
    column->addLayout(m_linesLayout);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->setContentsMargins(40, 0, 0, 0); // past the tick
    m_addEdit->setObjectName(u"addRuleEdit"_s);
    m_addEdit->setPlaceholderText(tr("Add a ground rule"));
    m_addEdit->setAccessibleName(m_addEdit->placeholderText());
    m_addEdit->setProperty("controlSize", u"compact"_s);
    m_agreeButton->setObjectName(u"agreeRulesButton"_s);
    m_agreeButton->setProperty("controlSize", u"compact"_s);
    m_agreeButton->setAccessibleName(tr("Mark the ground rules as agreed"));
    m_addButton->setObjectName(u"addRuleButton"_s);
    m_addButton->setProperty("controlSize", u"compact"_s);
    m_addButton->setAccessibleName(tr("Add the ground rule"));
    foot->addWidget(m_addEdit, 1);
    foot->addWidget(m_addButton);
    foot->addWidget(m_agreeButton);
    column->addLayout(foot);

    m_pause.setSingleShot(true);
    m_pause.setInterval(500ms);
    connect(&m_pause, &QTimer::timeout, this, &GroundRulesEditor::save);
    connect(m_addEdit, &QLineEdit::returnPressed, this, &GroundRulesEditor::addRule);
    connect(m_addButton, &QPushButton::clicked, this, &GroundRulesEditor::addRule);
    connect(m_addEdit, &QLineEdit::textChanged, this, &GroundRulesEditor::showButtons);
    connect(m_agreeButton, &QPushButton::clicked, this, &GroundRulesEditor::agreed);
    showButtons();
}

void GroundRulesEditor::showButtons()
{
    const bool typed = !m_addEdit->text().trimmed().isEmpty();
    m_addButton->setVisible(typed);
    m_agreeButton->setVisible(!typed && !m_agreed);
}

GroundRulesEditor::Line GroundRulesEditor::makeLine()
{
    Line line{new QWidget(this), nullptr, nullptr};
    line.grip = new KeycapButton(line.box);
    line.edit = new QLineEdit(line.box);
    auto *row = new QHBoxLayout(line.box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(line.grip);
    row->addWidget(line.edit, 1);
    line.grip->setLook(u"tool"_s);
    line.grip->setControlSize(u"compact"_s);
    line.grip->setIconName(u"grip"_s);
    line.grip->setObjectName(u"ruleMenuButton"_s);
    line.edit->setObjectName(u"ruleEdit"_s);
    line.edit->setProperty("controlSize", u"compact"_s);
    line.edit->setProperty("look", u"inline"_s);
    line.edit->installEventFilter(this);
    const auto place = [this, box = line.box] {
        return std::find_if(m_lines.cbegin(), m_lines.cend(), [box](const Line &one) { return one.box == box; })
            - m_lines.cbegin();
    };
    connect(line.grip, &QPushButton::clicked, this, [this, place] { openMenu(place()); });
    connect(line.edit, &QLineEdit::textChanged, this, [this] {
        if (m_showing)
            return;
        m_dirty = true;
        m_pause.start();
    });
    return line;
}

void GroundRulesEditor::setCount(qsizetype count)
{
    while (m_lines.size() < count) {
        m_lines << makeLine();
        m_linesLayout->addWidget(m_lines.last().box);
        m_lines.last().box->show();
    }
    QList<QWidget *> order;
    for (const Line &line : std::as_const(m_lines))
        order << line.grip << line.edit;
    tabThrough(this, order << m_addEdit << m_addButton << m_agreeButton);
    while (m_lines.size() > count) {
        QWidget *box = m_lines.takeLast().box;
        box->hide();
        box->deleteLater();
    }
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        m_lines[i].edit->setAccessibleName(tr("Ground rule %1 of %2").arg(i + 1).arg(m_lines.size()));
        m_lines[i].grip->setAccessibleName(tr("Move or take out ground rule %1").arg(i + 1));
        m_lines[i].grip->setToolTip(tr("Move or take out"));
    }
}

void GroundRulesEditor::setRules(const QStringList &rules, bool agreed)
{
    m_stored = rules;
    m_agreed = agreed;
    showButtons();
    if (!isTypedIn())
        showStored();
}

bool GroundRulesEditor::isTypedIn() const
{
    return m_dirty || std::any_of(m_lines.begin(), m_lines.end(), [](const Line &line) {
        return line.edit->hasFocus() && line.edit->isUndoAvailable();
    });
}

void GroundRulesEditor::showStored()
{
    m_showing = true;
    setCount(m_stored.size());
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        QLineEdit *edit = m_lines[i].edit;
        if (edit->text() != m_stored[i]) {
            const int caret = edit->cursorPosition();
            edit->setText(m_stored[i]);
            edit->setCursorPosition(edit->hasFocus() ? caret : 0);
        }
    }
    m_showing = false;
}

QStringList GroundRulesEditor::texts() const
{
    QStringList texts;
    for (const Line &line : m_lines)
        texts << line.edit->text();
    return texts;
}

void GroundRulesEditor::save()
{
    m_pause.stop();
    if (!m_dirty)
        return;
    m_dirty = false;
    QStringList rules;
    for (const QString &text : texts()) {
        if (!text.trimmed().isEmpty())
            rules << text.trimmed();
    }
    m_stored = rules;
    Q_EMIT edited(rules);
}

void GroundRulesEditor::settle()
{
    addRule();
    save();
}

void GroundRulesEditor::addRule()
{
    const QString rule = m_addEdit->text().trimmed();
    if (rule.isEmpty())
        return;
    m_addEdit->clear();
    m_showing = true;
    setCount(m_lines.size() + 1);
    m_lines.last().edit->setText(rule);
    m_showing = false;
    m_dirty = true;
    save();
}

void GroundRulesEditor::moveRule(qsizetype from, int step)
{
    const qsizetype to = from + step;
    if (from < 0 || to < 0 || to >= m_lines.size())
        return;
    m_showing = true;
    const QString moved = m_lines[from].edit->text();
    m_lines[from].edit->setText(m_lines[to].edit->text());
    m_lines[to].edit->setText(moved);
    m_showing = false;
    m_lines[to].edit->setFocus(Qt::TabFocusReason);
    m_lines[to].edit->setCursorPosition(0);
    m_dirty = true;
    save();
}

void GroundRulesEditor::takeOut(qsizetype index)
{
    if (index < 0 || index >= m_lines.size())
        return;
    const bool hadFocus = m_lines[index].edit->hasFocus() || m_lines[index].grip->hasFocus();
    QWidget *box = m_lines.takeAt(index).box;
    box->hide();
    box->deleteLater();
    setCount(m_lines.size());
    if (hadFocus)
        (m_lines.isEmpty() ? m_addEdit : m_lines[std::min(index, m_lines.size() - 1)].edit)->setFocus(Qt::TabFocusReason);
    m_dirty = true;
    save();
}

void GroundRulesEditor::openMenu(qsizetype index)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"ruleMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // The fields hear the keys; here they are only named.
    const auto named = [](const QString &text, Qt::Key key) {
        return text + u'\t' + QKeySequence(Qt::CTRL | key).toString(QKeySequence::NativeText);
    };
    menu->addAction(named(tr("Move up"), Qt::Key_Up), this, [this, index] { moveRule(index, -1); })->setEnabled(index > 0);
    menu->addAction(named(tr("Move down"), Qt::Key_Down), this, [this, index] { moveRule(index, 1); })
        ->setEnabled(index + 1 < m_lines.size());
    menu->addAction(tr("Take out"), this, [this, index] { takeOut(index); });
    QWidget *grip = m_lines[index].grip;
    popUpBelow(*menu, *grip);
}

bool GroundRulesEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int step = key->key() == Qt::Key_Up ? -1 : key->key() == Qt::Key_Down ? 1 : 0;
        const auto line = std::find_if(m_lines.cbegin(), m_lines.cend(), [&](const Line &one) { return one.edit == watched; });
        if (step != 0 && key->modifiers() == Qt::ControlModifier && line != m_lines.cend()) {
            moveRule(line - m_lines.cbegin(), step);
            return true;
        }
    } else if (event->type() == QEvent::FocusOut) {
        save();
        // Once the focus has arrived where it goes: a line that was emptied leaves then.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (!isTypedIn())
                    showStored();
            },
            Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace sharpend
