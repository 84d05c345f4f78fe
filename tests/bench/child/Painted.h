// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace sharpend::bench {

/// Notices when widgets are painted, anywhere in the application.
class Painted : public QObject
{
    Q_OBJECT
public:
    explicit Painted(std::function<bool(QWidget *)> wanted, QObject *parent = nullptr);
    ~Painted() override;

    bool happened() const { return m_happened; }
    void again() { m_happened = false; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::function<bool(QWidget *)> m_wanted;
    bool m_happened = false;
};

/// What was painted has reached the screen when this comes back.
void reachScreen();

/// Presses and lets go of a letter in \a window, as the keyboard does, and lets it reach the screen. Answers how long it took.
double typeLetter(QWidget *window, int number);
/// Turns the mouse wheel over \a widget by one notch, and lets it reach the screen. Answers how long it took.
double turnWheel(QWidget *widget);

} // namespace sharpend::bench
