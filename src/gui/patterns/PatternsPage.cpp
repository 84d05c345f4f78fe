// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/patterns/PatternsPage.h"

#include "domain/KindWords.h"
#include "domain/WorkProgress.h"
#include "exchange/PatternsCsv.h"
#include "gui/look/Look.h"
#include "gui/patterns/FigureCard.h"
#include "gui/patterns/NamingCard.h"
#include "gui/patterns/ThemeMatrix.h"
#include "gui/session/Session.h"
#include "gui/widgets/Banner.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/ScrollingPage.h"
#include "gui/widgets/TextLabel.h"
#include "reports/DocumentFile.h"
#include "reports/PatternsDocument.h"
#include "store/PatternsReader.h"

#include <QAction>
#include <QComboBox>
#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int threeColumnsFrom = 1360, headBesideFrom = 800, gap = 16;

QKeySequence tableKeys() { return QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T); }

bool isCounted(const ChangedRow &row)
{
    static const QStringList tables{QLatin1String(Pattern::table), QLatin1String(LearningTeam::table), QLatin1String(Theme::table),
                                    QLatin1String(Action::table),  QLatin1String(Release::table),      QLatin1String(Event::table)};
    return tables.contains(row.table);
}

QByteArray patternsFile(const PatternsPicture &picture, const QString &suffix, WorkProgress &progress)
{
    if (suffix == "csv"_L1)
        return patternsCsv(picture);
    if (suffix == "png"_L1)
        return patternsPng(picture);
    return documentFile(patternsDocument(picture), suffix, &progress);
}

} // namespace

PatternsPage::PatternsPage(Session &session, QWidget *parent)
    : Page(parent)
    , m_session(session)
{
    setObjectName(u"patternsPage"_s);
    QVBoxLayout *column = makeScrollingPage(this, u"patternsScrollArea"_s);
    m_contents = column->parentWidget();
    column->addWidget(buildHead());
    column->addSpacing(16);
    m_notYet = new TextLabel({}, Type::Reading, Token::Ink, m_contents);
    m_notYet->setObjectName(u"notYetLabel"_s);
    m_notYet->setWordWrap(true);
    column->addWidget(m_notYet);
    m_library = new QPushButton(tr("Look at the Library"), m_contents);
    m_library->setObjectName(u"toLibraryButton"_s);
    connect(m_library, &QPushButton::clicked, this, &Page::libraryRequested);
    column->addSpacing(12);
    column->addWidget(m_library, 0, Qt::AlignLeading);
    m_body = new QWidget(m_contents);
    column->addWidget(m_body);
    column->addStretch(1);
    buildCards();

    auto *asTables = new QAction(this);
    asTables->setShortcut(tableKeys());
    asTables->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(asTables);
    connect(asTables, &QAction::triggered, this, [this] { setAsTables(!m_asTables); });
    connect(&m_session, &Session::changed, this, [this](const ChangeSet &changes) {
        if (isVisible() && std::any_of(changes.rows.begin(), changes.rows.end(), isCounted))
            read();
    });
    connect(Look::instance(), &Look::changed, this, &PatternsPage::arrange);
    arrange();
    m_body->hide();
    m_notYet->hide();
    m_library->hide();
}

