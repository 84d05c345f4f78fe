// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/settings/SettingsPage.h"

#include "gui/look/Look.h"
#include "gui/settings/RetentionSettings.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/ScrollingPage.h"
#include "gui/widgets/SegmentedControl.h"
#include "gui/widgets/TextLabel.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

SettingsPage::SettingsPage(QWidget *parent)
    : Page(parent)
    , m_months(new SegmentedControl(this))
{
    setObjectName(u"settingsPage"_s);
    QVBoxLayout *column = makeScrollingPage(this, u"settingsScrollArea"_s, 760, Qt::AlignLeft);
    QWidget *contents = column->parentWidget();
    contents->parentWidget()->layout()->setContentsMargins(32, 12, 32, 24); // the way back stands over the title
    const auto link = [](const QString &words, const QString &objectName, QWidget *owner) {
        auto *button = new QPushButton(words, owner);
        button->setObjectName(objectName);
        button->setProperty("look", u"link"_s);
        button->setCursor(Qt::PointingHandCursor);
        return button;
    };
    m_back = link(tr("Library"), u"backButton"_s, contents);
    column->addWidget(m_back, 0, Qt::AlignLeading);
    column->addWidget(new TextLabel(tr("Settings"), Type::PageTitle, Token::Ink, contents));
    column->addSpacing(16);
    const auto card = [&](const QString &title) {
        auto *made = new Card(contents);
        auto *inside = new QVBoxLayout(made);
        inside->setContentsMargins(20, 16, 20, 20);
        inside->setSpacing(8);
        inside->addWidget(new TextLabel(title, Type::Section, Token::Ink, made));
        column->addWidget(made);
        column->addSpacing(16);
        return inside;
    };
    const auto say = [](QVBoxLayout *inside, const QString &words) {
        auto *label = new TextLabel(words, Type::Body, Token::Ink2, inside->parentWidget());
        label->setWordWrap(true);
        inside->addWidget(label);
    };
    QVBoxLayout *retention = card(tr("Keep raw walls for"));
    say(retention,
        tr("Counted from the day a Learning Team closed. Then the Library asks whether to lock or destroy its wall, and lists which. "
           "Nothing "
           "happens by itself."));
    QStringList labels;
    for (const int months : RetentionSettings::choices)
        labels << RetentionSettings::label(months);
    m_months->setSegments(labels);
    m_months->setObjectName(u"retentionControl"_s);
    m_months->setAccessibleName(tr("Keep raw walls for"));
    retention->addWidget(m_months, 0, Qt::AlignLeading);
    QVBoxLayout *elsewhere = card(tr("Set elsewhere"));
    say(elsewhere,
        tr("Colours, text size and language hints are in the menu. Meeting length, its marks and the soak are part of each template."));
    auto *links = new QHBoxLayout;
    links->setSpacing(16);
    QPushButton *menu = link(tr("Open the menu"), u"openMenuButton"_s, contents),
                *templates = link(tr("Templates"), u"openTemplatesButton"_s, contents),
                *backups = link(tr("Backups"), u"openBackupsButton"_s, contents);
    for (QPushButton *each : {menu, templates, backups})
        links->addWidget(each);
    links->addStretch(1);
    elsewhere->addLayout(links);
    column->addStretch(1);

    connect(m_back, &QPushButton::clicked, this, &Page::libraryRequested);
    connect(menu, &QPushButton::clicked, this, &SettingsPage::menuRequested);
    connect(templates, &QPushButton::clicked, this, &SettingsPage::templatesRequested);
    connect(backups, &QPushButton::clicked, this, &SettingsPage::backupsRequested);
    connect(m_months, &SegmentedControl::currentChanged, this, [this](int index) {
        if (index >= 0)
            RetentionSettings::setMonths(RetentionSettings::choices[index]);
    });
    const auto dress = [this] { m_back->setIcon(Look::instance()->icon(u"chevron-left"_s, Token::Accent)); };
    connect(Look::instance(), &Look::changed, this, dress);
    dress();
}

void SettingsPage::arrive()
{
    const auto *found
        = std::find(std::begin(RetentionSettings::choices), std::end(RetentionSettings::choices), RetentionSettings::months());
    m_months->setCurrentIndex(found == std::end(RetentionSettings::choices) ? 2 : int(found - std::begin(RetentionSettings::choices)));
    m_back->setFocus(Qt::OtherFocusReason);
}

} // namespace sharpend
