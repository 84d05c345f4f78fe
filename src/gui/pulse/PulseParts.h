// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Pulse.h"
#include "gui/widgets/PaintedWidget.h"

#include <QAbstractButton>

class QVBoxLayout;

namespace sharpend {

class KeycapButton;
class TextLabel;
enum class Token;

/// The column of a page of the pulse: in the middle of the screen, and scrolling where large letters need it.
QVBoxLayout *makePulsePage(QWidget *page, const QString &scrollName);
/// What such a page says, in words of one of its sizes.
TextLabel *addPulseText(QVBoxLayout *column, const QString &text, int type, int token);
KeycapButton *makePulseButton(const QString &text, const QString &look, const QString &name, QWidget *parent);
/// The three promises under a question: too few are thrown away, nobody sees another's, nothing is kept of who and when.
QWidget *makePulsePromises(int threshold, QWidget *parent);

/// One of the five answers: its words, and the key that chooses it.
class PulseChoice : public QAbstractButton
{
    Q_OBJECT
public:
    PulseChoice(const QString &words, int number, QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_number;
};

/// Which question it is: a bar for each, the current one in full colour.
class PulseSteps : public PaintedWidget
{
    Q_OBJECT
public:
    explicit PulseSteps(QWidget *parent);

    void setSteps(int count, int current);
    QString summary() const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_count = 0, m_current = 0;
};

} // namespace sharpend
