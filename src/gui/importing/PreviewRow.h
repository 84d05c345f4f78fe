// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

#include <QWidget>

namespace sharpend {

/// An event as it will be, in one line.
class PreviewRow : public QWidget
{
    Q_OBJECT
public:
    PreviewRow(const Event &event, bool first, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_first;
};

/// A row that stays behind: where it is in the file, and what is wrong with it.
class BadRowLine : public QWidget
{
    Q_OBJECT
public:
    BadRowLine(const QString &line, const QString &sentence, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// Something to know about how rows come in.
class RemarkLine : public QWidget
{
    Q_OBJECT
public:
    RemarkLine(const QString &sentence, QWidget *parent);
};

} // namespace sharpend
