// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <string_view>

namespace glasshouse {

/// A sum over lines, by which a second reading tells whether it sees what the first one saw. Not against malice.
class LineDigest
{
public:
    void add(std::string_view line);
    bool operator==(const LineDigest &) const = default;
    /// Sixteen hexadecimal digits.
    QString text() const;

    /// Of the lines between two offsets, both the starts of lines, as the file has them now. Any thread.
    /// Errors: Io (as LineReader; `end` is not the start of a line any more).
    static Result<LineDigest> of(const QString &path, qint64 begin, qint64 end);

private:
    quint64 m_value = 0;
};

} // namespace glasshouse
