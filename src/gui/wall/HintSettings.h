// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QSettings>
#include <QStringList>

namespace sharpend {

/// What this computer has been asked about language hints. It keeps ids of hints, never a word that was typed.
struct HintSettings {
    static bool areShown() { return QSettings().value(shownKey(), true).toBool(); }
    static void setShown(bool shown) { QSettings().setValue(shownKey(), shown); }

    static QStringList muted() { return QSettings().value(mutedKey()).toStringList(); }
    static bool speaks(const QString &id) { return areShown() && !muted().contains(id); }
    static void mute(const QString &id)
    {
        QStringList ids = muted();
        if (!ids.contains(id))
            QSettings().setValue(mutedKey(), ids << id);
    }
    /// All hints again, those that were muted one by one and the others.
    static void showAll()
    {
        QSettings().remove(mutedKey());
        setShown(true);
    }

private:
    static QString shownKey() { return QStringLiteral("hints/shown"); }
    static QString mutedKey() { return QStringLiteral("hints/muted"); }
};

} // namespace sharpend
