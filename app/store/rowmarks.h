// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <vector>

namespace glasshouse {

/// A set of row ids, which are small numbers that lie close together; 0 and less are none.
class RowMarks
{
public:
    RowMarks() = default;
    explicit RowMarks(const std::vector<qint64> &ids)
    {
        for (const qint64 id : ids)
            add(id);
    }
    void add(qint64 id)
    {
        if (id <= 0)
            return;
        if (std::size_t(id) >= m_marks.size())
            m_marks.resize(std::max(std::size_t(id) + 1, m_marks.size() * 2));
        m_marks[std::size_t(id)] = true;
    }
    /// All of them, in order.
    std::vector<qint64> sorted() const
    {
        std::vector<qint64> ids;
        for (std::size_t id = 0; id < m_marks.size(); ++id) {
            if (m_marks[id])
                ids.push_back(qint64(id));
        }
        return ids;
    }
    bool holds(qint64 id) const { return id > 0 && std::size_t(id) < m_marks.size() && m_marks[std::size_t(id)]; }

private:
    std::vector<bool> m_marks;
};

} // namespace glasshouse
