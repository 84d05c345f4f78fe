// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Wording.h"

#include <QWidget>

class QPushButton;

namespace sharpend {

class AskLine;
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

private:
    void openWhy(bool open);

    WordingHint m_hint;
    HintedLabel *m_sentence;
    QPushButton *m_useButton, *m_keepButton;
    QWidget *m_ways;
    AskLine *m_why;
};

} // namespace sharpend
