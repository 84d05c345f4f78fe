// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/templates/TemplateShelf.h"

#include "domain/Content.h"

#include <QDir>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

TemplateShelf::TemplateShelf(const Content &content, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_language(content.language)
    , m_all(content.templates)
{
}

const QList<TeamTemplate> &TemplateShelf::builtIn() const
{
    if (m_builtIn.isEmpty()) {
        Content asItCame;
        readContent(asItCame);
        m_builtIn = asItCame.templates;
    }
    return m_builtIn;
}

const TeamTemplate *TemplateShelf::find(const QString &id) const
{
    const auto found = std::find_if(m_all.begin(), m_all.end(), [&](const TeamTemplate &one) { return one.id == id; });
    return found == m_all.end() ? nullptr : &*found;
}

bool TemplateShelf::isBuiltIn(const QString &id) const
{
    return std::any_of(builtIn().begin(), builtIn().end(), [&](const TeamTemplate &one) { return one.id == id; });
}

bool TemplateShelf::isAsItCame(const QString &id) const
{
    const TeamTemplate *now = find(id);
    return now && builtIn().contains(*now);
}

QString TemplateShelf::put(const TeamTemplate &made)
{
    if (const QString wanted = templateWants(made, m_all); !wanted.isEmpty())
        return wanted;
    QList<TeamTemplate> all = m_all;
    const auto same = std::find_if(all.begin(), all.end(), [&](const TeamTemplate &one) { return one.id == made.id; });
    if (same == all.end())
        all << made;
    else if (*same == made)
        return {};
    else
        *same = made;
    return keep(all);
}

QString TemplateShelf::takeOut(const QString &id)
{
    QList<TeamTemplate> all = m_all;
    const auto came = std::find_if(builtIn().begin(), builtIn().end(), [&](const TeamTemplate &one) { return one.id == id; });
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (all[i].id != id)
            continue;
        if (came == builtIn().end())
            all.removeAt(i);
        else
            all[i] = *came;
        return keep(all);
    }
    return {};
}

QString TemplateShelf::keep(const QList<TeamTemplate> &all)
{
    const QString path = QDir(m_folder).filePath(u"templates.json"_s);
    const QByteArray bytes = templatesFile(all, m_language);
    QSaveFile file(path);
    const bool kept = QDir().mkpath(m_folder) && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (!kept)
        return tr("The templates could not be written to %1. Allow writing there, or free some room, and try again.")
            .arg(QDir::toNativeSeparators(path));
    m_all = all;
    Q_EMIT changed();
    return {};
}

} // namespace sharpend
