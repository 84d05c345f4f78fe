// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/owner/OwnerLearningCard.h"

#include "domain/OwnerReview.h"
#include "gui/look/Look.h"
#include "gui/widgets/Divider.h"
#include "gui/widgets/Tag.h"
#include "gui/widgets/TextLabel.h"

#include <QFocusEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

OwnerLearningCard::OwnerLearningCard(QWidget *parent)
    : Card(parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"learningCard"_s);
    setFocusPolicy(Qt::TabFocus); // so that the keyboard can come here and read on
    setProperty("ownFocus", true); // no ring around what just opened; Tab and F6 bring one
    m_column->setContentsMargins(32, 28, 36, 32);
    m_column->setSpacing(0);
}

void OwnerLearningCard::setPack(const OutputPack &pack, const std::optional<OutputPack> &earlier)
{
    QStringList spoken;
    for (const auto section : {StatementSection::Understanding, StatementSection::Helps, StatementSection::Question}) {
        QList<PackStatement> said = pack.statements;
        said.removeIf([section](const PackStatement &statement) { return statement.section != section; });
        if (said.isEmpty())
            continue;
        addSection(owner::heading(section), said, earlier, section == StatementSection::Understanding);
        spoken << owner::heading(section) + u'.';
        for (const PackStatement &statement : std::as_const(said))
            spoken << (earlier && isNewSince(*earlier, statement) ? tr("%1: %2", "new, and the statement").arg(owner::newTag(), statement.text) : statement.text);
    }
    m_column->addStretch(1);
    setAccessibleName(tr("What the team learned"));
    setAccessibleDescription(spoken.join(u' '));
}

void OwnerLearningCard::addSection(const QString &heading, const QList<PackStatement> &statements,
                                   const std::optional<OutputPack> &earlier, bool numbered)
{
    const bool first = m_column->count() == 0;
    if (!first)
        m_column->addSpacing(28);
    auto *title = new TextLabel(heading, numbered ? Type::DocumentTitle : Type::Section, Token::Ink, this);
    title->setWordWrap(true);
    m_column->addWidget(title);
    m_column->addSpacing(numbered ? 12 : 6);
    if (!numbered) {
        m_column->addWidget(makeDivider(this));
        m_column->addSpacing(6);
    }
    for (qsizetype i = 0; i < statements.size(); ++i) {
        auto *row = new QHBoxLayout;
        row->setSpacing(0);
        auto *mark = new TextLabel(numbered ? QString::number(i + 1) : u"•"_s, Type::OwnerReading,
                                   numbered ? Token::Accent : Token::Ink3, this);
        mark->setWeight(600);
        mark->setContentsMargins(numbered ? 0 : 7, 0, 0, 0);
        mark->setFixedWidth(Look::instance()->scaled(38));
        connect(Look::instance(), &Look::changed, mark, [mark] { mark->setFixedWidth(Look::instance()->scaled(38)); });
        row->addWidget(mark, 0, Qt::AlignTop);
        auto *text = new TextLabel(statements[i].text, Type::OwnerReading, Token::Ink, this);
        text->setObjectName(u"statementLabel"_s);
        text->setWordWrap(true);
        row->addWidget(text, 1, Qt::AlignTop);
        if (earlier && isNewSince(*earlier, statements[i])) {
            auto *tag = new Tag(owner::newTag(), u"accent"_s, this);
            tag->setObjectName(u"newTag"_s);
            row->addSpacing(12);
            row->addWidget(tag, 0, Qt::AlignTop);
        }
        m_column->addLayout(row);
        m_column->addSpacing(numbered ? 16 : 4);
    }
}

void OwnerLearningCard::setWatermark(const QString &word)
{
    m_watermark = word;
    update();
}

void OwnerLearningCard::focusInEvent(QFocusEvent *event)
{
    Card::focusInEvent(event);
    m_ring = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    update();
}

void OwnerLearningCard::focusOutEvent(QFocusEvent *event)
{
    Card::focusOutEvent(event);
    m_ring = false;
    update();
}

void OwnerLearningCard::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    const Look *look = Look::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_ring) {
        painter.setPen(QPen(look->color(Token::Accent), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    }
    if (m_watermark.isEmpty())
        return;
    QFont font = look->font(Type::PauseTitle);
    font.setPixelSize(look->scaled(112));
    painter.setFont(font);
    QColor ink = look->color(Token::Line);
    ink.setAlphaF(0.55F);
    painter.setPen(ink);
    painter.setClipRect(rect().adjusted(2, 2, -2, -2));
    const int apart = look->scaled(460);
    for (int y = apart / 2; y < height() + apart / 2; y += apart) {
        painter.save();
        painter.translate(width() / 2.0, y);
        painter.rotate(-24);
        painter.drawText(QRect(-2000, -200, 4000, 400), Qt::AlignCenter, m_watermark);
        painter.restore();
    }
}

} // namespace sharpend
