// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/importing/ImportEventsPage.h"

#include "domain/DayWords.h"
#include "gui/importing/ColumnRow.h"
#include "gui/importing/DuplicatesCard.h"
#include "gui/importing/PreviewRow.h"
#include "gui/session/Session.h"
#include "gui/widgets/EmptyLayout.h"
#include "gui/widgets/TickBox.h"
#include "operations/EventOperations.h"
#include "ui_ImportEventsPage.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QProgressBar>
#include <QSaveFile>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int widestContent = 1600;
constexpr int sideWidth = 404, sideNarrow = 320, sideFullFrom = 1340;
constexpr int shownBadRows = 8, shownRemarks = 6, shownEvents = 4;
constexpr int widestBar = 220;

QString figure(qsizetype count) { return QLocale().toString(count); }

std::shared_ptr<const KnownEvents> knownIn(Store &store)
{
    auto known = std::make_shared<KnownEvents>();
    for (const Event &event : store.reader().find<Event>())
        known->add(event);
    return known;
}

} // namespace

ImportEventsPage::ImportEventsPage(Session &session, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_picture(std::make_shared<ImportPicture>())
    , m_ui(std::make_unique<Ui::ImportEventsPage>())
    , m_headingBox(new TickBox(tr("The first row names the columns"), this))
    , m_hereCard(new DuplicatesCard(this))
    , m_twiceCard(new DuplicatesCard(this))
    , m_bar(new QProgressBar(this))
{
    m_ui->setupUi(this);
    buildSide();
    buildFooter();
    m_ui->centre->setMaximumWidth(widestContent);
    m_ui->refusalBanner->setKind(u"caution"_s);
    m_ui->refusalBanner->setActionText(tr("Choose another file"));
    m_ui->columnsLayout->addWidget(ColumnRow::heading(m_ui->columnsCard));
    m_ui->columnsCard->setAccessibleName(tr("The columns of the file and what they become"));
    m_ui->dateOrderControl->setAccessibleName(tr("How dates are read"));

    connect(&m_reader, &ImportReader::ready, this, &ImportEventsPage::showPicture);
    connect(m_ui->backButton, &QPushButton::clicked, this, &ImportEventsPage::leave);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &ImportEventsPage::cancel);
    connect(m_headingBox, &TickBox::clicked, this, [this](bool has) {
        m_addAnyway.clear();
        m_reader.setHasHeading(has);
        showFooter();
    });
    connect(&m_session, &Session::changed, this, [this](const ChangeSet &changes) {
        const bool events = std::any_of(changes.rows.begin(), changes.rows.end(),
                                        [](const ChangedRow &row) { return row.table == QLatin1String(Event::table); });
        if (events && !m_fileName.isEmpty() && !isAdding())
            lookInWorkspace();
    });
    connect(m_ui->refusalBanner, &Banner::actionTriggered, this, &ImportEventsPage::chooseFile);
    connect(m_ui->saveListButton, &QPushButton::clicked, this, &ImportEventsPage::saveList);
    connect(m_ui->addButton, &QPushButton::clicked, this, &ImportEventsPage::addAll);
    connect(m_ui->dateOrderControl, &SegmentedControl::currentChanged, this, [this](int index) {
        if (index < 0)
            return;
        m_stopped.clear();
        m_reader.setDateOrder(index == 0 ? DateOrder::Dmy : DateOrder::Mdy);
        showFooter();
    });
    connect(Look::instance(), &Look::changed, this, &ImportEventsPage::measure);
    measure();
    showPicture(m_picture);
}

ImportEventsPage::~ImportEventsPage() = default;

QList<QWidget *> ImportEventsPage::regions()
{
    QList<QWidget *> parts;
    for (QWidget *part : {static_cast<QWidget *>(m_ui->columnsCard), m_ui->sidePart, m_ui->footer}) {
        if (part->isVisible())
            parts << part;
    }
    return parts;
}

void ImportEventsPage::buildSide()
{
    m_headingBox->setObjectName(u"headingBox"_s);
    m_ui->mappingColumn->insertSpacing(1, 4);
    m_ui->mappingColumn->insertWidget(2, m_headingBox, 0, Qt::AlignLeft);
    m_hereCard->setObjectName(u"hereCard"_s);
    m_twiceCard->setObjectName(u"twiceCard"_s);
    const auto after = m_ui->sideLayout->indexOf(m_ui->questionCard) + 1;
    m_ui->sideLayout->insertWidget(after, m_hereCard);
    m_ui->sideLayout->insertWidget(after + 1, m_twiceCard);
    for (DuplicatesCard *card : {m_hereCard, m_twiceCard}) {
        card->hide();
        connect(card, &DuplicatesCard::choiceChanged, this, [this] {
            m_addAnyway = m_hereCard->chosenLines() + m_twiceCard->chosenLines();
            m_stopped.clear();
            showPreview();
            showFooter();
        });
    }
}

