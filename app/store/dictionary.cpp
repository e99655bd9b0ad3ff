// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/dictionary.h"

namespace glasshouse {

Dictionary::Dictionary(Connection &connection, qint64 tenant)
    : m_tenant(tenant),
      m_select(connection, "SELECT dimension, id, value FROM dimension_value WHERE tenant = ?"),
      m_insert(connection, "INSERT INTO dimension_value(tenant, dimension, id, value) VALUES(?, ?, ?, ?)")
{
    reload();
}

void Dictionary::reload()
{
    m_values = {};
    m_select.bind(m_tenant);
    while (m_select.next()) {
        Values &values = m_values.at(size_t(m_select.integer(0)));
        const size_t id = size_t(m_select.integer(1));
        if (values.texts.size() <= id)
            values.texts.resize(id + 1);
        values.texts[id] = m_select.text(2);
        values.ids.emplace(values.texts[id], qint64(id));
    }
    m_select.reset();
}

qint64 Dictionary::intern(Dimension dimension, std::string_view value)
{
    if (value.empty())
        return 0;
    Values &values = m_values[size_t(dimension)];
    if (const auto known = values.ids.find(value); known != values.ids.end())
        return known->second;
    if (values.texts.size() >= MaxValues && value != "other") {
        ++m_overflowed;
        return intern(dimension, "other");
    }
    const qint64 id = qint64(values.texts.size());
    m_insert.bind(m_tenant, qint64(dimension), id, value).run();
    values.texts.emplace_back(value);
    values.ids.emplace(values.texts.back(), id);
    return id;
}

qint64 Dictionary::find(Dimension dimension, std::string_view value) const
{
    const Values &values = m_values[size_t(dimension)];
    const auto known = values.ids.find(value);
    return known == values.ids.end() ? -1 : known->second;
}

const std::string &Dictionary::text(Dimension dimension, qint64 id) const
{
    const Values &values = m_values[size_t(dimension)];
    return values.texts[id >= 0 && size_t(id) < values.texts.size() ? size_t(id) : 0];
}

} // namespace glasshouse
