// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/shell/FileToSave.h"

#include <QWidget>

class QAction;

namespace sharpend {

/// A shortcut as the list under Shift+F1 shows it.
struct ShortcutInfo {
    QString where, keys, does;
};

/// A page of the main window. It paints from a document, writes through the session, and asks the shell to go elsewhere.
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// What F1 opens: the name of a page of the guide, without its ending ("scribe").
    virtual QString helpTopic() const = 0;
    /// The Learning Team whose steps undo takes back here; empty for the Library and the events.
    virtual QString undoScope() const { return {}; }
    /// Called each time the page comes to the front.
    virtual void arrive() {}
    /// Puts what is being typed into the store, before the page is left or the window closes.
    virtual void settle() {}
    /// The parts F6 goes round.
    virtual QList<QWidget *> regions() { return {this}; }
    /// The shortcuts that only this page has.
    virtual QList<ShortcutInfo> shortcuts() const { return {}; }
    /// What the menu (F10) offers above all else while this page is in front. The actions stay the page's.
    virtual QList<QAction *> menuActions() { return {}; }
    /// Whether the page brings its own bar, in place of the app bar (meetings).
    virtual bool hasOwnBar() const { return false; }

Q_SIGNALS:
    /// Something was refused or could not be done: a sentence for the banner under the app bar.
    void refused(const QString &sentence);
    /// Something was done that needs saying: a sentence for the same banner.
    void said(const QString &sentence);
    /// The page wants the Learning Team \a teamId at stage \a stage, an index of the rail (0 is Event).
    void stageRequested(const QString &teamId, int stage);
    void libraryRequested();
    /// The page wants a file written.
    void saveRequested(const sharpend::FileToSave &file);
};

} // namespace sharpend
