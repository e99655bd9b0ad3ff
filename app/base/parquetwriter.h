// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"

#include <QtGlobal>

#include <string>
#include <string_view>
#include <vector>

namespace glasshouse {

class ThriftCompact;

enum class ParquetType {
    Int64,
    Double,
    Boolean,
    Text,   ///< UTF-8; broken bytes become U+FFFD
    TimeMs, ///< milliseconds since 1970, UTC
    Money   ///< US dollars, exact: DECIMAL(18, 9), so up to a thousand million
};

struct ParquetColumn {
    std::string name;
    ParquetType type = ParquetType::Int64;
    bool optional = false; ///< may be null
};

/// Makes the bytes of one Parquet file as rows come: PLAIN, pages packed with zstd, row groups of 65,536 rows (fewer where they
/// are large). What is done is there to be taken, so that a file of any length needs a few megabytes; only the places of its row
/// groups are kept until its end. Cells are given row by row in the order of the columns; a row ends with its last cell.
/// A value; no thread.
class ParquetWriter
{
public:
    static constexpr qint64 RowsOfGroup = 65'536;

    /// At least one column.
    explicit ParquetWriter(std::vector<ParquetColumn> columns);

    void integer(qint64 value); ///< Int64, TimeMs
    void money(NanoUsd value);
    void real(double value);
    void boolean(bool value);
    void text(std::string_view utf8);
    void null(); ///< of an optional column

    qint64 rows() const { return m_rows; }
    /// What has been made since it was last taken; empty until a row group is full.
    std::string take();
    /// After the last row, once: what was made, and the end of the file.
    std::string finish();

private:
    /// One column of the row group that is being filled.
    struct Chunk {
        std::string values;  ///< of the page that is being filled, PLAIN
        std::string present; ///< of the same, a bit each
        qint64 count = 0;    ///< of the same, nulls too
        qint64 nulls = 0;    ///< of the same
        std::string pages;
        qint64 allCount = 0, allNulls = 0, unpacked = 0;
        qint64 least = 0, most = 0; ///< of numbers
    };
    /// Where a column of a finished row group stands.
    struct Place {
        qint64 offset = 0, packed = 0, unpacked = 0, count = 0, nulls = 0, least = 0, most = 0;
    };
    struct Group {
        std::vector<Place> places;
        qint64 rows = 0;
    };

    Chunk &next(ParquetType type);
    void count(qint64 value);
    void mark(Chunk &chunk, bool present);
    void endCell();
    void endPage(std::size_t column);
    void endGroup();
    void emitBytes(std::string_view bytes);
    std::string footer() const;
    static void writePlace(ThriftCompact &out, const ParquetColumn &column, const Place &place);

    std::vector<ParquetColumn> m_columns;
    std::vector<Chunk> m_chunks;
    std::vector<Group> m_groups;
    std::string m_out;
    qint64 m_offset = 0; ///< in the file, of what is made next
    std::size_t m_at = 0;
    qint64 m_rows = 0, m_groupRows = 0;
};

} // namespace glasshouse
