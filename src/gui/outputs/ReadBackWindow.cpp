// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/outputs/ReadBackWindow.h"

#include "gui/documents/TeamDocument.h"
#include "gui/outputs/ReadBackParts.h"
#include "gui/session/Session.h"
#include "operations/ActionOperations.h"
#include "operations/OutputOperations.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

// Sizes at 1920 x 1080; everything grows and shrinks with the window, the words down to the pause pages' size.
constexpr int referenceWidth = 1920, referenceHeight = 1080;
constexpr int margin = 96, wordsSize = 56, wordsLine = 68, leastWords = 34, smallSize = 28, footSize = 24;
constexpr QSize ownWindow(1280, 720);

} // namespace

ReadBackWindow::ReadBackWindow(TeamDocument &document, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_document(document)
    , m_heading(new ReadBackText(Token::Ink2, 400, this))
    , m_words(new ReadBackText(Token::Ink, 600, this))
    , m_question(new ReadBackText(Token::Ink, 400, this))
    , m_foot(new ReadBackText(Token::Ink2, 400, this))
    , m_steps(new ReadBackSteps(this))
    , m_edit(new QPlainTextEdit(this))
    , m_choices(new QWidget(this))
    , m_keepButton(new ReadBackChoice(u"check"_s, tr("Keep"), tr("It goes to the Owner in these words"), m_choices))
    , m_rewordButton(new ReadBackChoice(u"pencil"_s, tr("Reword"), tr("Say it the way you would"), m_choices))
    , m_strikeButton(new ReadBackChoice(u"minus"_s, tr("Strike"), tr("It leaves this file for good"), m_choices))
    , m_strikeForGoodButton(new ReadBackChoice(u"minus"_s, tr("Strike it"), tr("It cannot be undone"), m_choices))
    , m_leaveButton(new ReadBackChoice(u"check"_s, tr("Leave it"), tr("It stays as it is for now"), m_choices))
    , m_doneButton(new QPushButton(this))
    , m_column(new QVBoxLayout(this))
    , m_choicesRow(new QHBoxLayout(m_choices))
{
    setObjectName(u"readBackWindow"_s);
    setWindowTitle(tr("Read-back – Sharp End"));
    setProperty("surface", u"paper"_s);
    setAttribute(Qt::WA_StyledBackground);
    setMinimumSize(800, 480);
    m_words->setObjectName(u"readBackWords"_s);
    m_foot->setObjectName(u"readBackFoot"_s);
    m_keepButton->setObjectName(u"readBackKeepButton"_s);
    m_rewordButton->setObjectName(u"readBackRewordButton"_s);
    m_strikeButton->setObjectName(u"readBackStrikeButton"_s);
    m_strikeForGoodButton->setObjectName(u"readBackStrikeForGoodButton"_s);
    m_leaveButton->setObjectName(u"readBackLeaveButton"_s);
    m_keepButton->setKey(u"K"_s);
    m_rewordButton->setKey(u"R"_s);
    m_strikeButton->setKey(u"S"_s);
    m_leaveButton->setKey(u"Esc"_s);
    m_question->setObjectName(u"readBackQuestion"_s);
    m_doneButton->setObjectName(u"readBackDoneButton"_s);
    m_doneButton->setProperty("look", u"primary"_s);
    m_doneButton->setProperty("controlSize", u"large"_s);
    m_doneButton->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_edit->setObjectName(u"readBackEdit"_s);
    m_edit->setAccessibleName(tr("The sentence in other words"));
    m_edit->setTabChangesFocus(true);
    m_edit->installEventFilter(this);
    m_edit->hide();
    build();
    connect(m_keepButton, &QAbstractButton::clicked, this, &ReadBackWindow::keep);
    connect(m_rewordButton, &QAbstractButton::clicked, this, &ReadBackWindow::reword);
    connect(m_strikeButton, &QAbstractButton::clicked, this, [this] { askToStrike(true); });
    connect(m_leaveButton, &QAbstractButton::clicked, this, [this] { askToStrike(false); });
    connect(m_strikeForGoodButton, &QAbstractButton::clicked, this, &ReadBackWindow::strike);
    connect(m_doneButton, &QPushButton::clicked, this, [this] {
        if (m_items.isEmpty() || isSignedOff()) {
            close();
            return;
        }
        if (leftToKeep() == 0) {
            perform(agreeReadBack(m_document.teamId(), m_kept));
            return;
        }
        for (int i = 0; i < m_items.size(); ++i) {
            if (!isKept(m_items[i])) {
                showItem(i);
                return;
            }
        }
    });
    connect(&m_document, &TeamDocument::changed, this, [this] {
        if (isVisible())
            follow();
    });
    connect(Look::instance(), &Look::changed, this, &ReadBackWindow::scale);
}

void ReadBackWindow::build()
{
    auto *top = new QHBoxLayout;
    top->setSpacing(32);
    top->addWidget(m_heading, 1);
    top->addWidget(m_steps);
    m_column->setSpacing(0);
    m_column->addLayout(top);
    m_column->addStretch(3);
    m_column->addWidget(m_words);
    m_column->addWidget(m_edit);
    m_column->addStretch(2);
    m_column->addWidget(m_question);
    m_column->addSpacing(12);
    m_choicesRow->setContentsMargins(0, 0, 0, 0);
    for (ReadBackChoice *choice : {m_keepButton, m_rewordButton, m_strikeButton, m_strikeForGoodButton, m_leaveButton})
        m_choicesRow->addWidget(choice, 1);
    m_column->addWidget(m_choices);
    m_column->addWidget(m_doneButton);
    m_column->addSpacing(16);
    m_column->addWidget(m_foot);
    m_words->setAlignment(Qt::AlignTop);
}

void ReadBackWindow::open()
{
    follow();
    const int left = leftToKeep();
    if (left == 0 || left == m_items.size()) // from the beginning; what was begun goes on where it stood
        m_kept.clear();
    int first = 0;
    while (first < m_items.size() && isKept(m_items[first]))
        ++first;
    const QList<QScreen *> screens = QGuiApplication::screens();
    const QScreen *own = parentWidget() ? parentWidget()->screen() : nullptr;
    QScreen *other = nullptr;
    for (QScreen *screen : screens) {
        if (screen != own && screens.size() > 1 && !other)
            other = screen;
    }
    if (isVisible()) {
        activateWindow();
    } else if (other) {
        setWindowFlag(Qt::FramelessWindowHint);
        setGeometry(other->geometry());
        showFullScreen();
    } else {
        resize(ownWindow.boundedTo(screen()->availableSize()));
        QWidget::show();
    }
    showItem(first);
    activateWindow();
}

void ReadBackWindow::follow()
{
    const QString at = m_at < m_items.size() ? m_items[m_at].id : QString();
    m_items.clear();
    const QString headings[]{tr("What we now understand about normal work"), tr("What helps it go well"), tr("Questions we are still asking")};
    for (const Statement &statement : m_document.statements())
        m_items.append({statement.id, headings[int(statement.section)], statement.text, false});
    for (const Action &action : m_document.actions()) {
        if (action.progress != ActionProgress::Stopped)
            m_items.append({action.id, tr("Improvements"), action.text, true});
    }
    const auto found = std::find_if(m_items.begin(), m_items.end(), [&](const Item &item) { return item.id == at; });
    if (found == m_items.end())
        m_asking = false; // what was asked about is gone
    showItem(found != m_items.end() ? int(found - m_items.begin()) : std::min(m_at, int(m_items.size())));
}

int ReadBackWindow::leftToKeep() const
{
    return int(std::count_if(m_items.begin(), m_items.end(), [this](const Item &item) { return !isKept(item); }));
}

bool ReadBackWindow::isSignedOff() const
{
    if (m_items.isEmpty() || leftToKeep() > 0)
        return false;
    const QDateTime readBack = m_document.team().readBackOn;
    const QList<Release> releases = m_document.releases();
    return readBack.isValid() && (releases.isEmpty() || readBack > releases.last().releasedAt);
}

void ReadBackWindow::showEnd()
{
    const int left = leftToKeep();
    const bool signedOff = isSignedOff(), toAgree = !m_items.isEmpty() && left == 0 && !signedOff;
    m_heading->setText({});
    m_words->setText(m_items.isEmpty() ? tr("There is nothing to read back.")
                     : signedOff       ? tr("The team has read it back.")
                     : toAgree         ? tr("That was all of it. May it go to the Owner in these words?")
                     : left == 1       ? tr("One is not agreed yet.")
                                       : tr("%1 are not agreed yet.").arg(left));
    m_foot->setText(left == 0 ? tr("Nothing leaves until it is released.") : tr("Nothing is released until the room has agreed each one."));
    m_doneButton->setText(toAgree ? tr("The room agrees") : left == 0 ? tr("Close") : tr("Go to it"));
}

void ReadBackWindow::showItem(int index)
{
    const bool moved = index != m_at;
    m_at = std::clamp(index, 0, int(m_items.size()));
    const bool end = m_at == m_items.size();
    if (!m_editing.isEmpty() && (end || m_items[m_at].id != m_editing))
        settle();
    if (moved)
        m_asking = false;
    QList<bool> kept;
    for (const Item &item : std::as_const(m_items))
        kept << isKept(item);
    m_steps->setSteps(kept, m_at);
    if (end) {
        showEnd();
    } else {
        m_heading->setText(m_items[m_at].heading);
        m_words->setText(m_items[m_at].text);
        m_foot->setText(tr("%1 of %2. Nothing is released until the room has agreed each one.").arg(m_at + 1).arg(m_items.size()));
    }
    m_question->setText(!m_asking ? tr("Does this still sound right?")
                        : m_document.releases().isEmpty()
                            ? tr("Strike this sentence? It leaves the outputs, the history and this file for good. Notes it rests on stay.")
                            : tr("Strike this sentence? It leaves the outputs and the history for good. Notes it rests on stay, and so does a "
                                 "version that has left."));
    const bool writing = !m_editing.isEmpty();
    const bool hadFocus = isActiveWindow() && !writing;
    m_edit->setVisible(writing);
    m_words->setVisible(!writing);
    m_question->setVisible(!end);
    m_doneButton->setVisible(end);
    m_choices->setVisible(!end);
    for (ReadBackChoice *choice : {m_keepButton, m_rewordButton, m_strikeButton})
        choice->setVisible(!m_asking);
    for (ReadBackChoice *choice : {m_strikeForGoodButton, m_leaveButton})
        choice->setVisible(m_asking);
    setAccessibleName(m_words->text());
    scale();
    if (hadFocus && (moved || !focusWidget() || !focusWidget()->isVisible()))
        (end ? static_cast<QWidget *>(m_doneButton) : m_asking ? m_leaveButton : m_keepButton)->setFocus(Qt::OtherFocusReason);
}

void ReadBackWindow::scale()
{
    const qreal unit = std::min(width() / qreal(referenceWidth), height() / qreal(referenceHeight));
    const auto px = [unit](int pixels, int least) { return std::max(least, int(std::round(pixels * unit))); };
    const int side = px(margin, 32);
    m_column->setContentsMargins(side, px(56, 24), side, px(56, 24));
    m_heading->setSize(px(smallSize, 16), px(36, 24));
    m_question->setSize(px(smallSize, 16), px(36, 24));
    m_foot->setSize(px(footSize, 14), px(32, 20));
    m_steps->setUnit(unit);
    m_choicesRow->setSpacing(px(24, 12));
    for (ReadBackChoice *choice : {m_keepButton, m_rewordButton, m_strikeButton, m_strikeForGoodButton, m_leaveButton})
        choice->setUnit(std::max(unit, 0.6));
    // A long sentence steps down rather than off the window.
    int size = px(wordsSize, leastWords);
    const int room = int(height() * 0.5), across = width() - 2 * side;
    do {
        m_words->setSize(size, int(std::round(size * qreal(wordsLine) / wordsSize)));
        size -= 2;
    } while (size >= 18 && m_words->heightFor(across) > room);
    m_edit->setFont(m_words->font());
    m_edit->document()->setDefaultFont(m_words->font());
    m_edit->setMinimumHeight(std::min(room, m_words->heightFor(across) + 3 * QFontMetrics(m_words->font()).height() / 2));
}

void ReadBackWindow::keep()
{
    settle(); // what is kept is what the room sees
    if (m_at >= m_items.size())
        return;
    m_kept.insert(m_items[m_at].id, m_items[m_at].text);
    go(1);
}

void ReadBackWindow::reword()
{
    if (m_at >= m_items.size() || !m_editing.isEmpty())
        return;
    m_editing = m_items[m_at].id;
    m_from = m_items[m_at].text;
    m_edit->setPlainText(m_from);
    showItem(m_at);
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->moveCursor(QTextCursor::End);
}

void ReadBackWindow::settle()
{
    if (m_editing.isEmpty())
        return;
    const QString id = std::exchange(m_editing, {}), text = m_edit->toPlainText().trimmed();
    const auto item = std::find_if(m_items.begin(), m_items.end(), [&](const Item &each) { return each.id == id; });
    if (item == m_items.end()) {
        Q_EMIT refused(tr("The sentence that was being reworded is gone. These were its words: “%1”").arg(text));
    } else if (!text.isEmpty() && text != m_from) {
        item->text = text;
        const Rewording words{m_from, text};
        perform(item->isAction ? rewordAction(m_document.teamId(), id, &Action::text, "text", words)
                               : editStatement(m_document.teamId(), id, words));
    }
    const bool hadFocus = m_edit->hasFocus();
    showItem(m_at);
    if (hadFocus && m_at < m_items.size())
        m_keepButton->setFocus(Qt::OtherFocusReason);
}

void ReadBackWindow::askToStrike(bool asked)
{
    settle();
    if (m_at >= m_items.size())
        return;
    m_asking = asked;
    showItem(m_at);
    (asked ? m_leaveButton : m_strikeButton)->setFocus(Qt::OtherFocusReason);
}

void ReadBackWindow::strike()
{
    if (m_at >= m_items.size() || !m_asking)
        return;
    const Item item = m_items[m_at];
    m_asking = false;
    perform(item.isAction ? strikeAction(m_document.teamId(), item.id) : strikeStatement(m_document.teamId(), item.id));
    showItem(m_at); // until it is gone
    m_keepButton->setFocus(Qt::OtherFocusReason);
}

void ReadBackWindow::go(int by) { showItem(m_at + by); }

void ReadBackWindow::perform(const Operation &operation)
{
    m_document.session().perform(operation, this, [this](const Outcome &outcome) {
        if (!outcome.isDone()) {
            Q_EMIT refused(outcome.sentence());
            follow();
        }
    });
}

void ReadBackWindow::keyPressEvent(QKeyEvent *event)
{
    const bool forwards = layoutDirection() == Qt::LeftToRight;
    if (m_asking) { // between the two answers, and nothing else
        switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Up:
        case Qt::Key_Down:
            (m_leaveButton->hasFocus() ? m_strikeForGoodButton : m_leaveButton)->setFocus(Qt::TabFocusReason);
            return;
        case Qt::Key_Escape:
            askToStrike(false);
            return;
        default:
            QWidget::keyPressEvent(event);
            return;
        }
    }
    switch (event->key()) {
    case Qt::Key_K:
        keep();
        break;
    case Qt::Key_R:
        reword();
        break;
    case Qt::Key_S:
        askToStrike(true);
        break;
    case Qt::Key_Left:
        go(forwards ? -1 : 1);
        break;
    case Qt::Key_Right:
        go(forwards ? 1 : -1);
        break;
    case Qt::Key_Up:
    case Qt::Key_PageUp:
        go(-1);
        break;
    case Qt::Key_Down:
    case Qt::Key_PageDown:
        go(1);
        break;
    case Qt::Key_F11:
        setWindowState(windowState() ^ Qt::WindowFullScreen);
        break;
    case Qt::Key_Escape:
        close();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool ReadBackWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if ((enter && !(key->modifiers() & Qt::ShiftModifier)) || key->key() == Qt::Key_Escape) {
            settle();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ReadBackWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    scale();
}

void ReadBackWindow::closeEvent(QCloseEvent *event)
{
    settle();
    m_asking = false;
    QWidget::closeEvent(event);
}

} // namespace sharpend
