// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers.h"
#include "query/savedviewjson.h"
#include "store/viewstore.h"

namespace glasshouse {

std::vector<ViewRow> Lookup::views(std::string_view owner) const
{
    return ViewStore(m_connection, m_tenant).visibleTo(owner);
}

Result<SavedViewsAnswer> answer(const SavedViewsQuestion &question, Lookup &lookup)
{
    SavedViewsAnswer answer;
    for (const ViewRow &row : lookup.views(question.owner.toStdString())) {
        auto view = viewFromPayload(QString::fromStdString(row.name), QByteArray::fromStdString(row.payload), false);
        if (!view)
            continue; // of another version that wrote what this one cannot read: it stays where it is
        KeptView kept;
        kept.id = row.id;
        kept.view = std::move(*view);
        kept.owner = QString::fromStdString(row.owner);
        kept.own = row.owner == question.owner.toStdString();
        kept.shared = row.shared;
        kept.createdMs = row.createdMs, kept.updatedMs = row.updatedMs;
        answer.views.push_back(std::move(kept));
    }
    return answer;
}

} // namespace glasshouse
