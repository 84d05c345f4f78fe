// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/search/SearchPanel.h"

#include "gui/look/Look.h"
#include "gui/search/SearchList.h"
#include "gui/search/SearchPreview.h"
#include "gui/session/Session.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/Divider.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/Keycap.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/TextLabel.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int widest = 1040, highest = 724, around = 24, previewWide = 460;

/// One letter begins too many words to be worth the wait. In scripts without spaces (from Thai on) one sign may be a word.
bool isWorthAsking(const QString &text)
{
    const QStringList words = searchWords(text);
    return words.size() > 1 || (words.size() == 1 && (words.first().size() > 1 || words.first().front().unicode() >= 0xE00));
}

} // namespace

SearchPanel::SearchPanel(Session &session, QWidget *window)
    : QWidget(window)
    , m_session(session)
    , m_asked(std::make_shared<std::atomic<int>>(0))
    , m_card(new Card(this))
    , m_field(new QLineEdit(m_card))
    , m_count(new TextLabel({}, Type::Supporting, Token::Ink2, m_card))
    , m_chips(new QHBoxLayout)
    , m_body(new QStackedWidget(m_card))
    , m_nothing(new TextLabel({}, Type::Reading, Token::Ink2, m_body))
    , m_list(new SearchList(m_body))
    , m_preview(new SearchPreview(m_body))
{
    setObjectName(u"searchPanel"_s);
    setProperty("surface", u"rail"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Search"));
    build();
    hide();
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        m_only.clear();
        ask();
    });
    connect(m_list, &SearchList::currentMoved, this, &SearchPanel::showCurrent);
    connect(m_list, &SearchList::chosen, this, &SearchPanel::openCurrent);
    connect(m_preview, &SearchPreview::openRequested, this, &SearchPanel::openCurrent);
    connect(&m_session, &Session::changed, this, [this] {
        if (isVisible())
            ask(); // what was struck is gone here too
    });
    connect(Look::instance(), &Look::changed, this, &SearchPanel::arrange);
}

void SearchPanel::build()
{
    m_field->setObjectName(u"searchField"_s);
    m_field->setAccessibleName(tr("Search everything"));
    m_field->setPlaceholderText(tr("Search everything"));
    m_field->setProperty("look", u"inline"_s);
    m_field->setProperty("controlSize", u"capture"_s);
    m_field->installEventFilter(this);
    m_count->setObjectName(u"searchCount"_s);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(20, 8, 20, 8);
    head->setSpacing(8);
    head->addWidget(new IconLabel(u"search"_s, Token::Accent, 20, m_card));
    head->addWidget(m_field, 1);
    head->addWidget(m_count);
    head->addWidget(new Keycap(u"Esc"_s, m_card));
    m_chips->setContentsMargins(16, 10, 16, 10);
    m_chips->setSpacing(8);
    buildResults();

    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(16, 10, 16, 10);
    foot->setSpacing(4);
    foot->addWidget(new Keycap(u"Up"_s, m_card));
    foot->addWidget(new Keycap(u"Down"_s, m_card));
    foot->addWidget(new TextLabel(tr("move"), Type::Meta, Token::Ink2, m_card));
    foot->addSpacing(12);
    foot->addWidget(new Keycap(u"Tab"_s, m_card));
    foot->addWidget(new TextLabel(tr("next group"), Type::Meta, Token::Ink2, m_card));
    foot->addSpacing(12);
    foot->addWidget(new IconLabel(u"lock"_s, Token::Ink2, 16, m_card));
    auto *never = new TextLabel(tr("Parked ideas, and reflections not yet brought to the wall, are never found"), Type::Meta, Token::Ink2, m_card);
    never->setElide(true);
    foot->addWidget(never);
    foot->insertStretch(6, 1);
    auto *column = new QVBoxLayout(m_card);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(makeDivider(m_card));
    column->addLayout(m_chips);
    column->addWidget(makeDivider(m_card));
    column->addWidget(m_body, 1);
    column->addWidget(makeDivider(m_card));
    column->addLayout(foot);
    showChips();
}

void SearchPanel::buildResults()
{
    auto *empty = new QWidget(m_body);
    auto *emptyColumn = new QVBoxLayout(empty);
    emptyColumn->setContentsMargins(20, 20, 20, 20);
    m_nothing->setObjectName(u"searchNothing"_s);
    m_nothing->setWordWrap(true);
    emptyColumn->addWidget(m_nothing, 0, Qt::AlignTop);
    auto *results = new QWidget(m_body);
    auto *row = new QHBoxLayout(results);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_list, 1);
    auto *line = new QFrame(results);
    line->setProperty("dividerVertical", true);
    row->addWidget(line);
    row->addWidget(m_preview);
    m_body->addWidget(empty);
    m_body->addWidget(results);
}

void SearchPanel::open()
{
    if (!isVisible())
        m_before = window()->focusWidget();
    arrange();
    QWidget::show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    ask();
}

void SearchPanel::close()
{
    if (isHidden())
        return;
    ++*m_asked;
    hide();
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
}

void SearchPanel::hideBehind(QWidget *cover)
{
    if (!cover)
        return;
    cover->removeEventFilter(this);
    cover->installEventFilter(this);
}

void SearchPanel::ask()
{
    const int now = ++*m_asked;
    const QString words = m_field->text();
    const auto isStale = [asked = m_asked, now] { return *asked != now; };
    if (!isWorthAsking(words))
        return show({words, {}});
    m_session.read<SearchAnswer>(
        this,
        [words, only = m_only, isStale](Store &store) { return isStale() ? SearchAnswer() : readAnswer(store.reader(), words, only, isStale); },
        [this, isStale](const SearchAnswer &answer) {
            if (!isStale())
                show(answer);
        });
}