void ImportEventsPage::buildFooter()
{
    m_bar->setObjectName(u"importBar"_s);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(widestBar);
    m_bar->setAccessibleName(tr("Events added so far"));
    m_bar->hide();
    m_ui->footerLayout->insertWidget(1, m_bar, 0, Qt::AlignVCenter);
    m_poll.setInterval(50ms);
    connect(&m_poll, &QTimer::timeout, this, &ImportEventsPage::showProgress);
}

void ImportEventsPage::open(const QString &path)
{
    if (isAdding())
        return;
    begin(QFileInfo(path).fileName());
    m_reader.open(path);
    showPicture(m_picture);
}

void ImportEventsPage::paste(const QString &rows)
{
    if (isAdding())
        return;
    begin(tr("Pasted rows"));
    m_reader.paste(rows);
    showPicture(m_picture);
}

void ImportEventsPage::begin(const QString &fileName)
{
    m_fileName = fileName;
    m_picture = std::make_shared<ImportPicture>();
    m_addAnyway.clear();
    m_stopped.clear();
    m_opening = true;
    lookInWorkspace();
}

/// Behind what the reader thread is at; and once more where something has changed meanwhile.
void ImportEventsPage::lookInWorkspace()
{
    if (std::exchange(m_isLooking, true)) {
        m_lookAgain = true;
        return;
    }
    using Known = std::shared_ptr<const KnownEvents>;
    m_session.read<Known>(this, [](Store &store) { return knownIn(store); },
                          [this](const Known &known) {
                              m_isLooking = false;
                              if (m_fileName.isEmpty())
                                  return;
                              if (std::exchange(m_lookAgain, false))
                                  return lookInWorkspace();
                              m_reader.setKnown(known);
                              showFooter();
                          });
}

void ImportEventsPage::showPicture(const ImportPicturePtr &picture)
{
    m_picture = picture;
    const bool readable = picture->refusal.isEmpty() && !picture->columns.isEmpty();
    if (m_reader.isBusy() && !readable)
        m_ui->fileLabel->setText(tr("Reading %1").arg(m_fileName));
    else if (readable)
        m_ui->fileLabel->setText(tr("%1 · %2. Nothing is added until you say so.").arg(m_fileName, picture->shape));
    else
        m_ui->fileLabel->setText(m_fileName);
    m_ui->refusalBanner->setText(picture->refusal);
    m_ui->refusalBanner->setVisible(!picture->refusal.isEmpty());
    m_ui->mappingPart->setVisible(readable);
    if (readable) {
        m_headingBox->setChecked(picture->hasHeading);
        showColumns();
        showQuestion();
        showDuplicates();
        showBadRows();
        showRemarks();
    }
    showPreview();
    showFooter();
    if (readable && m_opening) {
        m_opening = false;
        m_rows.first()->setFocus(Qt::OtherFocusReason);
    }
}

/// Rows that are there keep their boxes, so that whoever is in one stays there.
void ImportEventsPage::showColumns()
{
    const auto &columns = m_picture->columns;
    while (m_rows.size() > columns.size()) {
        m_rows.last()->hide();
        m_rows.takeLast()->deleteLater();
    }
    while (m_rows.size() < columns.size()) {
        auto *row = new ColumnRow(m_ui->columnsCard);
        const qsizetype column = m_rows.size();
        connect(row, &ColumnRow::fieldChosen, this, [this, column](EventField field) {
            m_reader.setField(column, field);
            showFooter();
        });
        m_ui->columnsLayout->addWidget(row);
        m_rows << row;
    }
    for (qsizetype i = 0; i < columns.size(); ++i)
        m_rows[i]->showColumn(columns[i], i + 1 == columns.size());
}

void ImportEventsPage::showQuestion()
{
    const DateReading &dates = m_picture->dates;
    m_ui->questionCard->setVisible(dates.ambiguous);
    if (!dates.ambiguous)
        return;
    m_ui->questionLabel->setText(dates.question());
    const QStringList answers{dayAndMonth(dates.dayFirst), dayAndMonth(dates.monthFirst)};
    const QSignalBlocker quiet(m_ui->dateOrderControl);
    if (m_ui->dateOrderControl->segments() != answers)
        m_ui->dateOrderControl->setSegments(answers);
    m_ui->dateOrderControl->setCurrentIndex(!m_picture->order ? -1 : *m_picture->order == DateOrder::Dmy ? 0 : 1);
}

