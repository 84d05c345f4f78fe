// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "DrivenWindow.h"

#include "Patience.h"
#include "support/catch.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>

#include <utility>

using namespace Qt::StringLiterals;

namespace sharpend::test {

QProcessEnvironment Home::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_folder.path());
    environment.insert(u"XDG_DATA_HOME"_s, m_folder.filePath(u"data"_s));
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.filePath(u"config"_s));
    environment.insert(u"XDG_CACHE_HOME"_s, m_folder.filePath(u"cache"_s));
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    const QString runtime = m_folder.filePath(u"run"_s);
    QDir().mkpath(runtime);
    QFile::setPermissions(runtime, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    environment.insert(u"XDG_RUNTIME_DIR"_s, runtime);
    for (auto it = m_more.cbegin(); it != m_more.cend(); ++it)
        environment.insert(it.key(), it.value());
    return environment;
}

QByteArray Home::drafts() const
{
    QByteArray all;
    for (const QString &folder : {m_folder.filePath(u"data/sharpend/sharpend/drafts"_s), m_folder.filePath(u"run/sharpend-drafts"_s)}) {
        for (QDirIterator files(folder, {u"*.json"_s}, QDir::Files); files.hasNext();) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
    }
    return all;
}

DrivenWindow::DrivenWindow(const Home &home, const QString &location, const QString &teamId)
{
    m_process.setProcessEnvironment(home.environment());
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(SHARPEND_WALL_DRIVER), {location, teamId});
    await(u"ready"_s);
}

DrivenWindow::~DrivenWindow() { killHard(); }

void DrivenWindow::send(const QStringList &lines)
{
    m_process.write((lines.join(u'\n') + u'\n').toUtf8());
    while (m_process.bytesToWrite() > 0 && m_process.waitForBytesWritten(patience)) { }
}

std::optional<Said> DrivenWindow::take(const QString &word)
{
    while (m_process.canReadLine())
        m_lines << m_process.readLine().chopped(1);
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const QString line = QString::fromUtf8(m_lines[i]), said = line.section(u' ', 1);
        if (said == word || said.startsWith(word + u' ')) {
            m_lines.removeAt(i);
            return Said{said.mid(word.size() + 1), line.section(u' ', 0, 0).toLongLong()};
        }
    }
    return std::nullopt;
}

Said DrivenWindow::await(const QString &word)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < patience) {
        if (const auto said = take(word))
            return *said;
        m_process.waitForReadyRead(1000);
        if (m_process.state() == QProcess::NotRunning && !m_process.canReadLine())
            break;
    }
    INFO(m_lines.join('\n').toStdString());
    FAIL("The window never said " << word.toStdString());
    return {};
}

Said DrivenWindow::ask(const QString &command, const QString &word)
{
    send({command});
    return await(word);
}

bool DrivenWindow::hasSaid(const QString &word)
{
    m_process.waitForReadyRead(0);
    return take(word).has_value();
}

QList<Said> DrivenWindow::all()
{
    while (m_process.canReadLine())
        m_lines << m_process.readLine().chopped(1);
    QList<Said> said;
    for (const QByteArray &line : std::exchange(m_lines, {})) {
        const QString text = QString::fromUtf8(line);
        said.append({text.section(u' ', 1), text.section(u' ', 0, 0).toLongLong()});
    }
    return said;
}

void DrivenWindow::killHard()
{
    m_process.kill();
    m_process.waitForFinished(patience);
}

void DrivenWindow::quit()
{
    send({u"quit"_s});
    REQUIRE(m_process.waitForFinished(patience));
    REQUIRE(m_process.exitStatus() == QProcess::NormalExit);
    REQUIRE(m_process.exitCode() == 0);
}

} // namespace sharpend::test
