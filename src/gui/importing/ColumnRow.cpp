// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/importing/ColumnRow.h"

#include "gui/widgets/IconLabel.h"
#include "gui/widgets/TextLabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int shownSamples = 3;
constexpr int fieldWidth = 208;

/// Nothing changes in passing: a choice takes its field from another column, so keys open the list, where Enter chooses.
class FieldBox : public QComboBox
{
public:
    using QComboBox::QComboBox;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const bool moves = event->key() >= Qt::Key_Home && event->key() <= Qt::Key_PageDown; // the arrows are between
        const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        const bool typed = !event->text().isEmpty() && event->text().at(0).isPrint() && event->modifiers() == Qt::NoModifier;
        if (moves || opens || typed)
            showPopup();
        else
            QComboBox::keyPressEvent(event);
    }
};

void elide(TextLabel *label)
{
    label->setElide(true);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

} // namespace

ColumnRow::ColumnRow(QWidget *parent)
    : QFrame(parent)
    , m_name(new TextLabel({}, Type::Body, Token::Ink, this))
    , m_arrow(new IconLabel(u"chevron-right"_s, Token::Ink2, 16, this))
    , m_field(new FieldBox(this))
    , m_note(new TextLabel({}, Type::Meta, Token::Ink3, this))
{
    setObjectName(u"columnRow"_s);
    m_name->setWeight(500);
    elide(m_name);
    QList<QWidget *> samples;
    for (int i = 0; i < shownSamples; ++i) {
        m_samples << new TextLabel({}, Type::Supporting, Token::Ink2, this);
        elide(m_samples.last());
        samples << m_samples.last();
    }
    m_field->setObjectName(u"fieldBox"_s);
    m_field->setProperty("controlSize", u"compact"_s);
    for (EventField field : eventFields())
        m_field->addItem(eventFieldLabel(field), int(field));
    m_field->setMaxVisibleItems(int(eventFields().size()));
    setFocusProxy(m_field);
    m_note->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    arrange(row, m_name, samples, m_arrow, m_field, m_note);
    connect(m_field, &QComboBox::activated, this, [this] { Q_EMIT fieldChosen(EventField(m_field->currentData().toInt())); });
    connect(Look::instance(), &Look::changed, this, &ColumnRow::measure);
    measure();
}

QWidget *ColumnRow::heading(QWidget *parent)
{
    auto *head = new QWidget(parent);
    const auto label = [head](const QString &text) {
        auto *words = new TextLabel(text, Type::Meta, Token::Ink2, head);
        words->setWeight(600);
        return words;
    };
    auto *cells = label(tr("First three cells"));
    QList<QWidget *> samples{cells};
    auto *arrow = new QWidget(head);
    arrow->setFixedWidth(Look::instance()->scaled(16));
    auto *becomes = label(tr("Becomes"));
    auto *name = label(tr("Column in the file"));
    elide(name);
    elide(cells);
    auto *row = new QHBoxLayout(head);
    auto *note = new QWidget(head);
    arrange(row, name, samples, arrow, becomes, note);
    const auto measure = [=] {
        becomes->setFixedWidth(Look::instance()->scaled(fieldWidth));
        arrow->setFixedWidth(Look::instance()->scaled(16));
        head->setFixedHeight(Look::instance()->scaled(34));
    };
    measure();
    connect(Look::instance(), &Look::changed, head, measure);
    return head;
}

void ColumnRow::arrange(QHBoxLayout *row, QWidget *name, const QList<QWidget *> &samples, QWidget *arrow, QWidget *field,
                        QWidget *note)
{
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(12);
    row->addWidget(name, 150);
    // Three cells take as much room as their one heading.
    auto *cells = new QHBoxLayout;
    cells->setSpacing(12);
    for (QWidget *sample : samples)
        cells->addWidget(sample, 1);
    row->addLayout(cells, 316);
    row->addWidget(arrow);
    row->addSpacing(8);
    row->addWidget(field);
    row->addSpacing(4);
    row->addWidget(note, 160);
    for (QWidget *flexible : {name, note})
        flexible->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void ColumnRow::measure()
{
    m_field->setFixedWidth(Look::instance()->scaled(fieldWidth));
    setMinimumHeight(Look::instance()->scaled(42));
    updateGeometry();
}

void ColumnRow::showColumn(const EventColumn &column, bool last)
{
    m_leftOut = column.field == EventField::LeaveOut;
    m_last = last;
    m_name->setText(column.name);
    m_name->setToken(m_leftOut ? Token::Ink2 : Token::Ink);
    for (int i = 0; i < shownSamples; ++i)
        m_samples[i]->setText(column.samples.value(i));
    m_arrow->setIconName(m_leftOut ? u"minus"_s : u"chevron-right"_s);
    m_field->setCurrentIndex(m_field->findData(int(column.field)));
    m_field->setAccessibleName(tr("What “%1” becomes").arg(column.name));
    m_note->setText(column.note);
    update();
}

void ColumnRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look *look = Look::instance();
    if (m_leftOut) {
        QPainterPath path;
        painter.setRenderHint(QPainter::Antialiasing);
        path.setFillRule(Qt::WindingFill);
        path.addRoundedRect(rect(), 7, 7);
        path.addRect(m_last ? rect().adjusted(0, 0, 0, -8) : rect());
        painter.fillPath(path, look->color(Token::Paper));
    }
    painter.fillRect(0, 0, width(), 1, look->color(Token::Line));
}

} // namespace sharpend
