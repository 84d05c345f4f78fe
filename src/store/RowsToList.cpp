// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/RowsToList.h"

using namespace Qt::StringLiterals;

namespace sharpend {

void ListReader::leaveBundles(QList<Field> &fields) const
{
    // The two engines have no function in common that reaches into JSON.
    const QString column = m_db.engine() == Database::Engine::Sqlite ? u"json_set(sealed, '$.bundle', '')"_s
                                                                     : u"jsonb_set(sealed::jsonb, '{bundle}', '\"\"')::text"_s;
    for (Field &field : fields) {
        if (QLatin1String(field.key) == "sealed"_L1)
            field.column = column;
    }
}

} // namespace sharpend
