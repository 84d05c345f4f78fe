// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/shell/HelpWindow.h"

#include <QFile>
#include <QImage>
#include <QKeyEvent>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextList>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int lineHeightPercent = 130, headingGap = 16, paragraphGap = 10, listGap = 4;

/// Shows the guide's pictures at the width of the text, from the program's own resources and from nowhere else.
class GuideText : public QTextBrowser
{
public:
    using QTextBrowser::QTextBrowser;
    QVariant loadResource(int type, const QUrl &url) override
    {
        if (type != QTextDocument::ImageResource || !url.isRelative())
            return {};
        const QImage picture = QImage(u":/guide/"_s + url.path()).convertToFormat(QImage::Format_RGB32); // scaled well
        const int room = viewport()->width() - 64;
        return picture.width() > room ? picture.scaledToWidth(room, Qt::SmoothTransformation) : picture;
    }
};

/// Room between paragraphs, which Markdown does not give them here.
void space(QTextDocument *document)
{
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        if (!block.text().contains(QChar::ObjectReplacementCharacter)) // a picture
            format.setLineHeight(lineHeightPercent, QTextBlockFormat::ProportionalHeight);
        format.setTopMargin(format.headingLevel() > 0 ? headingGap : 0);
        format.setBottomMargin(block.textList() ? listGap : paragraphGap);
        QTextCursor(block).setBlockFormat(format);
    }
}

} // namespace

HelpWindow::HelpWindow(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_text(new GuideText(this))
{
    setObjectName(u"helpWindow"_s);
    setWindowTitle(tr("Guide – Sharp End"));
    resize(720, 800);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_text);
    m_text->setOpenLinks(false);
    m_text->setProperty("look", u"plain"_s);
    m_text->document()->setDocumentMargin(24);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        if (url.isRelative() && url.path().endsWith(u".md"_s)) // our own pages only: the guide opens nothing else
            showTopic(url.path().chopped(3));
    });
}

void HelpWindow::showTopic(const QString &topic)
{
    QFile file(u":/guide/%1.md"_s.arg(topic));
    if (file.open(QIODevice::ReadOnly))
        m_text->setMarkdown(QString::fromUtf8(file.readAll()));
    space(m_text->document());
    m_text->moveCursor(QTextCursor::Start);
    show();
    raise();
    activateWindow();
    m_text->setFocus();
}

void HelpWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    close();
    parentWidget()->window()->activateWindow();
}

} // namespace sharpend
