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
    , m_strikeButton(new ReadBackChoice(u"minus"_s, tr("Strike"), tr("It leaves the outputs"), m_choices))
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
    connect(m_strikeButton, &QAbstractButton::clicked, this, &ReadBackWindow::strike);
    connect(m_doneButton, &QPushButton::clicked, this, [this] {
        if (leftToKeep() == 0) {
            close();
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
    for (ReadBackChoice *choice : {m_keepButton, m_rewordButton, m_strikeButton})
        m_choicesRow->addWidget(choice, 1);
    m_column->addWidget(m_choices);
    m_column->addWidget(m_doneButton);
    m_column->addSpacing(16);
    m_column->addWidget(m_foot);
    m_words->setAlignment(Qt::AlignTop);
}

void ReadBackWindow::open()
{
    m_kept.clear();
    m_at = 0;
    follow();
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
    showItem(0);
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
    showItem(found != m_items.end() ? int(found - m_items.begin()) : std::min(m_at, int(m_items.size())));
}

int ReadBackWindow::leftToKeep() const
{
    return int(std::count_if(m_items.begin(), m_items.end(), [this](const Item &item) { return !isKept(item); }));
}

void ReadBackWindow::showItem(int index)
{
    const bool moved = index != m_at;
    m_at = std::clamp(index, 0, int(m_items.size()));
    const bool end = m_at == m_items.size();
    if (moved && !m_edit->isHidden())
        finishReword();
    QList<bool> kept;
    for (const Item &item : std::as_const(m_items))
        kept << isKept(item);
    m_steps->setSteps(kept, m_at);
    const int left = leftToKeep();
    if (end) {
        m_heading->setText({});
        m_words->setText(m_items.isEmpty() ? tr("There is nothing to read back.")
                         : left == 0       ? tr("The team has read it back.")
                         : left == 1       ? tr("One is not agreed yet.")
                                           : tr("%1 are not agreed yet.").arg(left));
        m_foot->setText(left == 0 ? tr("Nothing leaves until it is released.") : tr("Nothing is released until the room has agreed each one."));
        m_doneButton->setText(left == 0 ? tr("Close") : tr("Go to it"));
    } else {
        m_heading->setText(m_items[m_at].heading);
        m_words->setText(m_items[m_at].text);
        m_foot->setText(tr("Nothing is released until the room has agreed each one."));
    }
    m_question->setText(tr("Does this still sound right?"));
    const bool writing = !m_edit->isHidden();
    const bool hadFocus = isActiveWindow() && !writing;
    m_words->setVisible(!writing);
    m_question->setVisible(!end);
    m_doneButton->setVisible(end);
    m_choices->setVisible(!end);
    setAccessibleName(m_words->text());
    scale();
    if (hadFocus && (moved || !focusWidget() || !focusWidget()->isVisible()))
        (end ? static_cast<QWidget *>(m_doneButton) : m_keepButton)->setFocus(Qt::OtherFocusReason);
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
    for (ReadBackChoice *choice : {m_keepButton, m_rewordButton, m_strikeButton})
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
    if (m_at >= m_items.size())
        return;
    m_kept.insert(m_items[m_at].id, m_items[m_at].text);
    if (leftToKeep() == 0)
        perform(tickReadBack(m_document.teamId(), true));
    go(1);
}

void ReadBackWindow::reword()
{
    if (m_at >= m_items.size())
        return;
    m_from = m_items[m_at].text;
    m_edit->setPlainText(m_from);
    m_edit->show();
    m_words->hide();
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->moveCursor(QTextCursor::End);
}

void ReadBackWindow::finishReword()
{
    const QString text = m_edit->toPlainText().trimmed();
    m_edit->hide();
    m_words->show();
    m_keepButton->setFocus(Qt::OtherFocusReason);
    if (m_at >= m_items.size() || text.isEmpty() || text == m_from)
        return;
    Item &item = m_items[m_at];
    item.text = text;
    const Rewording words{m_from, text};
    perform(item.isAction ? rewordAction(m_document.teamId(), item.id, &Action::text, "text", words)
                          : editStatement(m_document.teamId(), item.id, words));
    showItem(m_at);
}

void ReadBackWindow::strike()
{
    if (m_at >= m_items.size())
        return;
    const Item item = m_items[m_at];
    const bool lastOpen = m_items.size() > 1 && leftToKeep() == (isKept(item) ? 0 : 1);
    perform(item.isAction ? sharpend::removeAction(m_document.teamId(), item.id) : removeStatement(m_document.teamId(), item.id));
    if (lastOpen)
        perform(tickReadBack(m_document.teamId(), true)); // all that is left is agreed
    m_keepButton->setFocus(Qt::OtherFocusReason); // the next sentence is not struck by the same key pressed again
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
    switch (event->key()) {
    case Qt::Key_K:
        keep();
        break;
    case Qt::Key_R:
        reword();
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
            finishReword();
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
    if (!m_edit->isHidden())
        finishReword();
    QWidget::closeEvent(event);
}

} // namespace sharpend