void ImportEventsPage::showBadRows()
{
    const auto &rows = m_picture->result.badRows;
    m_ui->badRowsCard->setVisible(!rows.isEmpty());
    m_ui->badRowsLabel->setText(rows.size() == 1 ? tr("1 row stays behind") : tr("%1 rows stay behind").arg(figure(rows.size())));
    emptyLayout(m_ui->badRowsLayout);
    for (const BadRow &row : rows.first(std::min<qsizetype>(rows.size(), shownBadRows)))
        m_ui->badRowsLayout->addWidget(new BadRowLine(tr("Line %1").arg(row.line), row.sentence, m_ui->badRowsCard));
    if (rows.size() > shownBadRows)
        m_ui->badRowsLayout->addWidget(new BadRowLine({}, tr("And %1 more, in the list you can save.").arg(figure(rows.size() - shownBadRows)),
                                                      m_ui->badRowsCard));
}

void ImportEventsPage::showDuplicates()
{
    QList<DuplicateRow> here, twice;
    for (const DuplicateRow &row : m_picture->duplicates)
        (row.isHere() ? here : twice) << row;
    m_hereCard->setVisible(!here.isEmpty());
    m_twiceCard->setVisible(!twice.isEmpty());
    m_hereCard->showRows(here.size() == 1 ? tr("1 row is here already") : tr("%1 rows are here already").arg(figure(here.size())),
                         tr("Same reference, same link, or same title and day as an event in the Library."), here, m_addAnyway);
    m_twiceCard->showRows(twice.size() == 1 ? tr("1 row comes twice") : tr("%1 rows come twice").arg(figure(twice.size())),
                          tr("They say again what a row further up says."), twice, m_addAnyway);
    m_addAnyway = m_hereCard->chosenLines() + m_twiceCard->chosenLines(); // of rows that still are duplicates
}

qsizetype ImportEventsPage::eventCount() const
{
    return m_picture->result.events.size() - m_picture->duplicates.size() + m_addAnyway.size();
}

void ImportEventsPage::showRemarks()
{
    emptyLayout(m_ui->remarksLayout);
    const QStringList &remarks = m_picture->result.remarks;
    for (const QString &remark : remarks.first(std::min<qsizetype>(remarks.size(), shownRemarks)))
        m_ui->remarksLayout->addWidget(new RemarkLine(remark, m_ui->sidePart));
    if (remarks.size() > shownRemarks)
        m_ui->remarksLayout->addWidget(
            new RemarkLine(tr("%1 more words are not among our kinds. Those rows come in as Did not go to plan, too.")
                               .arg(figure(remarks.size() - shownRemarks)),
                           m_ui->sidePart));
    m_ui->sidePart->setVisible(m_picture->dates.ambiguous || !m_picture->duplicates.isEmpty() || !m_picture->result.badRows.isEmpty()
                               || !remarks.isEmpty());
}

void ImportEventsPage::showPreview()
{
    const QList<Event> &events = m_picture->result.events;
    const qsizetype count = eventCount();
    const qsizetype shown = std::min<qsizetype>(count, shownEvents);
    m_ui->previewPart->setVisible(shown > 0);
    m_ui->previewCountLabel->setText(shown == count ? tr("all %1").arg(figure(shown)) : tr("first %1 of %2").arg(figure(shown), figure(count)));
    emptyLayout(m_ui->previewLayout);
    auto duplicate = m_picture->duplicates.cbegin();
    for (qsizetype i = 0, rows = 0; i < events.size() && rows < shown; ++i) {
        const bool isDuplicate = duplicate != m_picture->duplicates.cend() && duplicate->index == i;
        if (!isDuplicate || m_addAnyway.contains(duplicate->line))
            m_ui->previewLayout->addWidget(new PreviewRow(events[i], rows++ == 0, m_ui->previewCard));
        if (isDuplicate)
            ++duplicate;
    }
}

QString ImportEventsPage::footerSentence(qsizetype events) const
{
    const EventCsvResult &result = m_picture->result;
    if (!isSettled())
        return tr("Reading the rows.");
    if (!m_stopped.isEmpty())
        return m_stopped;
    if (!m_picture->refusal.isEmpty())
        return tr("Nothing to add from this file.");
    if (!result.missing.isEmpty())
        return result.missing;
    if (result.events.isEmpty())
        return tr("No row of this file can come in as its columns are chosen now.");
    if (events == 0)
        return tr("All of it is here already, so there is nothing to add.");
    return events == 1 ? tr("It becomes a candidate in the Library. One undo takes it back.")
                       : tr("They become candidates in the Library. One undo takes them all back.");
}

