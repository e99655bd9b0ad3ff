// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/freepages.h"

#include "store/freespace.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
constexpr qint64 Incremental = 2; ///< of PRAGMA auto_vacuum
}

Result<FileRoom> fileRoom(Connection &connection)
{
    qint64 numbers[4] = {};
    const char *const pragmas[] = {"PRAGMA page_size", "PRAGMA page_count", "PRAGMA freelist_count",
                                   "PRAGMA auto_vacuum"};
    for (int i = 0; i < 4; ++i) {
        const auto number = connection.integer(pragmas[i]);
        if (!number)
            return tl::unexpected(number.error());
        numbers[i] = *number;
    }
    return FileRoom{numbers[0] * numbers[1], numbers[0] * numbers[2], numbers[3] == Incremental};
}

Result<bool> giveBack(Connection &connection, qint64 pages)
{
    const auto room = fileRoom(connection);
    if (!room)
        return tl::unexpected(room.error());
    if (!room->givesBack || room->unusedBytes == 0)
        return false;
    if (auto done = connection.execute("PRAGMA incremental_vacuum(" + std::to_string(pages) + ")"); !done)
        return tl::unexpected(done.error());
    const auto left = fileRoom(connection);
    if (!left)
        return tl::unexpected(left.error());
    return left->unusedBytes > 0 && left->unusedBytes < room->unusedBytes;
}

Result<void> shrinkFile(Connection &connection)
{
    return connection.execute("PRAGMA wal_checkpoint(PASSIVE)");
}

Result<void> compact(Connection &connection)
{
    const auto room = fileRoom(connection);
    if (!room)
        return tl::unexpected(room.error());
    const qint64 needed = 2 * (room->fileBytes - room->unusedBytes); // the new file, and the log it comes by
    if (const FreeSpace space = freeSpace(connection.path()); space.totalBytes > 0 && space.freeBytes < needed)
        return fail(
            Error::Code::Io,
            u"to write the store %1 anew %2 MiB have to be free on its disk; there are %3"_s.arg(connection.path())
                .arg(needed >> 20)
                .arg(space.freeBytes >> 20));
    if (auto chosen = connection.execute("PRAGMA auto_vacuum = INCREMENTAL"); !chosen)
        return chosen;
    if (auto written = connection.execute("VACUUM"); !written)
        return written;
    return connection.execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

} // namespace glasshouse
