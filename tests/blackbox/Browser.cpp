// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "Browser.h"

#include "Patience.h"
#include "support/catch.h"

#include <QDir>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sharpend::test {

Browser::Browser()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_folder.path());
    environment.insert(u"TMPDIR"_s, m_folder.path());
    environment.remove(u"DISPLAY"_s);
    m_driver.setProcessEnvironment(environment);
    m_driver.start(QStringLiteral(SHARPEND_CHROMEDRIVER), {u"--port=0"_s});
    static const QRegularExpression onPort(u"successfully on port (\\d+)"_s);
    QString said;
    while (m_port == 0) {
        INFO(said.toStdString());
        REQUIRE(m_driver.waitForReadyRead(patience));
        said += QString::fromUtf8(m_driver.readAllStandardOutput());
        m_port = onPort.match(said).captured(1).toUShort();
    }

    QDir().mkpath(m_folder.filePath(u"saved"_s));
    Json options = Json::object();
    options["binary"] = SHARPEND_CHROMIUM;
    options["args"] = {"--headless=new",
                       "--no-sandbox", // tests may run as root
                       "--disable-gpu",
                       "--disable-dev-shm-usage",
                       "--no-first-run",
                       "--disable-background-networking",
                       "--disable-component-update",
                       "--disable-sync",
                       "--lang=en-GB",
                       "--window-size=1440,900",
                       "--host-resolver-rules=MAP * ~NOTFOUND"};
    options["prefs"]["download.default_directory"] = m_folder.filePath(u"saved"_s).toStdString();
    options["prefs"]["download.prompt_for_download"] = false;
    Json wanted = Json::object();
    wanted["capabilities"]["alwaysMatch"]["goog:chromeOptions"] = options;
    wanted["capabilities"]["alwaysMatch"]["goog:loggingPrefs"]["browser"] = "ALL";
    m_session = textAt(ask("POST", u"/session"_s, wanted), "sessionId");
    REQUIRE_FALSE(m_session.isEmpty());
}

Browser::~Browser()
{
    if (!m_session.isEmpty())
        ask("DELETE", u"/session/"_s + m_session);
    m_driver.terminate();
    m_driver.waitForFinished(patience);
}

Json Browser::ask(const QByteArray &method, const QString &path, const Json &body) const
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, m_port);
    REQUIRE(socket.waitForConnected(patience));
    const QByteArray content = method == "POST" ? QByteArray::fromStdString(body.dump()) : QByteArray();
    socket.write(method + ' ' + path.toUtf8() + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: application/json\r\n"
                 + "Content-Length: " + QByteArray::number(content.size()) + "\r\n\r\n" + content);
    // The driver keeps the connection open: its answer is as long as it says.
    static const QRegularExpression length(u"\r\nContent-Length: *(\\d+)\r\n"_s, QRegularExpression::CaseInsensitiveOption);
    QByteArray answer;
    qsizetype head = -1, whole = -1;
    while (whole < 0 || answer.size() < whole) {
        if (!socket.waitForReadyRead(patience))
            break;
        answer += socket.readAll();
        if (head = answer.indexOf("\r\n\r\n"); head >= 0)
            whole = head + 4 + length.match(QString::fromLatin1(answer.left(head + 2))).captured(1).toLongLong();
    }
    const Json json = Json::parse(answer.mid(head + 4).toStdString(), nullptr, false);
    INFO(path.toStdString() << ": " << answer.toStdString());
    if (!json.is_object() || !json.contains("value"))
        throw std::runtime_error("the browser's driver gave no answer: " + answer.toStdString());
    const Json &value = json["value"];
    if (value.is_object() && value.contains("error"))
        throw std::runtime_error(value.dump());
    return value;
}

void Browser::open(const QString &path) const
{
    ask("POST", u"/session/%1/url"_s.arg(m_session), {{"url", QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded).toStdString()}});
}

void Browser::setWidth(int width) const
{
    const Json parameters{{"width", width}, {"height", 844}, {"deviceScaleFactor", 1}, {"mobile", width < 600}};
    ask("POST", u"/session/%1/goog/cdp/execute"_s.arg(m_session), {{"cmd", "Emulation.setDeviceMetricsOverride"}, {"params", parameters}});
}

Json Browser::run(const QString &script) const
{
    return ask("POST", u"/session/%1/execute/sync"_s.arg(m_session), {{"script", script.toStdString()}, {"args", Json::array()}});
}

QString Browser::element(const QString &selector) const
{
    const Json found = ask("POST", u"/session/%1/element"_s.arg(m_session), {{"using", "css selector"}, {"value", selector.toStdString()}});
    return textOf(found.begin().value());
}

void Browser::type(const QString &selector, const QString &keys) const
{
    ask("POST", u"/session/%1/element/%2/value"_s.arg(m_session, element(selector)), {{"text", keys.toStdString()}});
}

void Browser::click(const QString &selector) const { ask("POST", u"/session/%1/element/%2/click"_s.arg(m_session, element(selector))); }

QStringList Browser::complaints() const
{
    QStringList lines;
    for (const Json &entry : ask("POST", u"/session/%1/se/log"_s.arg(m_session), {{"type", "browser"}}))
        lines << textAt(entry, "message");
    return lines;
}

QString Browser::saved(const QString &suffix) const
{
    const QDir folder(m_folder.filePath(u"saved"_s));
    const QStringList files = folder.entryList({u"*."_s + suffix}, QDir::Files);
    return files.isEmpty() ? QString() : folder.filePath(files.first());
}

} // namespace sharpend::test
