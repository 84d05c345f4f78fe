// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "exchange/ReflectionFile.h"

#include <QObject>

namespace sharpend {

class Session;
class Store;

/// Brings in what people wrote on reflection sheets, as a file or as text: read and judged off the window's thread, then one step.
class ReflectionIntake : public QObject
{
    Q_OBJECT
public:
    explicit ReflectionIntake(Session &session, QObject *parent = nullptr);

    void takeFile(const QString &path);
    /// \a text as it was pasted.
    void takeText(const QByteArray &text);

Q_SIGNALS:
    void refused(const QString &sentence);
    /// They are with the Learning Team \a teamId, called \a title; \a sentence says how many, and what to look at.
    void cameIn(const QString &teamId, const QString &title, const QString &sentence);

private:
    /// A letter and what is known here about it.
    struct Found {
        ReflectionReading reading;
        QString title;
        int pointing = 0; ///< of those that are new, how many could point to one person
    };
    static Found find(Store &store, const ReflectionReading &reading);
    void take(std::function<ReflectionReading()> read);
    void bringIn(const Found &found);

    Session &m_session;
};

} // namespace sharpend
