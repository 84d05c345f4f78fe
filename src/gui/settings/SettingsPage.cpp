// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/settings/SettingsPage.h"

#include "gui/look/LookSettings.h"
#include "gui/settings/RetentionSettings.h"
#include "gui/wall/HintSettings.h"
#include "gui/widgets/BackLink.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/ScrollingPage.h"
#include "gui/widgets/SegmentedControl.h"
#include "gui/widgets/TextLabel.h"
#include "gui/widgets/TickBox.h"
#include "store/Database.h"

#include <QDir>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {
constexpr int untilDecided = 2; ///< of RetentionSettings::choices
} // namespace

SettingsPage::SettingsPage(const QString &location, QWidget *parent)
    : Page(parent)
    , m_scheme(new SegmentedControl(this))
    , m_textSize(new SegmentedControl(this))
    , m_hints(new TickBox(tr("Show language hints while somebody types"), this))
    , m_months(new SegmentedControl(this))
{
    setObjectName(u"settingsPage"_s);
    QVBoxLayout *column = makeScrollingPage(this, u"settingsScrollArea"_s, 760, Qt::AlignLeft);
    QWidget *contents = column->parentWidget();
    const auto link = [](const QString &words, const QString &objectName, QWidget *owner) {
        auto *button = new QPushButton(words, owner);
        button->setObjectName(objectName);
        button->setProperty("look", u"link"_s);
        button->setCursor(Qt::PointingHandCursor);
        return button;
    };
    m_back = BackLink::over(column, tr("Library"));
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
        return label;
    };
    const auto choice
        = [](QVBoxLayout *inside, SegmentedControl *control, const QString &name, const QString &objectName, const QStringList &segments) {
              auto *label = new TextLabel(name, Type::Supporting, Token::Ink, inside->parentWidget());
              label->setWeight(500);
              control->setSegments(segments);
              control->setObjectName(objectName);
              control->setAccessibleName(name);
              inside->addWidget(label);
              inside->addWidget(control, 0, Qt::AlignLeading);
          };
    const auto linkRow = [contents](QVBoxLayout *inside, const QList<QPushButton *> &links) {
        auto *row = new QHBoxLayout;
        row->setSpacing(16);
        for (QPushButton *each : links)
            row->addWidget(each);
        row->addStretch(1);
        inside->addLayout(row);
    };
    QVBoxLayout *looks = card(tr("Look"));
    choice(looks, m_scheme, tr("Colours"), u"schemeControl"_s, LookSettings::schemeNames());
    looks->addSpacing(4);
    QStringList sizes;
    for (const int percent : LookSettings::textPercents)
        sizes << LookSettings::textPercentName(percent);
    choice(looks, m_textSize, tr("Text size"), u"textSizeControl"_s, sizes);
    QVBoxLayout *hints = card(tr("Language hints"));
    say(hints, tr("A question beside a phrase that points at a person. Only this window shows it, and it changes nothing."));
    m_hints->setObjectName(u"showHintsBox"_s);
    hints->addWidget(m_hints);
    m_allHints = link(tr("Show those again that were put away"), u"allHintsButton"_s, contents);
    linkRow(hints, {m_allHints});
    QVBoxLayout *retention = card(tr("Keep raw walls for"));
    say(retention,
        tr("Counted from the day a Learning Team closed. Then the Library asks whether to lock or destroy its wall, and lists which. "
           "Nothing happens by itself."));
    QStringList labels;
    for (const int months : RetentionSettings::choices)
        labels << RetentionSettings::label(months);
    m_months->setSegments(labels);
    m_months->setObjectName(u"retentionControl"_s);
    m_months->setAccessibleName(tr("Keep raw walls for"));
    retention->addWidget(m_months, 0, Qt::AlignLeading);
    QVBoxLayout *meetings = card(tr("Meetings and soak"));
    say(meetings,
        tr("How long a meeting is, its marks, and the hours of the soak are part of the template that a Learning Team starts from."));
    QPushButton *templates = link(tr("Templates"), u"openTemplatesButton"_s, contents);
    linkRow(meetings, {templates});
    QVBoxLayout *workspace = card(tr("This workspace"));
    TextLabel *place = say(workspace, Database::isPostgres(location) ? tr("It is on a server.") : QDir::toNativeSeparators(location));
    place->setObjectName(u"workspaceLabel"_s);
    QPushButton *other = link(tr("Open another…"), u"openWorkspaceButton"_s, contents),
                *backups = link(tr("Backups"), u"openBackupsButton"_s, contents);
    linkRow(workspace, {other, backups});
    column->addStretch(1);

    connect(m_back, &QPushButton::clicked, this, &Page::libraryRequested);
    connect(other, &QPushButton::clicked, this, &SettingsPage::workspaceRequested);
    connect(templates, &QPushButton::clicked, this, &SettingsPage::templatesRequested);
    connect(backups, &QPushButton::clicked, this, &SettingsPage::backupsRequested);
    connect(m_scheme, &SegmentedControl::currentChanged, this, [](int index) {
        if (index >= 0)
            LookSettings::setScheme(index);
    });
    connect(m_textSize, &SegmentedControl::currentChanged, this, [](int index) {
        if (index >= 0)
            LookSettings::setTextPercent(LookSettings::textPercents[index]);
    });
    connect(m_hints, &QCheckBox::toggled, this, &HintSettings::setShown);
    connect(m_allHints, &QPushButton::clicked, this, [this] {
        HintSettings::showAll();
        arrive();
        m_hints->setFocus(Qt::OtherFocusReason);
    });
    connect(m_months, &SegmentedControl::currentChanged, this, [this](int index) {
        if (index >= 0)
            RetentionSettings::setMonths(RetentionSettings::choices[index]);
    });
}

void SettingsPage::arrive()
{
    {
        const QSignalBlocker first(m_scheme), second(m_textSize), third(m_months), fourth(m_hints); // shown, and not chosen anew
        m_scheme->setCurrentIndex(int(Look::instance()->colorScheme()));
        m_textSize->setCurrentIndex(LookSettings::currentTextPercent());
        m_hints->setChecked(HintSettings::areShown());
        const auto *end = std::end(RetentionSettings::choices),
                   *found = std::find(std::begin(RetentionSettings::choices), end, RetentionSettings::months());
        m_months->setCurrentIndex(found == end ? untilDecided : int(found - std::begin(RetentionSettings::choices)));
    }
    m_allHints->setVisible(!HintSettings::muted().isEmpty());
    m_back->setFocus(Qt::OtherFocusReason);
}

} // namespace sharpend
