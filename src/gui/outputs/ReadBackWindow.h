// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QWidget>

class QBoxLayout;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace sharpend {

class ReadBackChoice;
class ReadBackSteps;
class ReadBackText;
class TeamDocument;
struct Operation;

/// The outputs read back to the room, one sentence at a time, large: kept, reworded, or struck. The room agrees each one,
/// and only then are they read back.
class ReadBackWindow : public QWidget
{
    Q_OBJECT
public:
    explicit ReadBackWindow(TeamDocument &document, QWidget *parent = nullptr);

    /// On the second display where there is one, otherwise a window of its own.
    void open();
    /// Hands over words that are being typed.
    void settle();

Q_SIGNALS:
    void refused(const QString &sentence);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Item {
        QString id, heading, text;
        bool isAction = false;
    };

    void build();
    void follow();
    void showItem(int index);
    void scale();
    void keep();
    void reword();
    void askToStrike(bool asked);
    void strike();
    void go(int by);
    /// Where the reading is over: what is left to do, or that nothing is.
    void showEnd();
    bool isSignedOff() const;
    bool isKept(const Item &item) const { return m_kept.value(item.id) == item.text; }
    int leftToKeep() const;
    void perform(const Operation &operation);

    TeamDocument &m_document;
    QList<Item> m_items;
    QHash<QString, QString> m_kept; ///< the words that the room agreed, by id
    QString m_editing, m_from;      ///< the sentence in other words, and what it said when that began
    int m_at = 0;                   ///< the number of items is the end
    bool m_asking = false;          ///< whether the sentence is to be struck
    ReadBackText *m_heading, *m_words, *m_question, *m_foot;
    ReadBackSteps *m_steps;
    QPlainTextEdit *m_edit;
    QWidget *m_choices;
    ReadBackChoice *m_keepButton, *m_rewordButton, *m_strikeButton, *m_strikeForGoodButton, *m_leaveButton;
    QPushButton *m_doneButton;
    QVBoxLayout *m_column;
    QBoxLayout *m_choicesRow;
};

} // namespace sharpend
