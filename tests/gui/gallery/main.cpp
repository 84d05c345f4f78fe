// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Shows every small widget in every state, so that a picture of it can be laid beside the mock-ups. Ctrl+D turns light to
// dark and back, Ctrl+G makes the text larger.

#include "gui/look/Look.h"
#include "gui/widgets/Accessible.h"
#include "gui/widgets/Avatar.h"
#include "gui/widgets/Banner.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/EventShape.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/Keycap.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/KindBadge.h"
#include "gui/widgets/PlainTextGuard.h"
#include "gui/widgets/SegmentedControl.h"
#include "gui/widgets/Tag.h"
#include "gui/widgets/TextLabel.h"
#include "gui/widgets/TickBox.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QCommandLineParser>
#include <QDateEdit>
#include <QDir>
#include <QGridLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace sharpend;

namespace {

QHBoxLayout *row(std::initializer_list<QWidget *> widgets, int spacing = 8)
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(spacing);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    layout->addStretch();
    return layout;
}

TextLabel *label(const QString &text, Type type, Token token = Token::Ink)
{
    return new TextLabel(text, type, token);
}

KeycapButton *button(const QString &text, const QString &look = {}, const QString &size = {}, const QString &keys = {},
                     const QString &icon = {})
{
    auto *result = new KeycapButton(text, keys);
    result->setLook(look);
    result->setControlSize(size);
    result->setIconName(icon);
    return result;
}

QPushButton *plain(const QString &text, const QString &look, const QString &size = {}, bool enabled = true)
{
    auto *result = new QPushButton(text);
    result->setProperty("look", look);
    result->setProperty("controlSize", size);
    result->setEnabled(enabled);
    return result;
}

template<typename W>
W *disabled(W *widget)
{
    widget->setEnabled(false);
    return widget;
}

SegmentedControl *segments(const QStringList &texts, int current)
{
    auto *control = new SegmentedControl;
    control->setSegments(texts);
    control->setCurrentIndex(current);
    return control;
}

Banner *banner(const QString &kind, const QString &text, const QString &action = {}, bool below = false)
{
    auto *result = new Banner;
    result->setKind(kind);
    result->setText(text);
    result->setActionText(action);
    result->setActionBelow(below);
    return result;
}

QLayout *words()
{
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(label(u"Which event is most worth learning from?"_s, Type::PageTitle));
    column->addWidget(label(u"Look for the middle ground: not so rare it says little about everyday work."_s,
                            Type::Body, Token::Ink2));
    column->addWidget(label(u"Document title 22/30"_s, Type::DocumentTitle));
    column->addWidget(label(u"Capture field, focus question 20/28"_s, Type::Capture));
    column->addWidget(label(u"Section title 16/24"_s, Type::Section));
    auto *body = label(u"Body 14/20. Two orders for one patient look identical on our list. We didn’t know wards "
                       "couldn’t see that. <b>No markup</b> is read here."_s,
                       Type::Body);
    body->setWordWrap(true);
    column->addWidget(body);
    auto *cut = label(u"An elided line keeps to its box: 23 complaints in two weeks, four wards. No one was harmed, "
                      "and everyone noticed."_s,
                      Type::Supporting, Token::Ink2);
    cut->setElide(true);
    column->addWidget(cut);
    auto *clock = label(u"00:47"_s, Type::DocumentTitle);
    clock->setTabular(true);
    column->addLayout(row({clock, label(u"of 90 min"_s, Type::Meta, Token::Ink3)}));
    auto *reading = label(u"Reading 16/26: Sharp End helps you run a Learning Team: the few people closest to a piece of "
                          "work show how it really goes, and the organisation learns from them."_s,
                          Type::Reading, Token::Ink2);
    reading->setWordWrap(true);
    column->addWidget(reading);
    return column;
}

