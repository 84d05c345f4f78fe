// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Templates.h"

#include <QObject>

namespace sharpend {

struct Content;

/// The templates that Learning Teams start from, as they are now: those that came with the app until somebody changes one, then the
/// organisation's own file.
class TemplateShelf : public QObject
{
    Q_OBJECT
public:
    /// \a folder is where the organisation's own go; it need not be there yet.
    TemplateShelf(const Content &content, const QString &folder, QObject *parent = nullptr);

    const QList<TeamTemplate> &all() const { return m_all; }
    const TeamTemplate *find(const QString &id) const;
    /// Whether \a id came with the app.
    bool isBuiltIn(const QString &id) const;
    /// Whether it is as it came.
    bool isAsItCame(const QString &id) const;

    /// Keeps \a made, in the place of the one with its id or as the last. Answers nothing, or a sentence on why not.
    QString put(const TeamTemplate &made);
    /// Takes one of the organisation's own out; one that came with the app is put back as it came.
    QString takeOut(const QString &id);
    QString folder() const { return m_folder; }

Q_SIGNALS:
    void changed();

private:
    QString keep(const QList<TeamTemplate> &all);
    const QList<TeamTemplate> &builtIn() const;

    QString m_folder, m_language;
    QList<TeamTemplate> m_all;
    mutable QList<TeamTemplate> m_builtIn; ///< read when they are first asked for: no start waits for them
};

} // namespace sharpend
