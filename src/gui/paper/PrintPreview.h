// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/shell/FileToSave.h"
#include "reports/PdfWriter.h"

#include <QDialog>
#include <QPrinter>

class QPrintPreviewWidget;

namespace sharpend {

class KeycapButton;
class SegmentedControl;
class TextLabel;

/// What a person may choose before it is printed: on which paper, arranged how.
struct PaperChoice {
    QString label;
    QStringList options;
    int chosen = 0;
};

/// Shows something as it will be printed, and prints it or has it saved as a PDF.
class PrintPreview : public QDialog
{
    Q_OBJECT
public:
    /// Makes the paper for what is chosen, an index for each choice.
    using Make = std::function<Paper(const QList<int> &chosen)>;

    PrintPreview(const QString &title, const QList<PaperChoice> &choices, Make make, QWidget *parent);

    const Paper &paper() const { return m_paper; }
    int pageCount() const;

Q_SIGNALS:
    /// The paper is wanted as a PDF.
    void saveRequested(const sharpend::FileToSave &file);

private:
    void makePaper();
    void turn(int by);
    void showPage();
    void print();

    Make m_make;
    Paper m_paper;
    QPrinter m_printer;
    QPrintPreviewWidget *m_pages;
    QList<SegmentedControl *> m_choices;
    TextLabel *m_page;
    KeycapButton *m_beforeButton, *m_nextButton;
};

} // namespace sharpend
