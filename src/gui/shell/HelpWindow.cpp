// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/shell/HelpWindow.h"

#include <QFile>
#include <QImage>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// Shows the guide's pictures at the width of the text, from the program's own resources and from nowhere else.
class GuideText : public QTextBrowser
{
public:
    using QTextBrowser::QTextBrowser;
    QVariant loadResource(int type, const QUrl &url) override
    {
        if (type != QTextDocument::ImageResource || !url.isRelative())
            return {};
        const QImage picture(u":/guide/"_s + url.path());
        const int room = viewport()->width() - 64;
        return picture.width() > room ? picture.scaledToWidth(room, Qt::SmoothTransformation) : picture;
    }
};

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
    show();
    raise();
    activateWindow();
}

} // namespace sharpend
