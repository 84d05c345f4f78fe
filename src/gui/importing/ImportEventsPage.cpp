// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/importing/ImportEventsPage.h"

#include "gui/importing/ColumnRow.h"
#include "gui/importing/PreviewRow.h"
#include "gui/session/Session.h"
#include "operations/EventOperations.h"
#include "ui_ImportEventsPage.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int widestContent = 1600;
constexpr int sideWidth = 404, sideNarrow = 320, sideFullFrom = 1340;
constexpr int shownBadRows = 8, shownRemarks = 6, shownEvents = 5;

QString figure(qsizetype count) { return QLocale().toString(count); }

void empty(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace

ImportEventsPage::ImportEventsPage(Session &session, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_picture(std::make_shared<ImportPicture>())
    , m_ui(std::make_unique<Ui::ImportEventsPage>())
{
    m_ui->setupUi(this);
    m_ui->centre->setMaximumWidth(widestContent);
    m_ui->refusalBanner->setKind(u"caution"_s);
    m_ui->refusalBanner->setActionText(tr("Choose another file"));
    m_ui->columnsLayout->addWidget(ColumnRow::heading(m_ui->columnsCard));
    m_ui->columnsCard->setAccessibleName(tr("The columns of the file and what they become"));
    m_ui->dateOrderControl->setAccessibleName(tr("How dates are read"));

    connect(&m_reader, &ImportReader::ready, this, &ImportEventsPage::showPicture);
    connect(m_ui->libraryButton, &QPushButton::clicked, this, &ImportEventsPage::leave);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &ImportEventsPage::leave);
    connect(m_ui->refusalBanner, &Banner::actionTriggered, this, &ImportEventsPage::chooseFile);
    connect(m_ui->saveListButton, &QPushButton::clicked, this, &ImportEventsPage::saveList);
    connect(m_ui->addButton, &QPushButton::clicked, this, &ImportEventsPage::addAll);
    connect(m_ui->dateOrderControl, &SegmentedControl::currentChanged, this, [this](int index) {
        if (index < 0)
            return;
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

void ImportEventsPage::open(const QString &path)
{
    m_fileName = QFileInfo(path).fileName();
    m_picture = std::make_shared<ImportPicture>();
    m_opening = true;
    m_reader.open(path);
    showPicture(m_picture);
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
        showColumns();
        showQuestion();
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
    const QStringList answers{QLocale().toString(dates.dayFirst, u"d MMMM"_s), QLocale().toString(dates.monthFirst, u"d MMMM"_s)};
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
    empty(m_ui->badRowsLayout);
    for (const BadRow &row : rows.first(std::min<qsizetype>(rows.size(), shownBadRows)))
        m_ui->badRowsLayout->addWidget(new BadRowLine(tr("Line %1").arg(row.line), row.sentence, m_ui->badRowsCard));
    if (rows.size() > shownBadRows)
        m_ui->badRowsLayout->addWidget(new BadRowLine({}, tr("And %1 more, in the list you can save.").arg(figure(rows.size() - shownBadRows)),
                                                      m_ui->badRowsCard));
}

void ImportEventsPage::showRemarks()
{
    empty(m_ui->remarksLayout);
    const QStringList &remarks = m_picture->result.remarks;
    for (const QString &remark : remarks.first(std::min<qsizetype>(remarks.size(), shownRemarks)))
        m_ui->remarksLayout->addWidget(new RemarkLine(remark, m_ui->sidePart));
    if (remarks.size() > shownRemarks)
        m_ui->remarksLayout->addWidget(
            new RemarkLine(tr("%1 more words are not among our kinds. Those rows come in as Did not go to plan, too.")
                               .arg(figure(remarks.size() - shownRemarks)),
                           m_ui->sidePart));
    m_ui->sidePart->setVisible(m_picture->dates.ambiguous || !m_picture->result.badRows.isEmpty() || !remarks.isEmpty());
}

void ImportEventsPage::showPreview()
{
    const QList<Event> &events = m_picture->result.events;
    const qsizetype shown = std::min<qsizetype>(events.size(), shownEvents);
    m_ui->previewPart->setVisible(shown > 0);
    m_ui->previewCountLabel->setText(shown == events.size() ? tr("all %1").arg(figure(shown))
                                                            : tr("first %1 of %2").arg(figure(shown), figure(events.size())));
    empty(m_ui->previewLayout);
    for (qsizetype i = 0; i < shown; ++i)
        m_ui->previewLayout->addWidget(new PreviewRow(events[i], i == 0, m_ui->previewCard));
}

void ImportEventsPage::showFooter()
{
    const EventCsvResult &result = m_picture->result;
    const qsizetype events = result.events.size(), bad = result.badRows.size();
    const bool busy = m_reader.isBusy();
    const bool ready = !busy && !m_adding && events > 0 && result.missing.isEmpty();
    m_ui->addButton->setText(events == 0   ? tr("Add events")
                                 : events == 1 ? tr("Add 1 event")
                                               : tr("Add %1 events").arg(figure(events)));
    m_ui->addButton->setEnabled(ready);
    m_ui->saveListButton->setText(bad == 1 ? tr("Save the list of 1 row") : tr("Save the list of %1 rows").arg(figure(bad)));
    m_ui->saveListButton->setVisible(bad > 0 && m_picture->refusal.isEmpty());
    if (m_adding)
        m_ui->footerLabel->setText(tr("Adding them to the Library."));
    else if (busy)
        m_ui->footerLabel->setText(tr("Reading the rows."));
    else if (!m_picture->refusal.isEmpty())
        m_ui->footerLabel->setText(tr("Nothing to add from this file."));
    else if (!result.missing.isEmpty())
        m_ui->footerLabel->setText(result.missing);
    else if (events == 0)
        m_ui->footerLabel->setText(tr("No row of this file can come in as its columns are chosen now."));
    else
        m_ui->footerLabel->setText(tr("They become candidates in the Library. One undo takes them all back."));
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
    m_adding = true;
    showFooter();
    const qsizetype count = m_picture->result.events.size();
    m_session.perform(importEvents(m_picture->result.events), this, [this, count](const Outcome &outcome) {
        m_adding = false;
        showFooter();
        if (!outcome.isDone()) {
            Q_EMIT refused(outcome.sentence());
            return;
        }
        leave();
        Q_EMIT said(count == 1 ? tr("1 event added. One undo takes it back.")
                               : tr("%1 events added. One undo takes them all back.").arg(figure(count)));
    });
}

void ImportEventsPage::leave()
{
    if (m_adding)
        return;
    m_fileName.clear();
    m_reader.clear(); // a large file is not kept for nothing
    showPicture(std::make_shared<ImportPicture>());
    Q_EMIT libraryRequested();
}

void ImportEventsPage::measure()
{
    m_ui->libraryButton->setIcon(Look::instance()->icon(u"chevron-left"_s, Token::Accent));
    m_ui->footer->setMinimumHeight(Look::instance()->scaled(56));
    m_ui->sidePart->setFixedWidth(width() >= sideFullFrom ? sideWidth : sideNarrow);
}

void ImportEventsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    measure();
}

} // namespace sharpend
