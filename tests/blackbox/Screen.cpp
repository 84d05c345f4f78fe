// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "Screen.h"

#include "Patience.h"
#include "support/catch.h"

#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace sharpend::test {

Screen::Screen()
{
    m_server.setStandardErrorFile(QProcess::nullDevice());
    // Keys do not repeat: a machine that is busy between down and up would type them twice.
    m_server.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1440x900x24"_s, u"-nolisten"_s, u"tcp"_s, u"-noreset"_s, u"-r"_s});
    INFO("tools/test installs Xvfb, xdotool and matchbox-window-manager");
    REQUIRE(m_server.waitForStarted(patience));
    while (!m_server.canReadLine())
        REQUIRE(m_server.waitForReadyRead(patience));
    m_name = u':' + QString::fromLatin1(m_server.readLine()).trimmed();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, m_name);
    m_windowManager.setProcessEnvironment(environment);
    m_windowManager.setStandardErrorFile(QProcess::nullDevice());
    m_windowManager.start(u"matchbox-window-manager"_s, {u"-use_titlebar"_s, u"no"_s});
    REQUIRE(m_windowManager.waitForStarted(patience));
}

Screen::~Screen()
{
    for (QProcess *process : {&m_windowManager, &m_server}) {
        process->kill();
        process->waitForFinished(patience);
    }
}

QByteArray Screen::xdotool(const QStringList &arguments, bool mayFail) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, m_name);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(u"xdotool"_s, arguments);
    INFO("xdotool " << arguments.join(u' ').toStdString());
    REQUIRE(process.waitForFinished(-1));
    INFO(process.readAllStandardError().toStdString());
    REQUIRE((mayFail || process.exitCode() == 0));
    return process.readAllStandardOutput().trimmed();
}

void Screen::type(const QString &text, int milliseconds)
{
    xdotool({u"type"_s, u"--delay"_s, QString::number(milliseconds), u"--"_s, text});
    m_keys += int(text.size());
}

void Screen::press(const QString &keys)
{
    xdotool({u"key"_s, u"--delay"_s, u"0"_s, keys});
    ++m_keys;
}

QString Screen::activeTitle() const { return QString::fromUtf8(xdotool({u"getactivewindow"_s, u"getwindowname"_s}, true)); }

} // namespace sharpend::test
