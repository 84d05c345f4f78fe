// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/locking/TypedWords.h"

#include "gui/documents/TeamDocument.h"
#include "gui/wall/CaptureField.h"
#include "gui/widgets/Banner.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr qsizetype mostShown = 300; ///< characters; the rest is copied too

/// Whether \a edit is where somebody types just now: the editor of a card, of an insight, of a reflection.
bool isTypedIn(const QPlainTextEdit *edit, const QWidget *page)
{
    return page->focusWidget() == edit && !edit->isReadOnly() && edit->document()->isModified();
}

/// The same of a line: a title, a reason. What filters a list is no loss.
bool isTypedIn(const QLineEdit *edit, const QWidget *page)
{
    return page->focusWidget() == edit && edit->isVisibleTo(page) && edit->isModified() && edit->echoMode() == QLineEdit::Normal
        && !edit->objectName().endsWith("FilterEdit"_L1, Qt::CaseInsensitive);
}

} // namespace

TypedWords::TypedWords(QWidget *parent)
    : QWidget(parent)
    , m_banner(new Banner(this))
{
    m_banner->setObjectName(u"typedWordsBanner"_s);
    m_banner->setKind(u"caution"_s);
    m_banner->setActionText(tr("Copy"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 12, 24, 12);
    column->addWidget(m_banner);
    connect(m_banner, &Banner::actionTriggered, this, &TypedWords::copy);
    hide();
}

void TypedWords::takeFrom(TeamDocument &document, const QList<QWidget *> &pages)
{
    QStringList words;
    for (const Note &note : document.pendingNotes())
        words << note.text;
    for (QWidget *page : pages) {
        for (auto *edit : page->findChildren<QPlainTextEdit *>()) {
            auto *field = qobject_cast<CaptureField *>(edit);
            if (field)
                field->settleComposition();
            else if (!isTypedIn(edit, page))
                continue;
            words << edit->toPlainText();
            edit->clear(); // and its draft with it
        }
        for (auto *edit : page->findChildren<QLineEdit *>()) {
            if (!isTypedIn(edit, page))
                continue;
            words << edit->text();
            edit->clear();
        }
    }
    document.dropHalf();
    if (m_words.isEmpty())
        m_teamTitle = document.team().title;
    add(words + document.takeReturned());
}

void TypedWords::add(const QStringList &words)
{
    for (const QString &each : words) {
        const QString typed = each.trimmed();
        if (!typed.isEmpty() && !m_words.contains(typed)) // a card gives its words back once more when it closes
            m_words << typed;
    }
    if (m_words.isEmpty())
        return;
    QString shown = m_words.join(u"\n"_s);
    if (shown.size() > mostShown)
        shown = shown.left(mostShown).trimmed() + u'…';
    m_banner->setText(
        tr("“%1” was locked meanwhile. These words were not yet on its wall, and are kept nowhere: “%2”").arg(m_teamTitle, shown));
    show();
}

void TypedWords::copy()
{
    QGuiApplication::clipboard()->setText(std::exchange(m_words, {}).join(u"\n"_s));
    hide();
    m_banner->setText({});
    Q_EMIT copied();
}

} // namespace sharpend
