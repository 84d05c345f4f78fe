// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "exchange/Passphrase.h"
#include "gui/shell/FileToSave.h"

#include <QWidget>

#include <memory>

class QThreadPool;

namespace sharpend {

class SavingStrip;
class Session;

/// Makes files in threads of their own and writes each whole or not at all. One that takes long has a strip here, which says how
/// far it is and can stop it.
class FileSaver : public QWidget
{
    Q_OBJECT
public:
    explicit FileSaver(Session &session, QWidget *parent = nullptr);

    /// With a \a passphrase the file is locked by it; then its suffix is of a kind that can be.
    void save(const QString &path, const FileReading &read, const Passphrase &passphrase = {});

Q_SIGNALS:
    void saved(const QString &path, bool locked);
    /// It could not be written; whatever stood at that place is as it was.
    void refused(const QString &sentence);
    void stopped(const QString &sentence);

private:
    struct Saving;
    /// \a wrong: why it is not there; empty when it is.
    void end(const std::shared_ptr<Saving> &saving, const QString &wrong);

    Session &m_session;
    /// Whoever lets go of it last waits for what is being made: a file that somebody asked for is written even as the window closes.
    std::shared_ptr<QThreadPool> m_pool;
    QList<std::shared_ptr<Saving>> m_savings;
};

} // namespace sharpend
