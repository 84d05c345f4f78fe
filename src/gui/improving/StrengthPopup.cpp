// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/improving/StrengthPopup.h"

#include "domain/OutputWords.h"
#include "domain/StrengthScales.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/SegmentedControl.h"
#include "gui/widgets/StrengthMark.h"
#include "gui/widgets/TextLabel.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

struct LegendWords {
    Q_DECLARE_TR_FUNCTIONS(StrengthLegend)
};

} // namespace

QWidget *makeStrengthLegend(QWidget *parent)
{
    auto *legend = new QWidget(parent);
    legend->setObjectName(u"strengthLegend"_s);
    auto *grid = new QGridLayout(legend);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(2, 1);
    const QList<std::tuple<Strength, QString, QString>> rows{
        {Strength::Stronger, LegendWords::tr("Stronger"), LegendWords::tr("layout, equipment, simpler steps")},
        {Strength::Intermediate, LegendWords::tr("Intermediate"), LegendWords::tr("staffing, time, software, shared aids")},
        {Strength::Weaker, LegendWords::tr("Weaker"), LegendWords::tr("reminders, new rules, training")}};
    for (int row = 0; row < rows.size(); ++row) {
        const auto &[strength, word, examples] = rows[row];
        auto *mark = new StrengthMark(legend);
        mark->setBarsOnly(true);
        mark->setChoice({}, strength);
        grid->addWidget(mark, row, 0, Qt::AlignTop);
        auto *name = new TextLabel(word, Type::Meta, Token::Ink2, legend);
        name->setWeight(500);
        grid->addWidget(name, row, 1, Qt::AlignTop);
        auto *like = new TextLabel(examples, Type::Meta, Token::Ink3, legend);
        like->setWordWrap(true);
        grid->addWidget(like, row, 2);
    }
    return legend;
}

QWidget *makeScaleViews(const ScaleViews &views, QWidget *parent)
{
    auto *box = new QWidget(parent);
    box->setObjectName(u"scaleViews"_s);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 4, 0, 4);
    column->setSpacing(2);
    const auto line = [&](const QString &text, int weight) {
        auto *label = new TextLabel(text, Type::Meta, Token::Ink2, box);
        label->setObjectName(u"scaleViewLabel"_s);
        label->setWeight(weight);
        label->setWordWrap(true);
        column->addWidget(label);
    };
    line(LegendWords::tr("The scales differ on %1:").arg(views.kind), 500);
    line(LegendWords::tr("%1: %2", "a scale and what it says").arg(actionHierarchyName(), views.byActionHierarchy), 400);
    line(LegendWords::tr("%1: %2", "a scale and what it says").arg(interventionHierarchyName(), views.byInterventionHierarchy), 400);
    return box;
}

StrengthPopup::StrengthPopup(const Action &action, QWidget *opener)
    : QFrame(opener, Qt::Popup)
    , m_opener(opener)
    , m_aim(new SegmentedControl(this))
    , m_strength(new SegmentedControl(this))
{
    setObjectName(u"strengthPopup"_s);
    setAccessibleName(tr("Aim and strength"));
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("surface", u"card"_s);
    setAttribute(Qt::WA_StyledBackground);
    const auto heading = [this](const QString &text) {
        auto *label = new TextLabel(text, Type::Supporting, Token::Ink, this);
        label->setWeight(600);
        return label;
    };
    m_aim->setObjectName(u"aimControl"_s);
    m_aim->setAccessibleName(tr("What it is aimed at"));
    m_aim->setSegments({aimLabel(ActionAim::System), aimLabel(ActionAim::Person)});
    m_aim->setCurrentIndex(action.aim ? int(*action.aim) : -1);
    m_strength->setObjectName(u"strengthControl"_s);
    const QString byScale = tr("Strength, by the %1").arg(actionHierarchyName());
    m_strength->setAccessibleName(byScale);
    m_strength->setSegments({tr("Stronger"), tr("Intermediate"), tr("Weaker")});
    m_strength->setCurrentIndex(action.strength ? int(*action.strength) : -1);
    auto *doneButton = new KeycapButton(tr("Done"), u"Esc"_s, this);
    doneButton->setObjectName(u"strengthDoneButton"_s);
    doneButton->setControlSize(u"compact"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(8);
    column->addWidget(heading(tr("What it is aimed at")));
    column->addWidget(m_aim);
    column->addSpacing(4);
    column->addWidget(heading(byScale));
    column->addWidget(m_strength);
    column->addWidget(makeStrengthLegend(this));
    if (const auto views = differingScales(action.text, action.changes))
        column->addWidget(makeScaleViews(*views, this));
    auto *hint = new TextLabel(tr("Scales disagree. This one helps to think; the group decides."), Type::Meta, Token::Ink3, this);
    hint->setWordWrap(true);
    column->addWidget(hint);
    column->addWidget(doneButton, 0, Qt::AlignRight);
    connect(m_aim, &SegmentedControl::currentChanged, this, [this](int index) {
        if (index >= 0)
            Q_EMIT aimChosen(ActionAim(index));
    });
    connect(m_strength, &SegmentedControl::currentChanged, this, [this](int index) {
        if (index >= 0)
            Q_EMIT strengthChosen(Strength(index));
    });
    connect(doneButton, &QPushButton::clicked, this, &QWidget::close);

    // Under its opener, or wherever there is room near it.
    const int wide = Look::instance()->scaled(352);
    setFixedSize(wide, layout()->totalHeightForWidth(wide)); // the wrapped lines count
    const QRect room = opener->screen()->availableGeometry();
    QPoint corner = opener->mapToGlobal(QPoint(opener->width() - width(), opener->height() + 4));
    corner.setX(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())));
    corner.setY(std::clamp(corner.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    move(corner);
    m_aim->setFocus();
}

void StrengthPopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        close();
    else
        QFrame::keyPressEvent(event);
}

void StrengthPopup::closeEvent(QCloseEvent *event)
{
    m_opener->setFocus(Qt::PopupFocusReason);
    QFrame::closeEvent(event);
}

} // namespace sharpend
