// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

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

    void save(const QString &path, const FileReading &read);

Q_SIGNALS:
    void saved(const QString &path);
    /// It could not be written; whatever stood at that place is as it was.
    void refused(const QString &sentence);
    void stopped(const QString &sentence);

private:
    struct Saving;
    void end(const std::shared_ptr<Saving> &saving, bool done);

    Session &m_session;
    /// Whoever lets go of it last waits for what is being made: a file that somebody asked for is written even as the window closes.
    std::shared_ptr<QThreadPool> m_pool;
    QList<std::shared_ptr<Saving>> m_savings;
};

} // namespace sharpend