QLayout *buttons()
{
    auto *column = new QVBoxLayout;
    column->addLayout(row({button(u"Add an event"_s, {}, {}, u"Ctrl+E"_s, u"plus"_s),
                           button(u"Start a Learning Team"_s, {}, {}, u"Ctrl+N"_s),
                           button(u"Open Meeting 1"_s, u"primary"_s), button(u"Decide later"_s, u"quiet"_s)}));
    column->addLayout(row({plain(u"Plain secondary"_s, {}), plain(u"Plain primary"_s, u"primary"_s),
                           plain(u"Plain quiet"_s, u"quiet"_s), plain(u"Link"_s, u"link"_s)}));
    column->addLayout(row({disabled(button(u"Add"_s, {}, {}, u"Ctrl+E"_s, u"plus"_s)),
                           disabled(button(u"Release"_s, u"primary"_s, {}, u"Enter"_s)),
                           disabled(button(u"Quiet"_s, u"quiet"_s)), plain(u"Plain"_s, {}, {}, false),
                           plain(u"Plain"_s, u"primary"_s, {}, false)}));
    column->addLayout(row({button(u"Edit"_s, {}, u"compact"_s, {}, u"pencil"_s),
                           button(u"Print card"_s, {}, u"compact"_s, {}, u"printer"_s),
                           button(u"Quiet minute"_s, {}, u"compact"_s, {}, u"quiet"_s),
                           plain(u"Choose someone else"_s, {}, u"compact"_s),
                           button(u"More questions"_s, u"quiet"_s, u"compact"_s)}));
    auto *park = button(u"Park idea"_s, {}, u"capture"_s, u"Ctrl+Enter"_s, u"inbox"_s);
    park->setKeysBelow(true);
    auto *projector = button(u"On the projector"_s, {}, {}, u"F5"_s, u"monitor"_s);
    projector->setCheckable(true);
    projector->setChecked(true);
    auto *role = button(u"Facilitator"_s, {}, u"compact"_s, {}, u"person"_s);
    role->setTrailingIconName(u"chevron-down"_s);
    auto *focus = button(u"With focus"_s, {}, {}, {}, u"bell"_s);
    focus->setObjectName(u"focusHere"_s);
    column->addLayout(row({button(u"Add to wall"_s, u"primary"_s, u"capture"_s, u"Enter"_s), park,
                           button(u"The Owner has left"_s, u"primary"_s, u"large"_s)}));
    auto *tool = button({}, u"tool"_s, u"compact"_s, {}, u"ellipsis"_s);
    column->addLayout(row({projector, role, focus, tool, button({}, {}, u"compact"_s, {}, u"pause"_s)}));
    return column;
}

