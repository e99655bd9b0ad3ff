// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace glasshouse {

/// Which of the eight series colours a value has, the same in every panel. A value asks for the colour its name
/// hashes to; when that is taken it gets the next free one in order of arrival; when all are taken it is "Other".
/// One object per program, handed to the charts by pointer; GUI thread.
class SeriesColours
{
public:
    static constexpr int Other = -1;

    /// Colours for values not seen yet, most important first. Values that have one keep it.
    void assign(const QStringList &values);
    /// Index into Theme::series, or Other. Assigns when the value is new and a colour is free.
    int slotOf(const QString &value);

    /// Fixed colours of "input", "output", "cache_read", "cache_write_5m", "cache_write_1h"; Other for anything else.
    static int slotOfTokenKind(const QString &kind);

private:
    QHash<QString, int> m_slots;
    std::vector<bool> m_taken;
};

} // namespace glasshouse
