// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/search/SearchAnswer.h"

#include <QPointer>
#include <QWidget>

#include <atomic>
#include <memory>

class QHBoxLayout;
class QLineEdit;
class QStackedWidget;

namespace sharpend {

class Card;
class KeycapButton;
class SearchList;
class SearchPreview;
class Session;
class TextLabel;

/// Search (Ctrl+K), over the page that is in front. The keyboard stays in its field: arrows move, Tab goes to the next group,
/// Enter opens, Esc goes back to where one was. It reads in the reader's thread, and each key calls off what the one before asked.
class SearchPanel : public QWidget
{
    Q_OBJECT
public:
    SearchPanel(Session &session, QWidget *window);

    /// Comes to the front and takes the keyboard; the words of last time are there, selected.
    void open();
    /// Goes, and gives the keyboard back.
    void close();
    /// Goes as soon as \a cover covers the page: nobody is to read here then either.
    void hideBehind(QWidget *cover);
    const SearchAnswer &answer() const { return m_answer; }

Q_SIGNALS:
    void openRequested(const sharpend::SearchHit &hit);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool) override { return false; } // Tab goes from group to group
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void buildResults();
    void ask();
    void show(const SearchAnswer &answer);
    void showRows();
    void showChips();
    void showCurrent();
    void chooseGroup(const QString &table);
    void openCurrent();
    void arrange();
    void announce(const QString &sentence);
    QString resultWords() const;

    Session &m_session;
    std::shared_ptr<std::atomic<int>> m_asked; ///< how often something was asked: only the last answer counts
    SearchAnswer m_answer;
    QString m_only; ///< the table whose rows alone are shown
    QString m_wasOn; ///< the row that was current, while rows come anew
    QPointer<QWidget> m_before;
    Card *m_card;
    QLineEdit *m_field;
    TextLabel *m_count;
    QHBoxLayout *m_chips;
    QStackedWidget *m_body;
    TextLabel *m_nothing;
    SearchList *m_list;
    SearchPreview *m_preview;
};

} // namespace sharpend