QLayout *fields()
{
    auto *column = new QVBoxLayout;
    auto *placeholder = new QLineEdit;
    placeholder->setPlaceholderText(u"Add a ground rule"_s);
    placeholder->setProperty("controlSize", u"compact"_s);
    auto *filled = new QLineEdit(u"Two more systems go live this year."_s);
    auto *grey = disabled(new QLineEdit(u"Disabled"_s));
    column->addLayout(row({placeholder, filled, grey}));
    auto *combo = new QComboBox;
    combo->addItems({u"Not placed yet"_s, u"In the dispensary"_s});
    auto *small = new QComboBox;
    small->setProperty("controlSize", u"compact"_s);
    small->addItem(u"Compact"_s);
    auto *spin = new QSpinBox;
    spin->setValue(24);
    auto *date = new QDateEdit(QDate(2026, 3, 17));
    date->setCalendarPopup(true);
    column->addLayout(row({combo, small, disabled(new QComboBox), spin, date}));
    auto *focus = new QPlainTextEdit(u"How does a medicine get from a decision on the ward to the patient?"_s);
    focus->setProperty("look", u"capture"_s);
    focus->setFixedHeight(64);
    column->addWidget(focus);
    auto *on = new QCheckBox(u"Walk us through an ordinary shift"_s);
    on->setChecked(true);
    auto *partly = new QCheckBox(u"Partly"_s);
    partly->setTristate(true);
    partly->setCheckState(Qt::PartiallyChecked);
    auto *off = disabled(new QCheckBox(u"Off"_s));
    auto *offOn = disabled(new QCheckBox(u"On"_s));
    offOn->setChecked(true);
    column->addLayout(row({on, partly, off, offOn}));
    auto *asked = new TickBox(u"What gets in the way, and what do you do then? A question of two lines stands beside its "
                              "box and grows with it, line by line."_s);
    asked->setChecked(true);
    asked->setFadeWhenDone(true);
    column->addWidget(asked);
    auto *radio = new QRadioButton(u"Keep 6 months"_s);
    radio->setChecked(true);
    auto *bar = new QProgressBar;
    bar->setValue(47);
    bar->setFixedWidth(176);
    column->addLayout(row({radio, new QRadioButton(u"Until I decide"_s), bar}));
    column->addWidget(segments({u"Low"_s, u"Some"_s, u"High"_s, u"Unknown"_s}, 2));
    column->addWidget(segments({u"Could feed it"_s, u"No link"_s, u"Already being fixed"_s, u"Unknown"_s}, 3));
    column->addLayout(row({segments({u"By kind"_s, u"By theme"_s, u"Along the work"_s}, 1),
                           segments({u"No"_s, u"Unsure"_s, u"Yes"_s}, -1),
                           disabled(segments({u"No"_s, u"Yes"_s}, 0))}));
    return column;
}

QLayout *marks()
{
    auto *column = new QVBoxLayout;
    for (const int side : {18, 20, 28, 40}) {
        auto *line = new QHBoxLayout;
        line->setSpacing(12);
        for (int i = 0; i <= enumCount<NoteKind>; ++i) {
            auto *badge = new KindBadge;
            badge->setSide(side);
            if (i < enumCount<NoteKind>)
                badge->setKind(static_cast<NoteKind>(i));
            line->addWidget(badge);
            if (side == 20 && i < enumCount<NoteKind>) {
                auto *name = label(kindLabel(static_cast<NoteKind>(i)), Type::Meta);
                name->setWeight(QFont::DemiBold);
                line->addWidget(name);
            }
        }
        line->addStretch();
        column->addLayout(line);
    }
    for (const int side : {14, 20}) {
        auto *line = new QHBoxLayout;
        for (int i = 0; i < enumCount<EventKind>; ++i) {
            auto *shape = new EventShape;
            shape->setKind(static_cast<EventKind>(i));
            shape->setSide(side);
            if (side == 20)
                shape->setLetter(QString(QChar(u'A' + i)));
            line->addWidget(shape);
            if (side == 14)
                line->addWidget(label(eventKindLabel(static_cast<EventKind>(i)), Type::Meta, Token::Ink2));
        }
            line->addStretch();
        column->addLayout(line);
    }
    auto *warm = new Avatar;
    warm->setToken(u"accent-tint"_s);
    warm->setIconName(u"play"_s);
    auto *judgement = new Tag(u"This is a judgement, not a score"_s, u"accent"_s);
    judgement->setLarge(true);
    column->addLayout(row({new Avatar, warm, new Tag(u"Yes"_s), new Tag(u"Was due 12 March"_s, u"caution"_s),
                           new Tag(u"Stopped"_s, u"good"_s), judgement}));
    auto *icons = new QGridLayout;
    icons->setSpacing(12);
    const QStringList names
        = QDir(u":/sharpend/icons"_s).entryList({u"*.svg"_s}).replaceInStrings(u".svg"_s, QString());
    int n = 0;
    for (const QString &name : names) {
        if (name.startsWith("kind-"_L1))
            continue;
        icons->addWidget(new IconLabel(name, Token::Ink2, 20), n / 16, n % 16);
        ++n;
    }
    column->addLayout(icons);
    return column;
}

