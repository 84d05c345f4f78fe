// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Json.h"

#include <QProcess>
#include <QTemporaryDir>

namespace sharpend::test {

/// The system's Chromium without a window or a network, driven by WebDriver. It saves files to a folder of its own.
class Browser
{
public:
    Browser();
    ~Browser();

    void open(const QString &path) const;
    /// As wide as a phone (under 600) or a desktop.
    void setWidth(int width) const;
    /// What \a script returns in the page.
    Json run(const QString &script) const;
    /// Types \a keys into what \a selector finds, which gets the focus first.
    void type(const QString &selector, const QString &keys) const;
    void click(const QString &selector) const;
    /// What the page and the browser complained about.
    QStringList complaints() const;
    /// The first whole file with \a suffix in the folder of saved files; empty until there is one.
    QString saved(const QString &suffix) const;

private:
    Json ask(const QByteArray &method, const QString &path, const Json &body = Json::object()) const;
    QString element(const QString &selector) const;

    QTemporaryDir m_folder;
    QProcess m_driver;
    quint16 m_port = 0;
    QString m_session;
};

} // namespace sharpend::test
