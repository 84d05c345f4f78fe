// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/meeting/RecoveryLines.h"

#include "gui/widgets/EmptyLayout.h"
#include "gui/widgets/TextLabel.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

TextLabel *titleLabel(const QString &text, QWidget *parent)
{
    auto *label = new TextLabel(text, Type::Supporting, Token::Ink, parent);
    label->setWeight(600);
    label->setWordWrap(true);
    return label;
}

TextLabel *lineLabel(const QString &text, QWidget *parent)
{
    auto *label = new TextLabel(text, Type::Body, Token::Ink2, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

RecoveryLines::RecoveryLines(QWidget *parent)
    : QWidget(parent)
    , m_title(titleLabel({}, this))
    , m_text(lineLabel({}, this))
    , m_othersButton(new QPushButton(this))
    , m_others(new QWidget(this))
    , m_otherLines(new QVBoxLayout(m_others))
{
    m_title->setObjectName(u"recoveryTitle"_s);
    m_text->setObjectName(u"recoveryText"_s);
    m_othersButton->setObjectName(u"otherMomentsButton"_s);
    m_othersButton->setProperty("look", u"link"_s);
    m_othersButton->setCheckable(true);
    m_otherLines->setContentsMargins(0, 0, 0, 0);
    m_otherLines->setSpacing(4);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_othersButton, 0, Qt::AlignLeft);
    column->addWidget(m_others);
    connect(m_othersButton, &QAbstractButton::toggled, this, &RecoveryLines::show);
    show(false);
}

void RecoveryLines::show(bool others)
{
    m_others->setVisible(others);
    m_othersButton->setText(others ? tr("Fewer moments") : tr("Other moments"));
    if (others)
        Q_EMIT opened();
}

void RecoveryLines::setLines(const RecoveryLine *first, const QList<RecoveryLine> &others)
{
    m_title->setVisible(first);
    m_text->setVisible(first);
    if (first) {
        m_title->setText(first->title);
        m_text->setText(first->text);
    }
    const bool same = std::equal(others.begin(), others.end(), m_shown.begin(), m_shown.end(),
                                 [](const RecoveryLine &a, const RecoveryLine &b) { return a.id == b.id; });
    if (same)
        return;
    m_shown = others;
    m_othersButton->setVisible(!others.isEmpty());
    emptyLayout(m_otherLines);
    for (const RecoveryLine &line : others) {
        if (m_otherLines->count() > 0)
            m_otherLines->addSpacing(6);
        m_otherLines->addWidget(titleLabel(line.title, m_others));
        m_otherLines->addWidget(lineLabel(line.text, m_others));
    }
}

} // namespace sharpend
