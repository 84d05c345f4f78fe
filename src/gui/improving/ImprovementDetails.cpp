// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/improving/ImprovementDetails.h"

#include "domain/StrengthScales.h"
#include "gui/improving/StrengthPopup.h"
#include "gui/widgets/ElidedLineEdit.h"
#include "gui/widgets/EmptyLayout.h"
#include "gui/widgets/GrowingEdit.h"
#include "gui/widgets/SavedField.h"
#include "gui/widgets/TextLabel.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int firstDueIn = 28; // days: time for a small test

} // namespace

QComboBox *makeSuggesting(const QString &name, const QString &objectName, const QString &hint, QWidget *parent)
{
    auto *combo = new QComboBox(parent);
    combo->setLineEdit(new ElidedLineEdit(combo));
    combo->setInsertPolicy(QComboBox::NoInsert);
    combo->setObjectName(objectName);
    combo->setAccessibleName(name);
    combo->setProperty("controlSize", u"compact"_s);
    combo->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    combo->setMinimumWidth(80);
    combo->lineEdit()->setObjectName(objectName + u"Edit"_s);
    combo->lineEdit()->setPlaceholderText(hint);
    combo->lineEdit()->setAccessibleName(name);
    // A long entry is read from its beginning again once the keyboard has left.
    QObject::connect(combo->lineEdit(), &QLineEdit::editingFinished, combo->lineEdit(), [edit = combo->lineEdit()] {
        if (!edit->hasFocus())
            edit->home(false);
    });
    return combo;
}

