// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/library/FirstRun.h"

#include "gui/library/StageList.h"
#include "gui/widgets/Avatar.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/Divider.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/Keycap.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/TextLabel.h"

#include <QDir>
#include <QHBoxLayout>
#include <QPushButton>
#include <QResizeEvent>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

QPushButton *link(const QString &text, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setProperty("look", u"link"_s);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

QBoxLayout *way(const QString &icon, const QString &token, const QString &title, const QString &text, KeycapButton *button, QWidget *parent)
{
    auto *avatar = new Avatar(parent);
    avatar->setIconName(icon);
    avatar->setToken(token);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *sentence = new TextLabel(text, Type::Body, Token::Ink2, parent);
    sentence->setWordWrap(true);
    words->addWidget(new TextLabel(title, Type::Section, Token::Ink, parent));
    words->addWidget(sentence);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(20, 20, 20, 20);
    row->setSpacing(16);
    row->addWidget(avatar, 0, Qt::AlignVCenter);
    row->addLayout(words, 1);
    row->addSpacing(4);
    row->addWidget(button, 0, Qt::AlignVCenter);
    return row;
}

} // namespace

FirstRun::FirstRun(const QString &location, QWidget *parent)
    : QWidget(parent)
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    auto *title = new TextLabel(tr("Learn from the work as it is done"), Type::PageTitle, Token::Ink, this);
    auto *what = new TextLabel(tr("Sharp End helps you run a Learning Team: the few people closest to a piece of work show how it really "
                                  "goes, and the organisation learns from them. Improvements may follow, and a Learning Team that "
                                  "ends with understanding alone is complete."),
                               Type::Reading, Token::Ink2, this);
    what->setWordWrap(true);
    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(title);
    left->addSpacing(8);
    left->addWidget(what);
    left->addSpacing(32);
    left->addWidget(ways());
    left->addSpacing(12);
    left->addLayout(where(location));
    left->addStretch(1);
    m_stages = stages();
    m_columns->setContentsMargins(0, 24, 0, 0);
    m_columns->setSpacing(48);
    m_columns->addLayout(left, 1);
    m_columns->addWidget(m_stages, 0, Qt::AlignTop);
}

QWidget *FirstRun::ways()
{
    auto *card = new Card(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);

    auto *sample = new KeycapButton(tr("Open the sample"), {}, card);
    sample->setObjectName(u"openSampleButton"_s);
    sample->setLook(u"primary"_s);
    column->addLayout(way(u"play"_s, u"accent-tint"_s, tr("Look around first"),
                          tr("Sample Learning Teams from different trades. They stay apart from yours, and closing them leaves "
                             "nothing behind."),
                          sample, card));
    column->addWidget(makeDivider(card));
    auto *add = new KeycapButton(tr("Add an event"), u"Ctrl+E"_s, card);
    add->setObjectName(u"firstEventButton"_s);
    column->addLayout(way(u"plus"_s, u"sunken"_s, tr("Start from something that made people curious"),
                          tr("One event, good or bad: what happened, where, and the job of the person who raised it."), add, card));
    column->addWidget(makeDivider(card));
    auto *import = new KeycapButton(tr("Import a log"), {}, card);
    import->setObjectName(u"firstImportButton"_s);
    column->addLayout(way(u"inbox"_s, u"sunken"_s, tr("Bring what you already have"),
                          tr("An incident or excellence log as a CSV file. You choose which columns come in, and see each row "
                             "first."),
                          import, card));

    connect(sample, &QPushButton::clicked, this, &FirstRun::sampleRequested);
    setFocusProxy(sample);
    connect(add, &QPushButton::clicked, this, &FirstRun::addRequested);
    connect(import, &QPushButton::clicked, this, &FirstRun::importRequested);
    return card;
}

QBoxLayout *FirstRun::where(const QString &location)
{
    QString before = tr("Everything stays in one file on this computer:"), place, after;
    const QString dataFolder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u'/';
    if (location.contains(u"://"_s)) {
        const QUrl server(location); // its user and password are nobody's business here
        before = tr("Everything stays in one database of your organisation:");
        place = server.path().mid(1);
        after = tr("on %1").arg(server.host());
    } else if (location.startsWith(dataFolder)) {
        place = location.mid(dataFolder.size());
        after = tr("in your data folder");
    } else {
        place = QDir::toNativeSeparators(location);
        if (place.startsWith(QDir::homePath() + QDir::separator()))
            place.replace(0, QDir::homePath().size(), u"~"_s);
    }
    auto *file = new TextLabel(place, Type::Supporting, Token::Ink2, this);
    file->setWeight(600);
    file->setElide(true);
    file->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    auto *open = link(tr("Open another"), u"openAnotherButton"_s, this);
    connect(open, &QPushButton::clicked, this, &FirstRun::openRequested);
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(new IconLabel(u"lock"_s, Token::Ink2, 16, this));
    row->addSpacing(4);
    row->addWidget(new TextLabel(before, Type::Supporting, Token::Ink2, this));
    row->addWidget(file);
    row->addWidget(new TextLabel(after, Type::Supporting, Token::Ink2, this));
    row->addStretch(1);
    row->addSpacing(12);
    row->addWidget(open);
    row->addSpacing(4);
    row->addWidget(new Keycap(u"Ctrl+O"_s, this));
    return row;
}

QWidget *FirstRun::stages()
{
    auto *card = new Card(this);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new TextLabel(tr("How a Learning Team goes"), Type::Section, Token::Ink, card), 1);
    auto *guide = link(tr("Guide"), u"guideButton"_s, card);
    connect(guide, &QPushButton::clicked, this, &FirstRun::guideRequested);
    head->addWidget(guide);
    head->addWidget(new Keycap(u"F1"_s, card));
    auto *pause = new TextLabel(tr("The dotted line is the pause. Ideas for change are kept safe until it is over."),
                                Type::Supporting, Token::Ink2, card);
    pause->setWordWrap(true);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(24, 12, 24, 20);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(new StageList(card));
    column->addWidget(makeDivider(card));
    column->addWidget(pause);
    return card;
}

void FirstRun::resizeEvent(QResizeEvent *event)
{
    // Beside each other while both can be read with ease.
    const int room = event->size().width();
    const int side = std::min(Look::instance()->scaled(508), room * 2 / 5);
    const bool beside = side >= Look::instance()->scaled(436);
    m_columns->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_columns->setSpacing(beside ? 48 : 24);
    m_stages->setFixedWidth(beside ? side : room);
    QWidget::resizeEvent(event);
}

} // namespace sharpend