void SearchPanel::show(const SearchAnswer &answer)
{
    m_answer = answer;
    const auto isThere = [&] {
        return std::any_of(answer.groups.begin(), answer.groups.end(), [this](const FoundGroup &group) { return group.table == m_only; });
    };
    if (!m_only.isEmpty() && !isThere())
        m_only.clear();
    m_count->setText(resultWords());
    showChips();
    showRows();
    const bool asked = isWorthAsking(answer.words);
    m_nothing->setText(asked ? tr("Nothing found for “%1”. Try a word people would use at work.").arg(answer.words.simplified())
                             : tr("Type a word, or the beginning of one. Words “in quotes” stand together. Notes, themes, statements, actions and events are "
                                  "looked through, in all Learning Teams."));
    m_body->setCurrentIndex(answer.groups.isEmpty() ? 0 : 1);
    if (asked)
        announce(answer.groups.isEmpty() ? m_nothing->text() : m_count->text());
}

void SearchPanel::showRows()
{
    // A change elsewhere does not move who reads.
    const QString wasOn = m_list->found()->words() == m_answer.words ? m_wasOn : QString();
    m_list->found()->show(m_answer, m_only);
    for (int row = 0; row < m_list->found()->rowCount(); ++row) {
        if (!wasOn.isEmpty() && m_list->found()->at(row).found.hit.id == wasOn) {
            m_list->setCurrentIndex(m_list->found()->index(row));
            return;
        }
    }
    m_list->goFirst();
}

void SearchPanel::showChips()
{
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        if (QWidget *chip = item->widget()) {
            chip->hide();
            chip->setObjectName({});
            chip->deleteLater();
        }
        delete item;
    }
    const auto add = [this](const QString &text, const QString &table) {
        auto *chip = new KeycapButton(text, {}, m_card);
        chip->setObjectName(u"searchChip_%1"_s.arg(table));
        chip->setLook(u"chip"_s);
        chip->setControlSize(u"compact"_s);
        chip->setCheckable(true);
        chip->setChecked(table == m_only);
        chip->setFocusPolicy(Qt::NoFocus); // the caret stays in the field
        connect(chip, &QAbstractButton::clicked, this, [this, table] { chooseGroup(table); });
        m_chips->addWidget(chip);
    };
    add(tr("Everything"), {});
    for (const FoundGroup &group : m_answer.groups)
        add(tr("%1 %2").arg(groupTitle(group.table), countWords(group.count)), group.table);
    m_chips->addStretch(1);
}

void SearchPanel::chooseGroup(const QString &table)
{
    m_only = table;
    ask();
}

void SearchPanel::showCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid() || m_list->found()->at(current.row()).kind != SearchModel::RowKind::Found) {
        m_preview->clear();
        return;
    }
    const FoundRow row = m_list->found()->at(current.row()).found;
    m_wasOn = row.hit.id;
    m_preview->show(row, {});
    announce(current.data(Qt::AccessibleTextRole).toString());
    const auto isStale = [asked = m_asked, now = m_asked->load()] { return *asked != now; };
    m_session.read<FoundPlace>(
        this, [row, isStale](Store &store) { return isStale() ? FoundPlace() : readPlace(store.reader(), row.hit); },
        [this, row, isStale](const FoundPlace &place) {
            if (!isStale() && m_wasOn == row.hit.id)
                m_preview->show(row, place);
        });
}

void SearchPanel::openCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    const SearchModel::Shown row = m_list->found()->at(current.row());
    if (row.kind == SearchModel::RowKind::More)
        return chooseGroup(row.table);
    m_before = nullptr; // the keyboard goes to what is opened
    close();
    Q_EMIT openRequested(row.found.hit);
}

QString SearchPanel::resultWords() const
{
    int count = 0;
    bool more = false;
    for (const FoundGroup &group : m_answer.groups) {
        count += std::min(group.count, searchCountedTo);
        more |= group.count > searchCountedTo;
    }
    return count == 0 ? QString() : more ? tr("More than %1 results").arg(count) : tr("%n result(s)", nullptr, count);
}

bool SearchPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field) {
        if (event->type() == QEvent::Show)
            close();
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down: m_list->move(1); return true;
    case Qt::Key_Up: m_list->move(-1); return true;
    case Qt::Key_Tab: m_list->moveGroup(1); return true;
    case Qt::Key_Backtab: m_list->moveGroup(-1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: openCurrent(); return true;
    case Qt::Key_Escape:
        if (m_only.isEmpty())
            close();
        else
            chooseGroup({});
        return true;
    default: return false;
    }
}

void SearchPanel::announce(const QString &sentence)
{
    m_field->setAccessibleDescription(sentence);
    QAccessibleEvent event(m_field, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void SearchPanel::arrange()
{
    const Look *look = Look::instance();
    const int width = std::min(std::max(widest, look->scaled(widest) - around), this->width() - 2 * around);
    const int height = std::min(look->scaled(highest), this->height() - 2 * around);
    m_card->setGeometry((this->width() - width) / 2, std::min(32, (this->height() - height) / 2), width, height);
    m_preview->setFixedWidth(std::min(previewWide, width * 44 / 100));
}

void SearchPanel::resizeEvent(QResizeEvent *) { arrange(); }

} // namespace sharpend
