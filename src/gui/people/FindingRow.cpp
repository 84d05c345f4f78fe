// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/people/FindingRow.h"

#include "gui/people/CheckLine.h"
#include "gui/widgets/TextLabel.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The icon and its gap.
int iconColumn() { return Look::instance()->scaled(16) + 8; }

QPushButton *linkButton(const QString &text, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty("look", u"link"_s);
    button->setObjectName(name);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

} // namespace

FindingRow::FindingRow(QWidget *parent)
    : QWidget(parent)
    , m_line(new CheckLine({}, this))
    , m_reason(new TextLabel({}, Type::Supporting, Token::Ink3, this))
    , m_links(new QWidget(this))
    , m_editor(new QWidget(this))
    , m_fixButton(linkButton({}, u"fixButton"_s, m_links))
    , m_noteButton(linkButton(tr("Mark as noted"), u"noteButton"_s, m_links))
    , m_takeBackButton(linkButton(tr("Take the note back"), u"takeBackButton"_s, m_links))
    , m_keepButton(new QPushButton(tr("Mark as noted"), m_editor))
    , m_cancelButton(new QPushButton(tr("Leave it open"), m_editor))
    , m_reasonEdit(new QLineEdit(m_editor))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(0);
    column->addWidget(m_line);
    m_reason->setWordWrap(true);
    column->addWidget(m_reason);
    auto *links = new QHBoxLayout(m_links);
    links->setContentsMargins(0, 0, 0, 0);
    links->setSpacing(16);
    for (QPushButton *button : {m_fixButton, m_noteButton, m_takeBackButton})
        links->addWidget(button);
    links->addStretch(1);
    column->addWidget(m_links);

    auto *editor = new QVBoxLayout(m_editor);
    editor->setContentsMargins(0, 0, 0, 0);
    editor->setSpacing(8);
    m_reasonEdit->setObjectName(u"reasonEdit"_s);
    m_reasonEdit->setAccessibleName(tr("Why it is all right here"));
    m_reasonEdit->setPlaceholderText(tr("Why it is all right here"));
    m_reasonEdit->setProperty("controlSize", u"compact"_s);
    m_reasonEdit->installEventFilter(this);
    m_keepButton->setObjectName(u"keepReasonButton"_s);
    m_keepButton->setProperty("controlSize", u"compact"_s);
    m_cancelButton->setObjectName(u"cancelReasonButton"_s);
    m_cancelButton->setProperty("controlSize", u"compact"_s);
    m_cancelButton->setProperty("look", u"quiet"_s);
    editor->addWidget(m_reasonEdit);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_keepButton);
    buttons->addWidget(m_cancelButton);
    buttons->addStretch(1);
    editor->addLayout(buttons);
    column->addWidget(m_editor);

    connect(m_fixButton, &QPushButton::clicked, this, [this] { Q_EMIT fixRequested(m_finding); });
    connect(m_noteButton, &QPushButton::clicked, this, [this] { openReason(true); });
    connect(m_takeBackButton, &QPushButton::clicked, this, [this] { Q_EMIT noted(m_finding.noteRule, {}); });
    connect(m_keepButton, &QPushButton::clicked, this, &FindingRow::keep);
    connect(m_cancelButton, &QPushButton::clicked, this, [this] { openReason(false); });
    connect(m_reasonEdit, &QLineEdit::returnPressed, this, &FindingRow::keep);
    connect(m_reasonEdit, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_keepButton->setEnabled(!text.trimmed().isEmpty()); });
    connect(Look::instance(), &Look::changed, this, &FindingRow::arrange);
    m_keepButton->setEnabled(false);
    m_keepButton->setToolTip(tr("A sentence on why is needed"));
    arrange();
}

void FindingRow::setFinding(const Finding &finding)
{
    m_finding = finding;
    m_line->setFinding(finding);
    m_reason->setText(finding.notedReason.isEmpty() ? QString() : tr("Noted: %1").arg(finding.notedReason));
    switch (finding.fix) {
    case Fix::ChooseSomeoneElse: m_fixButton->setText(tr("Choose someone else")); break;
    case Fix::AddSomeone: m_fixButton->setText(tr("Add someone")); break;
    case Fix::ChangeRole: m_fixButton->setText(tr("Change the role")); break;
    case Fix::AskThem:
    case Fix::None: m_fixButton->setText({}); break;
    }
    for (QPushButton *button : {m_fixButton, m_noteButton, m_takeBackButton, m_keepButton})
        button->setAccessibleName(tr("%1: %2").arg(button->text(), finding.sentence));
    setAccessibleName(finding.sentence);
    arrange();
    update();
}

void FindingRow::arrange()
{
    const bool open = m_finding.isOpen();
    m_reason->setContentsMargins(iconColumn(), 2, 0, 0);
    m_links->setContentsMargins(iconColumn(), 0, 0, 0);
    m_editor->setContentsMargins(iconColumn(), 8, 0, 4);
    m_reason->setVisible(!m_finding.notedReason.isEmpty());
    m_fixButton->setVisible(open && !m_fixButton->text().isEmpty());
    m_noteButton->setVisible(open && m_finding.canBeNoted());
    m_takeBackButton->setVisible(!m_finding.notedReason.isEmpty());
    m_editor->setVisible(m_writing);
    m_links->setVisible(!m_writing && m_finding.strength != FindingStrength::Fine);
    layout()->setContentsMargins(16, 12, 16, m_links->isHidden() ? 12 : 4);
}

void FindingRow::setLast(bool last)
{
    m_last = last;
    update();
}

void FindingRow::openReason(bool open)
{
    m_writing = open;
    arrange();
    if (open)
        m_reasonEdit->setFocus(Qt::TabFocusReason);
    else
        m_noteButton->setFocus(Qt::TabFocusReason);
}

void FindingRow::keep()
{
    const QString reason = m_reasonEdit->text().trimmed();
    if (reason.isEmpty())
        return;
    m_reasonEdit->clear();
    openReason(false);
    Q_EMIT noted(m_finding.noteRule, reason);
}

bool FindingRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_reasonEdit && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && m_reasonEdit->text().isEmpty()) {
        openReason(false);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FindingRow::paintEvent(QPaintEvent *)
{
    const Look *look = Look::instance();
    const bool caution = isCaution(m_finding);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (caution) {
        const qreal radius = m_last ? 7 : 0;
        QPainterPath shape; // square above, round below with the card
        shape.setFillRule(Qt::WindingFill);
        shape.addRoundedRect(rect(), radius, radius);
        shape.addRect(QRectF(0, 0, width(), height() - radius));
        painter.fillPath(shape, look->color(Token::CautionTint));
    }
    painter.fillRect(QRectF(0, 0, width(), 1), look->color(caution ? Token::CautionEdge : Token::Line));
}

} // namespace sharpend
