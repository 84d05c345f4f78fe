// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QRandomGenerator>
#include <QStringList>

namespace sharpend {
class MainWindow;
class Session;
class TeamDocument;
}

namespace sharpend::test {

/// A hand at the wall of a window that does as chance will have it, by its keys, and waits for nobody else. Each word that it
/// types is there once ("Ann-17"), so that it can be looked for afterwards.
class ChanceHand
{
public:
    ChanceHand(Session &session, MainWindow &window, TeamDocument &document);

    /// So many changes, one after the other, each on the disk before the next.
    void work(const QString &name, quint32 seed, int changes);
    QStringList typed() const { return m_typed; }

private:
    void change();
    QString word();
    QString anyNote();
    void capture();
    void edit();
    void giveKind();
    void remove();
    void place();
    void settle();

    Session &m_session;
    MainWindow &m_window;
    TeamDocument &m_document;
    QString m_name;
    QRandomGenerator m_random;
    QStringList m_typed;
};

} // namespace sharpend::test
