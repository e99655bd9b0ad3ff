// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/seriescolours.h"

#include "charts/theme.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

// FNV-1a: qHash is seeded per process, and a model should keep its colour from one start to the next.
quint32 stableHash(const QString &text)
{
    quint32 hash = 2166136261u;
    for (char c : text.toUtf8()) {
        hash ^= quint8(c);
        hash *= 16777619u;
    }
    return hash;
}

} // namespace

void SeriesColours::assign(const QStringList &values)
{
    for (const QString &value : values)
        slotOf(value);
}

int SeriesColours::slotOf(const QString &value)
{
    if (const auto known = m_slots.constFind(value); known != m_slots.cend())
        return *known;
    m_taken.resize(Theme::SeriesCount, false);
    const size_t wanted = stableHash(value) % Theme::SeriesCount;
    for (size_t i = 0; i < m_taken.size(); ++i) {
        const size_t slot = (wanted + i) % m_taken.size();
        if (m_taken[slot])
            continue;
        m_taken[slot] = true;
        m_slots.insert(value, int(slot));
        return int(slot);
    }
    return Other;
}

int SeriesColours::slotOfTokenKind(const QString &kind)
{
    static const QStringList Kinds{u"input"_s, u"output"_s, u"cache_read"_s, u"cache_write_5m"_s, u"cache_write_1h"_s};
    const qsizetype index = Kinds.indexOf(kind);
    return index < 0 ? Other : int(index);
}

} // namespace glasshouse
