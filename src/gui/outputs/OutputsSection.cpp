// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/outputs/OutputsSection.h"

#include "gui/outputs/HintedText.h"
#include "gui/widgets/Divider.h"
#include "gui/widgets/GrowingEdit.h"
#include "gui/widgets/ScrollingPage.h"
#include "gui/widgets/TabOrder.h"
#include "gui/widgets/TextLabel.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int menuColumn = 36; ///< at the trailing edge, for the rows' menus

} // namespace

OutputsSection::OutputsSection(const QString &name, const QString &heading, bool first, Marker marker, QWidget *parent)
    : QWidget(parent)
    , m_marker(marker)
    , m_name(name)
    , m_head(new QHBoxLayout)
    , m_column(new QVBoxLayout(this))
    , m_list(new QVBoxLayout)
    , m_placed(new QVBoxLayout)
    , m_addButton(new QPushButton(this))
    , m_empty(new TextLabel({}, Type::Body, Token::Ink3, this))
    , m_edit(new GrowingEdit(this))
{
    setObjectName(name + u"Section"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_head->setContentsMargins(0, 0, menuColumn, 0);
    m_head->setSpacing(16);
    auto *title = new TextLabel(heading, first ? Type::DocumentTitle : Type::Section, Token::Ink, this);
    title->setWordWrap(true);
    m_head->addWidget(title, 1);
    m_head->addWidget(m_addButton);
    m_column->addLayout(m_head);
    if (!first) {
        auto *line = makeDivider(this);
        auto *under = new QHBoxLayout;
        under->setContentsMargins(0, 2, menuColumn, 0);
        under->addWidget(line);
        m_column->addLayout(under);
    }
    m_column->addSpacing(first ? 12 : 4);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(0, 6, menuColumn, 6);
    m_empty->hide();
    m_column->addWidget(m_empty);
    m_list->setSpacing(first ? 6 : marker == Marker::None ? 10 : 0);
    m_column->addLayout(m_list);
    m_edit->setObjectName(name + u"AddEdit"_s);
    m_edit->installEventFilter(this);
    m_edit->hide();
    auto *addRow = new QHBoxLayout;
    addRow->setContentsMargins(0, 4, menuColumn, 0);
    addRow->addWidget(m_edit);
    m_column->addLayout(addRow);
    m_placed->setContentsMargins(0, 8, menuColumn, 0);
    m_column->addLayout(m_placed);
    m_addButton->setObjectName(name + u"AddButton"_s);
    m_addButton->setProperty("look", u"link"_s);
    m_addButton->setCursor(Qt::PointingHandCursor);
    connect(m_addButton, &QPushButton::clicked, this, &OutputsSection::openAdd);
    const auto dress = [this] {
        m_edit->setFont(Look::instance()->font(Type::Reading));
        m_edit->document()->setDefaultFont(m_edit->font());
    };
    connect(Look::instance(), &Look::changed, this, dress);
    dress();
}

void OutputsSection::setAddWords(const QString &button, const QString &placeholder)
{
    m_addButton->setText(button);
    m_edit->setPlaceholderText(placeholder);
    m_edit->setAccessibleName(button);
}

void OutputsSection::setEmptyWords(const QString &words)
{
    m_empty->setText(words);
    m_empty->setVisible(m_order.isEmpty() && !words.isEmpty());
}

QPushButton *OutputsSection::addButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setProperty("look", u"link"_s);
    button->setCursor(Qt::PointingHandCursor);
    m_head->insertWidget(1, button);
    setTabOrder(button, m_addButton);
    return button;
}

