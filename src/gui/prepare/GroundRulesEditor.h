// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace sharpend {

class KeycapButton;

/// The ground rules as lines to edit in place, add, take out, and move with Ctrl+Up and Ctrl+Down.
class GroundRulesEditor : public QWidget
{
    Q_OBJECT
public:
    explicit GroundRulesEditor(QWidget *parent = nullptr);

    /// The rules as they are stored; not shown over what is being typed.
    void setRules(const QStringList &rules, bool agreed);
    void settle();

Q_SIGNALS:
    void edited(const QStringList &rules);
    void agreed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Line {
        QWidget *box;
        KeycapButton *grip;
        QLineEdit *edit;
    };
    Line makeLine();
    void showStored();
    void setCount(qsizetype count);
    bool isTypedIn() const;
    QStringList texts() const;
    void save();
    void addRule();
    void moveRule(qsizetype from, int step);
    void takeOut(qsizetype index);
    void openMenu(qsizetype index);
    void showButtons();

    QList<Line> m_lines;
    QStringList m_stored;
    bool m_agreed = false;
    bool m_dirty = false;
    bool m_showing = false;
    QTimer m_pause;
    QVBoxLayout *m_linesLayout;
    QLineEdit *m_addEdit;
    QPushButton *m_agreeButton, *m_addButton;
};

} // namespace sharpend
