// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/paper/PrintPreview.h"

#include "gui/look/Look.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/SegmentedControl.h"
#include "gui/widgets/TextLabel.h"

#include <QGraphicsView>
#include <QHBoxLayout>
#include <QPrintDialog>
#include <QPrintPreviewWidget>
#include <QScreen>
#include <QShortcut>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

PrintPreview::PrintPreview(const QString &title, const QList<PaperChoice> &choices, Make make, QWidget *parent)
    : QDialog(parent)
    , m_make(std::move(make))
    , m_printer(QPrinter::HighResolution)
    , m_pages(new QPrintPreviewWidget(&m_printer, this))
    , m_page(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_beforeButton(new KeycapButton(this))
    , m_nextButton(new KeycapButton(this))
{
    setObjectName(u"printPreview"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("surface", u"paper"_s);
    setWindowTitle(title);
    resize(QSize(1040, 860).boundedTo(screen()->availableSize() - QSize(40, 80)));

    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    for (const PaperChoice &choice : choices) {
        auto *control = new SegmentedControl(this);
        control->setObjectName(u"paperChoice%1"_s.arg(m_choices.size()));
        control->setAccessibleName(choice.label);
        control->setSegments(choice.options);
        control->setCurrentIndex(choice.chosen);
        connect(control, &SegmentedControl::currentChanged, this, &PrintPreview::makePaper);
        head->addWidget(control);
        m_choices << control;
    }
    head->addStretch(1);
    m_beforeButton->setObjectName(u"pageBeforeButton"_s);
    m_beforeButton->setIconName(u"chevron-left"_s);
    m_beforeButton->setAccessibleName(tr("Page before (PgUp)"));
    m_nextButton->setObjectName(u"pageNextButton"_s);
    m_nextButton->setIconName(u"chevron-right"_s);
    m_nextButton->setAccessibleName(tr("Next page (PgDn)"));
    for (KeycapButton *button : {m_beforeButton, m_nextButton}) {
        button->setLook(u"tool"_s);
        button->setControlSize(u"compact"_s);
        button->setAutoDefault(false);
        button->setToolTip(button->accessibleName());
    }
    m_page->setObjectName(u"pageLabel"_s);
    m_page->setTabular(true);
    head->addWidget(m_beforeButton);
    head->addWidget(m_page);
    head->addWidget(m_nextButton);

    m_pages->setObjectName(u"printPages"_s);
    m_pages->setAccessibleName(tr("The pages as they will be printed"));
    m_pages->setViewMode(QPrintPreviewWidget::SinglePageView);
    m_pages->setZoomMode(QPrintPreviewWidget::FitInView);
    if (auto *desk = m_pages->findChild<QGraphicsView *>())
        desk->setBackgroundBrush(Look::instance()->color(Token::Rail));

    auto *closeButton = new KeycapButton(tr("Close"), u"Esc"_s, this);
    closeButton->setObjectName(u"closePreviewButton"_s);
    closeButton->setLook(u"quiet"_s);
    closeButton->setAutoDefault(false);
    auto *saveButton = new KeycapButton(tr("Save as PDF…"), {}, this);
    saveButton->setObjectName(u"savePdfButton"_s);
    saveButton->setAutoDefault(false);
    auto *printButton = new KeycapButton(tr("Print…"), {}, this);
    printButton->setObjectName(u"printButton"_s);
    printButton->setIconName(u"printer"_s);
    printButton->setLook(u"primary"_s);
    printButton->setDefault(true);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(12);
    foot->addWidget(closeButton);
    foot->addStretch(1);
    foot->addWidget(saveButton);
    foot->addWidget(printButton);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(m_pages, 1);
    column->addLayout(foot);

    connect(m_pages, &QPrintPreviewWidget::paintRequested, this, [this](QPrinter *printer) { m_paper.paint(*printer); });
    connect(m_pages, &QPrintPreviewWidget::previewChanged, this, &PrintPreview::showPage);
    connect(m_beforeButton, &QAbstractButton::clicked, this, [this] { turn(-1); });
    connect(m_nextButton, &QAbstractButton::clicked, this, [this] { turn(1); });
    connect(new QShortcut(QKeySequence(Qt::Key_PageUp), this), &QShortcut::activated, this, [this] { turn(-1); });
    connect(new QShortcut(QKeySequence(Qt::Key_PageDown), this), &QShortcut::activated, this, [this] { turn(1); });
    connect(new QShortcut(QKeySequence(QKeySequence::ZoomIn), this), &QShortcut::activated, m_pages, [this] { m_pages->zoomIn(); });
    connect(new QShortcut(QKeySequence(QKeySequence::ZoomOut), this), &QShortcut::activated, m_pages, [this] { m_pages->zoomOut(); });
    connect(closeButton, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(printButton, &QAbstractButton::clicked, this, &PrintPreview::print);
    connect(saveButton, &QAbstractButton::clicked, this, [this] {
        const FileReading read = [paper = m_paper](Store &, const QString &) -> FileMaking {
            return [paper](WorkProgress &progress) { return pdf(paper, &progress); };
        };
        Q_EMIT saveRequested({tr("Save as PDF"), m_paper.name.isEmpty() ? m_paper.title : m_paper.name, {u"pdf"_s}, read});
        accept();
    });
    makePaper();
    printButton->setFocus();
}

int PrintPreview::pageCount() const { return m_pages->pageCount(); }

void PrintPreview::makePaper()
{
    QList<int> chosen;
    for (const SegmentedControl *control : std::as_const(m_choices))
        chosen << control->currentIndex();
    m_paper = m_make(chosen);
    m_printer.setDocName(m_paper.title);
    m_printer.setPageSize(QPageSize(m_paper.size));
    m_printer.setPageOrientation(m_paper.orientation);
    m_pages->updatePreview();
    m_pages->setCurrentPage(1);
    showPage();
}

void PrintPreview::turn(int by)
{
    m_pages->setCurrentPage(std::clamp(m_pages->currentPage() + by, 1, std::max(1, m_pages->pageCount())));
    showPage();
}

void PrintPreview::showPage()
{
    m_page->setText(tr("Page %1 of %2").arg(m_pages->currentPage()).arg(m_pages->pageCount()));
    m_beforeButton->setEnabled(m_pages->currentPage() > 1);
    m_nextButton->setEnabled(m_pages->currentPage() < m_pages->pageCount());
}

void PrintPreview::print()
{
    QPrintDialog dialog(&m_printer, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_paper.paint(m_printer);
    accept();
}

} // namespace sharpend