ImprovementDetails::ImprovementDetails(TeamDocument &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_theme(new QComboBox(this))
    , m_changes(makeSuggesting(tr("What it changes"), u"changesCombo"_s, tr("Equipment, steps, information"), this))
    , m_scales(new QVBoxLayout)
    , m_due(new QDateEdit(this))
    , m_dueButton(new QPushButton(tr("Add a date"), this))
    , m_noDueButton(new QPushButton(tr("No date"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 10, 0, 0);
    column->setSpacing(2);
    const auto caption = [&](const QString &text) {
        if (column->count() > 0)
            column->addSpacing(6);
        column->addWidget(new TextLabel(text, Type::Meta, Token::Ink2, this));
    };
    caption(tr("The theme it answers"));
    m_theme->setObjectName(u"themeCombo"_s);
    m_theme->setAccessibleName(tr("The theme it answers"));
    m_theme->setProperty("controlSize", u"compact"_s);
    m_theme->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_theme->setMinimumWidth(80);
    column->addWidget(m_theme);
    caption(tr("What it changes"));
    m_changes->addItems({tr("Equipment or place"), tr("Software"), tr("Steps"), tr("Workload or staffing"), tr("Information"),
                         tr("Environment"), tr("Rules"), tr("Knowledge"), tr("Further learning")});
    column->addWidget(m_changes);
    m_fields << std::pair(new SavedField(m_changes->lineEdit(), [this](const QString &text) { reword(&Action::changes, "changes", text); }),
                          &Action::changes);
    column->addLayout(m_scales);
    caption(tr("How could we try it small?"));
    column->addWidget(addField(tr("How could we try it small?"), tr("One ward, one week"), u"smallTestEdit"_s, "smallTest", &Action::smallTest));
    caption(tr("What new problem might it make?"));
    column->addWidget(addField(tr("What new problem might it make?"), {}, u"sideEffectEdit"_s, "sideEffect", &Action::sideEffect));
    caption(tr("How would we know?"));
    column->addWidget(addField(tr("How would we know?"), {}, u"howKnownEdit"_s, "howKnown", &Action::howKnown));
    caption(tr("By when"));
    auto *dueRow = new QHBoxLayout;
    dueRow->setSpacing(8);
    m_due->setObjectName(u"dueEdit"_s);
    m_due->setAccessibleName(tr("By when"));
    m_due->setCalendarPopup(true);
    m_due->setDisplayFormat(u"d MMMM yyyy"_s);
    m_due->setProperty("controlSize", u"compact"_s);
    m_dueButton->setObjectName(u"addDueButton"_s);
    m_noDueButton->setObjectName(u"noDueButton"_s);
    for (QPushButton *button : {m_dueButton, m_noDueButton}) {
        button->setProperty("look", u"link"_s);
        button->setCursor(Qt::PointingHandCursor);
    }
    dueRow->addWidget(m_due);
    dueRow->addWidget(m_dueButton);
    dueRow->addWidget(m_noDueButton);
    dueRow->addStretch(1);
    column->addLayout(dueRow);

    const auto setDue = [this](const QDate &day) {
        if (!m_showing)
            Q_EMIT edited("due", [day](Action &action) { action.due = day; });
    };
    connect(m_theme, &QComboBox::activated, this, [this](int index) {
        Q_EMIT edited("themeId", [id = m_theme->itemData(index).toString()](Action &action) { action.themeId = id; });
    });
    connect(m_due, &QDateEdit::dateChanged, this, setDue);
    connect(m_dueButton, &QPushButton::clicked, this, [this, setDue] {
        setDue(QDate::currentDate().addDays(firstDueIn));
        m_due->setFocus(Qt::OtherFocusReason);
    });
    connect(m_noDueButton, &QPushButton::clicked, this, [setDue] { setDue({}); });
}

GrowingEdit *ImprovementDetails::addField(const QString &label, const QString &hint, const QString &name, const char *field,
                                          ActionText member)
{
    auto *edit = new GrowingEdit(this);
    edit->setObjectName(name);
    edit->setAccessibleName(label);
    edit->setPlaceholderText(hint);
    m_fields << std::pair(new SavedField(edit, [this, field, member](const QString &text) { reword(member, field, text); }), member);
    return edit;
}

void ImprovementDetails::reword(ActionText member, const char *field, const QString &words)
{
    const auto typed = std::find_if(m_fields.begin(), m_fields.end(), [member](const auto &one) { return one.second == member; });
    Q_EMIT reworded(member, field, words, typed->first->from());
}

QWidget *ImprovementDetails::firstField() const { return m_theme; }

void ImprovementDetails::showThemes(const QString &chosen)
{
    if (m_theme->view()->isVisible())
        return; // somebody is choosing
    m_theme->clear();
    m_theme->addItem(tr("None in particular"), QString());
    for (const Theme &theme : m_document.themes())
        m_theme->addItem(theme.title, theme.id);
    m_theme->setCurrentIndex(std::max(0, m_theme->findData(chosen)));
}

void ImprovementDetails::showScales(const Action &action)
{
    const auto views = differingScales(action.text, action.changes);
    const QString kind = views ? views->kind : QString();
    if (kind == m_scalesOn)
        return;
    m_scalesOn = kind;
    emptyLayout(m_scales);
    if (views)
        m_scales->addWidget(makeScaleViews(*views, this));
}

void ImprovementDetails::setAction(const Action &action)
{
    m_showing = true;
    showThemes(action.themeId);
    showScales(action);
    for (const auto &[field, member] : std::as_const(m_fields))
        field->offer(action.*member);
    const bool hadFocus = m_due->hasFocus() || m_dueButton->hasFocus() || m_noDueButton->hasFocus();
    if (action.due.isValid())
        m_due->setDate(action.due);
    m_due->setVisible(action.due.isValid());
    m_noDueButton->setVisible(action.due.isValid());
    m_dueButton->setVisible(!action.due.isValid());
    if (hadFocus && !m_due->hasFocus())
        (action.due.isValid() ? static_cast<QWidget *>(m_due) : m_dueButton)->setFocus(Qt::OtherFocusReason);
    m_showing = false;
}

void ImprovementDetails::settle()
{
    for (const auto &[field, member] : std::as_const(m_fields))
        field->settle();
}

} // namespace sharpend