void ImportEventsPage::showFooter()
{
    const qsizetype events = eventCount(), bad = m_picture->result.badRows.size();
    m_ui->addButton->setText(events == 0 ? tr("Add events") : events == 1 ? tr("Add 1 event") : tr("Add %1 events").arg(figure(events)));
    m_ui->addButton->setEnabled(isSettled() && !isAdding() && events > 0 && m_picture->knowsWorkspace && m_picture->result.missing.isEmpty());
    m_ui->saveListButton->setText(bad == 1 ? tr("Save the list of 1 row") : tr("Save the list of %1 rows").arg(figure(bad)));
    m_ui->saveListButton->setVisible(bad > 0 && m_picture->refusal.isEmpty() && !isAdding());
    m_ui->cancelButton->setText(isAdding() ? tr("Stop") : tr("Cancel"));
    m_ui->mappingPart->setEnabled(!isAdding());
    m_ui->backButton->setEnabled(!isAdding());
    m_bar->setVisible(isAdding());
    if (isAdding())
        showProgress();
    else
        m_ui->footerLabel->setText(footerSentence(events));
}

void ImportEventsPage::showProgress()
{
    if (!isAdding())
        return;
    const bool closing = m_progress->isClosing(), stopped = m_progress->isStopped();
    m_bar->setRange(0, int(m_adding));
    m_bar->setValue(m_progress->done());
    m_ui->cancelButton->setEnabled(!closing && !stopped);
    m_ui->footerLabel->setText(stopped       ? tr("Stopping. Nothing of it will stay.")
                                   : closing ? tr("Writing them to the disk. This can no longer be stopped; one undo takes them all back.")
                                             : tr("Adding %1 of %2.").arg(figure(m_progress->done()), figure(m_adding)));
}

void ImportEventsPage::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Import a log of events"), {},
                                                      tr("Tables of text (*.csv *.txt *.tsv);;All files (*)"));
    if (!path.isEmpty())
        open(path);
}

void ImportEventsPage::saveList()
{
    const QString name = tr("%1 rows left behind.txt").arg(QFileInfo(m_fileName).completeBaseName());
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the list of rows"), name, tr("Text (*.txt)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    file.open(QIODevice::WriteOnly | QIODevice::Text);
    file.write(badRowsText(m_picture->result.badRows).toUtf8());
    if (file.commit())
        Q_EMIT said(tr("The list was saved as %1.").arg(QFileInfo(path).fileName()));
    else
        Q_EMIT refused(tr("The list could not be written. It may be open elsewhere, or the disk may be full."));
}

void ImportEventsPage::addAll()
{
    const QList<Event> events = eventsToAdd(m_picture->result, m_picture->duplicates, m_addAnyway);
    m_adding = events.size();
    m_progress = std::make_shared<WorkProgress>();
    m_stopped.clear();
    m_poll.start();
    showFooter();
    m_ui->cancelButton->setFocus(Qt::OtherFocusReason);
    m_session.perform(importEvents(events, m_progress), this, [this](const Outcome &outcome) { onAdded(outcome); });
}

void ImportEventsPage::onAdded(const Outcome &outcome)
{
    const bool stopped = m_progress->isStopped();
    m_progress.reset();
    m_poll.stop();
    m_ui->cancelButton->setEnabled(true);
    if (outcome.isDone()) {
        leave();
        Q_EMIT said(m_adding == 1 ? tr("1 event added. One undo takes it back.")
                                  : tr("%1 events added. One undo takes them all back.").arg(figure(m_adding)));
        return;
    }
    if (stopped)
        m_stopped = outcome.sentence();
    else
        Q_EMIT refused(outcome.sentence());
    showFooter();
    m_ui->addButton->setFocus(Qt::OtherFocusReason);
}

/// Ends an import that is under way; the page otherwise.
void ImportEventsPage::cancel()
{
    if (!isAdding())
        return leave();
    m_progress->stop();
    showProgress();
}

void ImportEventsPage::leave()
{
    if (isAdding())
        return;
    m_fileName.clear();
    m_addAnyway.clear();
    m_reader.clear(); // a large file is not kept for nothing
    showPicture(std::make_shared<ImportPicture>());
    if (isVisible()) // and nobody has gone elsewhere meanwhile
        Q_EMIT libraryRequested();
}

void ImportEventsPage::measure()
{
    m_ui->footer->setMinimumHeight(Look::instance()->scaled(56));
    m_ui->sidePart->setFixedWidth(width() >= sideFullFrom ? sideWidth : sideNarrow);
}

void ImportEventsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    measure();
}

} // namespace sharpend
