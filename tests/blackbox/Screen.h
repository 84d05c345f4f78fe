// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QProcess>
#include <QStringList>

#include <functional>

namespace sharpend::test {

/// A screen of its own (Xvfb) with a window manager, and a keyboard whose keys really go down (xdotool).
class Screen
{
public:
    Screen();
    ~Screen();

    QString name() const { return m_name; }
    /// Types \a text, a key every so many milliseconds.
    void type(const QString &text, int milliseconds);
    /// Presses keys together, as xdotool calls them: `ctrl+shift+Right`.
    void press(const QString &keys);
    /// The title of the window that has the keyboard; empty where none has.
    QString activeTitle() const;
    /// How many keys have gone down.
    int keys() const { return m_keys; }

private:
    QByteArray xdotool(const QStringList &arguments, bool mayFail = false) const;

    QString m_name;
    QProcess m_server, m_windowManager;
    int m_keys = 0;
};

} // namespace sharpend::test
