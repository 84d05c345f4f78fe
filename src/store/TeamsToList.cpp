// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/TeamsToList.h"

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

class ListReader : public Reader
{
public:
    explicit ListReader(const Reader &reader)
        : Reader(reader)
    {
    }

    QList<LearningTeam> teams(const Where &where)
    {
        QList<Field> fields = LearningTeam::fields();
        for (Field &field : fields) {
            if (QLatin1String(field.key) == "sealed"_L1)
                field.column = withoutBundle();
        }
        QList<LearningTeam> found;
        select(LearningTeam::table, fields, where, [&found](const Fill &fill) { fill(&found.emplaceBack()); });
        return found;
    }

private:
    /// The two engines have no function in common that reaches into JSON.
    QString withoutBundle() const
    {
        return m_db.engine() == Database::Engine::Sqlite ? u"json_set(sealed, '$.bundle', '')"_s
                                                         : u"jsonb_set(sealed::jsonb, '{bundle}', '\"\"')::text"_s;
    }
};

} // namespace

QList<LearningTeam> teamsToList(Reader &reader, const Where &where) { return ListReader(reader).teams(where); }

} // namespace sharpend
