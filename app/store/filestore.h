// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"
#include "store/rows.h"
#include "store/statement.h"

#include <optional>
#include <string>
#include <unordered_map>

namespace glasshouse {

/// How far each file has been read, and its bad lines. Writer's thread; failures are noted on the connection.
class FileStore
{
public:
    FileStore(Connection &connection, qint64 tenant);

    /// Every file that stands at its path today, by path.
    std::unordered_map<std::string, FileRow> all();
    /// The file that stands at a path today.
    std::optional<FileRow> at(const std::string &path);
    std::string path(qint64 id);
    /// Writes a new file's row; returns its id.
    qint64 insert(const FileRow &file);
    void update(const FileRow &file);
    /// Another file stands at this one's path now: it keeps its rows, and gives up the path.
    void setReplaced(qint64 id);
    /// The file stands at another path now, from which whatever stood there has been taken.
    void move(qint64 id, const std::string &path);

    /// Bad lines from `offset` on are known anew.
    void dropBadLines(qint64 file, qint64 offset);
    void addBadLine(qint64 file, qint64 offset, qint64 line, std::string_view reason);

private:
    Connection &m_connection;
    qint64 m_tenant;
    Statement m_all, m_at, m_path, m_insert, m_update, m_replaced, m_move, m_dropBad, m_addBad;
};

} // namespace glasshouse
