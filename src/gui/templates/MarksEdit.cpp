// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/templates/MarksEdit.h"

#include "gui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int shortest = 5, longest = 240, step = 5;

}

MarksEdit::MarksEdit(QWidget *parent)
    : QWidget(parent)
    , m_first(new QSpinBox(this))
    , m_second(new QSpinBox(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_first->setObjectName(u"firstMarkSpin"_s);
    m_first->setAccessibleName(tr("First mark, in minutes"));
    m_second->setObjectName(u"secondMarkSpin"_s);
    m_second->setAccessibleName(tr("Second mark, in minutes"));
    for (QSpinBox *spin : {m_first, m_second}) {
        spin->setRange(shortest, longest);
        spin->setSingleStep(step);
        spin->setSuffix(tr(" min"));
        spin->setProperty("controlSize", u"compact"_s);
        spin->setKeyboardTracking(false);
    }
    row->addWidget(m_first);
    row->addWidget(new TextLabel(tr("and"), Type::Body, Token::Ink2, this));
    row->addWidget(m_second);
    row->addStretch(1);
    connect(m_first, &QSpinBox::valueChanged, this, [this](int minutes) {
        m_second->setMinimum(std::min(minutes + 1, longest));
        Q_EMIT edited(marks());
    });
    connect(m_second, &QSpinBox::valueChanged, this, [this] { Q_EMIT edited(marks()); });
}

void MarksEdit::setMarks(const QList<int> &marks)
{
    const QSignalBlocker one(m_first), other(m_second);
    const int first = marks.value(0, 60);
    m_first->setMaximum(longest - 1);
    m_first->setValue(first);
    m_second->setMinimum(std::min(first + 1, longest));
    m_second->setValue(marks.value(1, std::max(90, first + 30)));
    m_more = marks.mid(2);
}

QList<int> MarksEdit::marks() const
{
    QList<int> marks{m_first->value(), m_second->value()};
    for (const int more : m_more) {
        if (more > marks.last())
            marks << more;
    }
    return marks;
}

} // namespace sharpend