QWidget *PatternsPage::buildHead()
{
    m_head = new QWidget(m_contents);
    auto *column = new QVBoxLayout(m_head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_headRow = new QHBoxLayout;
    m_headRow->setSpacing(12);
    m_headRow->addWidget(new TextLabel(tr("Patterns"), Type::PageTitle, Token::Ink, m_head), 1);
    column->addLayout(m_headRow);
    m_sentence = new TextLabel({}, Type::Body, Token::Ink2, m_head);
    m_sentence->setObjectName(u"patternsSentenceLabel"_s);
    m_sentence->setWordWrap(true);
    column->addWidget(m_sentence);
    m_tables = new QPushButton(m_head);
    m_tables->setObjectName(u"tablesButton"_s);
    m_tables->setProperty("look", u"link"_s);
    m_tables->setToolTip(tr("The same numbers as tables (%1)").arg(tableKeys().toString(QKeySequence::NativeText)));
    connect(m_tables, &QPushButton::clicked, this, [this] { setAsTables(!m_asTables); });
    m_period = new QComboBox(m_head);
    m_period->setObjectName(u"periodBox"_s);
    m_period->setAccessibleName(tr("Finished when"));
    m_period->addItem(tr("Last 12 months"), 12);
    m_period->addItem(tr("Last 2 years"), 24);
    m_period->addItem(tr("All years"), 0);
    m_kind = new QComboBox(m_head);
    m_kind->setObjectName(u"eventKindBox"_s);
    m_kind->setAccessibleName(tr("Which kind of event"));
    m_kind->addItem(tr("Every kind of event"));
    for (int kind = 0; kind < enumCount<EventKind>; ++kind)
        m_kind->addItem(eventKindLabel(EventKind(kind)), kind);
    auto *exporting = new KeycapButton(tr("Export"), {}, m_head);
    exporting->setIconName(u"upload"_s);
    m_export = exporting;
    m_export->setObjectName(u"exportButton"_s);
    m_export->setToolTip(tr("As PDF, table, picture or text. Themes that fewer than three Learning Teams stand behind are left out."));
    auto *ways = new QHBoxLayout;
    ways->setSpacing(8);
    for (QWidget *way : {static_cast<QWidget *>(m_tables), static_cast<QWidget *>(m_period), static_cast<QWidget *>(m_kind),
                         static_cast<QWidget *>(m_export)})
        ways->addWidget(way, 0, Qt::AlignBottom);
    ways->addStretch(0);
    m_headRow->addLayout(ways);
    for (QComboBox *box : {m_period, m_kind})
        connect(box, &QComboBox::activated, this, &PatternsPage::showPicture);
    connect(m_export, &QPushButton::clicked, this, &PatternsPage::exportPatterns);
    return m_head;
}

void PatternsPage::buildCards()
{
    m_grid = new QGridLayout(m_body);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(gap);
    auto *matrix = new ThemeMatrix;
    matrix->setObjectName(u"themeMatrix"_s);
    connect(matrix, &ThemeMatrix::teamChosen, this, &PatternsPage::summaryRequested);
    const std::pair<PatternFigure, const char *> charts[]{{PatternFigure::Improvements, "actionMix"},
                                                          {PatternFigure::Notes, "kindBars"},
                                                          {PatternFigure::Events, "eventTally"},
                                                          {PatternFigure::Replies, "replyDots"},
                                                          {PatternFigure::LookBacks, "lookBackList"}};
    m_cards << new FigureCard(PatternFigure::Themes, matrix, m_body);
    for (const auto &[figure, name] : charts) {
        auto *chart = new PatternChart(figure);
        chart->setObjectName(QLatin1String(name));
        m_cards << new FigureCard(figure, chart, m_body);
    }
    m_cards[int(PatternFigure::LookBacks)]->setAlwaysTable();
    QVBoxLayout *foot = m_cards[int(PatternFigure::Improvements)]->foot();
    m_alone = new Banner(m_body);
    m_alone->setObjectName(u"learningAloneBanner"_s);
    m_alone->setKind(u"good"_s);
    foot->addWidget(m_alone);
    auto *published = new TextLabel(publishedComparison(), Type::Meta, Token::Ink2, m_body);
    published->setObjectName(u"publishedLabel"_s);
    published->setWordWrap(true);
    foot->addWidget(published);
    m_naming = new NamingCard(m_body);
    connect(m_naming, &NamingCard::wanted, this, [this](const Operation &operation) {
        m_session.perform(operation, this, [this](const Outcome &outcome) {
            if (outcome.isDone())
                return;
            Q_EMIT refused(outcome.sentence());
            m_naming->setPicture(patternsPicture(m_facts)); // the fields say again what is kept
        });
    });
}

QList<QWidget *> PatternsPage::regions()
{
    QList<QWidget *> regions{m_head};
    if (!m_body->isHidden())
        regions << m_cards.first() << m_naming;
    return regions;
}

QList<ShortcutInfo> PatternsPage::shortcuts() const
{
    const QString where = tr("Patterns");
    return {{where, tableKeys().toString(QKeySequence::NativeText), tr("The same data as tables, or as charts")},
            {where, tr("Arrows"), tr("From dot to dot")},
            {where, tr("Enter"), tr("Read the released summary behind a dot")}};
}

void PatternsPage::arrive()
{
    m_arriving = true;
    arrange();
    read();
}

void PatternsPage::settle() { m_naming->settle(); }

void PatternsPage::setAsTables(bool asTables)
{
    m_asTables = asTables;
    for (FigureCard *card : std::as_const(m_cards))
        card->setAsTable(asTables);
    m_tables->setText(asTables ? tr("As charts") : tr("As tables"));
}

PatternsChoice PatternsPage::choice() const
{
    PatternsChoice choice;
    if (const int months = m_period->currentData().toInt(); months > 0)
        choice.since = QDate::currentDate().addMonths(-months);
    if (m_kind->currentData().isValid())
        choice.kind = EventKind(m_kind->currentData().toInt());
    return choice;
}

void PatternsPage::read()
{
    ++m_reading;
    m_session.read<PatternFacts>(
        this, [](Store &store) { return PatternsReader(store).read(); },
        [this](const PatternFacts &facts) {
            --m_reading;
            m_facts = facts;
            showPicture();
            m_naming->setPicture(patternsPicture(m_facts));
        });
}

void PatternsPage::showPicture()
{
    const PatternsPicture picture = patternsPicture(m_facts, choice());
    const bool enough = picture.isEnough(), any = picture.allTeams >= teamsForPatterns;
    m_sentence->setText(patternsSentence(picture));
    m_sentence->setVisible(enough);
    m_notYet->setText(patternsNotYet(picture));
    m_notYet->setVisible(!enough);
    m_library->setVisible(!any);
    m_body->setVisible(any);
    for (QWidget *way : {static_cast<QWidget *>(m_period), static_cast<QWidget *>(m_kind)})
        way->setVisible(any);
    m_export->setVisible(enough);
    m_tables->setVisible(enough);
    for (FigureCard *card : std::as_const(m_cards)) {
        card->setVisible(enough);
        if (enough)
            card->setPicture(picture);
    }
    const FigureWords alone = learningAloneWords(picture);
    m_alone->setText((alone.title + u' ' + alone.about).trimmed());
    m_alone->setVisible(!alone.title.isEmpty());
    if (std::exchange(m_arriving, false)) // what comes first, once it is known what there is
        (any ? static_cast<QWidget *>(m_period) : m_library)->setFocus(Qt::OtherFocusReason);
}

void PatternsPage::exportPatterns()
{
    settle();
    const auto read = [choice = choice()](Store &store, const QString &suffix) -> FileMaking {
        return [picture = patternsPicture(PatternsReader(store).read(), choice), suffix](WorkProgress &progress) {
            return patternsFile(picture, suffix, progress);
        };
    };
    Q_EMIT saveRequested({tr("Save the patterns"), tr("Patterns"), {u"pdf"_s, u"csv"_s, u"png"_s, u"odt"_s, u"html"_s, u"md"_s}, read});
}

void PatternsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

/// Three columns of cards, or two where the window is small or the letters are large.
void PatternsPage::arrange()
{
    const qreal scale = Look::instance()->textScale();
    m_headRow->setDirection(width() >= headBesideFrom * scale ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    setAsTables(m_asTables);
    const int columns = width() >= threeColumnsFrom * (scale > 1.2 ? scale : 1) ? 3 : 2;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (FigureCard *card : std::as_const(m_cards))
        m_grid->removeWidget(card);
    m_grid->removeWidget(m_naming);
    const auto put
        = [this](PatternFigure figure, int row, int column, int span) { m_grid->addWidget(m_cards[int(figure)], row, column, 1, span); };
    put(PatternFigure::Themes, 0, 0, 2);
    if (columns == 3) {
        put(PatternFigure::Improvements, 0, 2, 1);
        put(PatternFigure::Notes, 1, 0, 1);
        put(PatternFigure::Events, 1, 1, 1);
        put(PatternFigure::Replies, 1, 2, 1);
    } else {
        put(PatternFigure::Improvements, 1, 0, 1);
        put(PatternFigure::Notes, 1, 1, 1);
        put(PatternFigure::Events, 2, 0, 1);
        put(PatternFigure::Replies, 2, 1, 1);
    }
    put(PatternFigure::LookBacks, 3, 0, columns);
    m_grid->addWidget(m_naming, 4, 0, 1, columns);
    const int stretches[]{425, 425, columns == 3 ? 491 : 0};
    for (int column = 0; column < 3; ++column)
        m_grid->setColumnStretch(column, stretches[column]);
}

} // namespace sharpend