QLayout *banners()
{
    auto *column = new QVBoxLayout;
    column->addWidget(banner(u"caution"_s, u"Scribe was present at the event: choose someone without direct knowledge."_s,
                             u"Choose someone else"_s, true));
    column->addWidget(banner(u"good"_s, u"None proposed, and that is a complete result."_s));
    column->addWidget(banner(u"information"_s, u"The wall is resting: only typing slips and strikes."_s, u"Mark as noted"_s));
    column->addWidget(banner(u"stop"_s,
                             u"Your last note is on the screen but not yet on the disk. We keep trying. Save a copy "
                             "elsewhere, then carry on."_s,
                             u"Save a copy"_s));
    auto *cards = new QHBoxLayout;
    for (const QString &surface : {u"card"_s, u"caution"_s, u"sunken"_s, u"dashed"_s}) {
        auto *card = new Card;
        card->setSurface(surface);
        auto *inside = new QVBoxLayout(card);
        inside->setContentsMargins(16, 16, 16, 16);
        inside->setSpacing(4);
        inside->addWidget(label(u"Team member"_s, Type::Section));
        inside->addWidget(label(u"Surface "_s + surface, Type::Supporting, Token::Ink2));
        cards->addWidget(card);
    }
    column->addLayout(cards);
    auto *list = new QListWidget;
    list->addItems({u"Ward nurse"_s, u"Dispensary technician"_s, u"Ward pharmacist"_s, u"Porter"_s, u"Resident doctor"_s});
    list->setCurrentRow(1);
    list->setFixedHeight(110);
    column->addWidget(list);
    return column;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QCommandLineParser options;
    options.addOptions({{u"dark"_s, u"The dark colours"_s},
                        {u"scale"_s, u"Text size, 0.9 to 1.5"_s, u"factor"_s, u"1"_s},
                        {u"rtl"_s, u"From right to left"_s},
                        {u"focus"_s, u"Give the focus to this class"_s, u"class"_s}});
    options.addHelpOption();
    options.process(app);

    auto *look = new Look(&app);
    look->setColorScheme(options.isSet(u"dark"_s) ? ColorScheme::Dark : ColorScheme::Light);
    look->setTextScale(options.value(u"scale"_s).toDouble());
    new PlainTextGuard(&app);
    installAccessibleWidgets();
    if (options.isSet(u"rtl"_s))
        QApplication::setLayoutDirection(Qt::RightToLeft);

    auto *page = new QWidget;
    auto *columns = new QHBoxLayout(page);
    columns->setContentsMargins(32, 24, 32, 24);
    columns->setSpacing(24);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    left->setSpacing(20);
    right->setSpacing(20);
    left->addLayout(words());
    left->addLayout(buttons());
    left->addLayout(marks());
    left->addStretch();
    right->addLayout(fields());
    right->addLayout(banners());
    right->addStretch();
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);

    QScrollArea window;
    window.setWidgetResizable(true);
    window.setWidget(page);
    window.setWindowTitle(u"Gallery"_s);
    auto *toggle = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_D), &window);
    QObject::connect(toggle, &QShortcut::activated, look, [look] {
        look->setColorScheme(look->isDark() ? ColorScheme::Light : ColorScheme::Dark);
    });
    auto *grow = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_G), &window);
    QObject::connect(grow, &QShortcut::activated, look, [look] { look->setTextScale(look->textScale() + 0.1); });
    window.showMaximized();
    const QList<QWidget *> all = page->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        const bool wanted = options.isSet(u"focus"_s)
            ? QLatin1String(widget->metaObject()->className()).endsWith(options.value(u"focus"_s))
            : widget->objectName() == "focusHere"_L1;
        if (wanted && widget->isEnabled() && widget->isVisible()) {
            widget->setFocus(Qt::TabFocusReason);
            break;
        }
    }
    return QApplication::exec();
}
