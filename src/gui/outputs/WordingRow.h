// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Wording.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace sharpend {

class HintedLabel;

/// Wording that could point to one person, with other words for it, and a reason where it stays.
class WordingRow : public QWidget
{
    Q_OBJECT
public:
    explicit WordingRow(const WordingHint &hint, QWidget *parent);

    const WordingHint &hint() const { return m_hint; }
    void setHint(const WordingHint &hint) { m_hint = hint; }
    QPushButton *useButton() const { return m_useButton; }

Q_SIGNALS:
    void used();
    void kept(const QString &why);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openWhy(bool open);
    void keep();

    WordingHint m_hint;
    HintedLabel *m_sentence;
    QPushButton *m_useButton, *m_keepButton;
    QWidget *m_ways, *m_why;
    QLineEdit *m_whyEdit;
    QPushButton *m_whyButton, *m_leaveButton;
};

} // namespace sharpend
