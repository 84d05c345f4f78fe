// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "cli/CommandLine.h"
#include "gui/App.h"

#include <QApplication>

using namespace Qt::StringLiterals;

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
    if (!line.opensWindow) {
        const QCoreApplication application(argc, argv);
        return sharpend::runCommand(line);
    }
    QApplication application(argc, argv);
    return sharpend::runApp(application, {line.store, line.file, line.demo});
}