OutputsRow *OutputsSection::makeRow(const QString &lineId)
{
    auto *row = new OutputsRow(lineId, this);
    setRowId(row, lineId);
    row->setObjectName(m_name + u"Row"_s);
    if (m_marker == Marker::None)
        row->setHeavy();
    connect(row, &OutputsRow::edited, this, [this, lineId](const QString &text, const QString &from) { Q_EMIT edited(lineId, text, from); });
    connect(row, &OutputsRow::moveRequested, this, [this, lineId](int by) { Q_EMIT moveRequested(lineId, by); });
    connect(row, &OutputsRow::linkRequested, this, [this, lineId] { Q_EMIT linkRequested(lineId); });
    connect(row, &OutputsRow::removeRequested, this, [this, lineId] { Q_EMIT removeRequested(lineId); });
    return row;
}

void OutputsSection::showLines(const QList<OutputsLine> &lines, bool readOnly)
{
    QStringList order;
    for (const OutputsLine &line : lines)
        order << line.id;
    if (order != m_order) {
        qsizetype gone = -1; // where somebody was whose row has gone
        for (const QString &id : std::as_const(m_order)) {
            if (order.contains(id))
                continue;
            OutputsRow *row = m_rows.take(id);
            if (row->isAncestorOf(focusWidget()))
                gone = m_order.indexOf(id);
            row->settle(); // what was being typed there is refused now, and given back
            m_list->removeWidget(row);
            row->hide();
            row->deleteLater();
        }
        QList<QWidget *> stops;
        for (int i = 0; i < order.size(); ++i) {
            OutputsRow *&row = m_rows[order[i]];
            if (!row) {
                row = makeRow(order[i]);
                row->show();
            }
            if (m_list->indexOf(row) != i)
                m_list->insertWidget(i, row);
            stops += tabStopsOf({row});
        }
        m_order = order;
        for (qsizetype i = 1; i < stops.size(); ++i)
            setTabOrder(stops[i - 1], stops[i]);
        if (!stops.isEmpty())
            setTabOrder(stops.last(), m_edit);
        if (gone >= 0 && !order.isEmpty())
            m_rows.value(order[std::min(gone, order.size() - 1)])->reading()->setFocus(Qt::OtherFocusReason);
        else if (gone >= 0)
            m_addButton->setFocus(Qt::OtherFocusReason);
    }
    for (int i = 0; i < lines.size(); ++i) {
        OutputsRow *row = m_rows.value(lines[i].id);
        if (m_marker != Marker::None)
            row->setMarker(m_marker == Marker::Numbers ? locale().toString(i + 1) : m_marker == Marker::Dots ? u"•"_s : u"?"_s,
                           m_marker == Marker::Numbers);
        row->showLine(lines[i], readOnly);
    }
    m_addButton->setVisible(!readOnly);
    m_empty->setVisible(lines.isEmpty() && !m_empty->text().isEmpty());
}

void OutputsSection::place(QWidget *widget)
{
    m_placed->addWidget(widget);
    widget->show();
}

void OutputsSection::openAdd()
{
    m_edit->show();
    m_edit->setFocus(Qt::OtherFocusReason);
}

void OutputsSection::takeBack(const QString &words)
{
    QTextCursor before(m_edit->document());
    before.insertText(m_edit->toPlainText().isEmpty() ? words : words + u'\n');
    m_edit->show();
}

bool OutputsSection::add()
{
    const QString text = m_edit->toPlainText().trimmed();
    if (text.isEmpty())
        return false;
    m_edit->clear();
    Q_EMIT added(text);
    return true;
}

void OutputsSection::closeAdd(bool keepFocus)
{
    add();
    if (keepFocus)
        m_addButton->setFocus(Qt::OtherFocusReason);
    m_edit->hide();
}

void OutputsSection::settle()
{
    for (OutputsRow *row : std::as_const(m_rows))
        row->settle();
    add();
}

bool OutputsSection::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !(key->modifiers() & Qt::ShiftModifier)) {
            if (!add()) // once more on an empty field is the end
                closeAdd(true);
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            closeAdd(true);
            return true;
        }
    } else if (watched == m_edit && event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason && !m_edit->isHidden())
            closeAdd(false);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace sharpend
