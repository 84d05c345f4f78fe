// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "cli/CommandLine.h"
#include "gui/App.h"
#include "gui/look/FontsAhead.h"

#include <QApplication>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

/// The words of the person's language where there are some, and English plurals otherwise.
void translate(QCoreApplication &application)
{
    auto *words = new QTranslator(&application);
    if (words->load(QLocale(), u"sharpend"_s, u"_"_s, u":/translations"_s) || words->load(u":/translations/sharpend_en.qm"_s))
        QCoreApplication::installTranslator(words);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setOrganizationName(u"sharpend"_s);
    QCoreApplication::setApplicationName(u"sharpend"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SHARPEND_VERSION));

    // A verb needs no window and no display, so it is known before there is an application.
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const sharpend::CommandLine line = sharpend::parseCommandLine(arguments);
    if (line.drawsText) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {}); // stderr is for our one line
        QGuiApplication application(argc, argv);
        translate(application);
        return sharpend::runCommand(line);
    }
    if (!line.opensWindow) {
        QCoreApplication application(argc, argv);
        translate(application);
        return sharpend::runCommand(line);
    }
    const std::future<void> fonts = sharpend::readFontsAhead();
    QApplication application(argc, argv);
    fonts.wait();
    translate(application);
    return sharpend::runApp(application, {line.store, line.file, line.demo});
}
