// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/filestore.h"

#include <sqlite3.h>

namespace glasshouse {

namespace {

constexpr const char *SelectStanding =
    "SELECT id, path, device, inode, size, modified_ns, head, head_length, next_offset, physical_lines, lines,"
    " bad_lines, tail_lines, tail_bad, agent_id FROM source_file WHERE tenant=? AND replaced=0";

FileRow fileIn(const Statement &row)
{
    FileRow f;
    f.id = row.integer(0);
    f.path = row.text(1);
    f.device = row.integer(2), f.inode = row.integer(3), f.size = row.integer(4), f.modifiedNs = row.integer(5);
    const std::string_view head = row.blob(6);
    f.head = QByteArray(head.data(), qsizetype(head.size()));
    f.headLength = row.integer(7);
    f.nextOffset = row.integer(8), f.physicalLines = row.integer(9), f.lines = row.integer(10);
    f.badLines = row.integer(11), f.tailLines = row.integer(12), f.tailBad = row.integer(13);
    f.agentId = row.text(14);
    return f;
}

} // namespace

FileStore::FileStore(Connection &connection, qint64 tenant)
    : m_connection(connection),
      m_tenant(tenant),
      m_all(connection, SelectStanding),
      m_at(connection, std::string(SelectStanding) + " AND path=?"),
      m_path(connection, "SELECT path FROM source_file WHERE id=?"),
      m_insert(connection,
               "INSERT INTO source_file(tenant, path, device, inode, size, modified_ns, head, head_length, next_offset,"
               " physical_lines, lines, bad_lines, tail_lines, tail_bad, agent_id)"
               " VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
      m_update(connection,
               "UPDATE source_file SET path=?, device=?, inode=?, size=?, modified_ns=?, head=?, head_length=?, "
               "next_offset=?,"
               " physical_lines=?, lines=?, bad_lines=?, tail_lines=?, tail_bad=?, agent_id=? WHERE id=?"),
      m_replaced(connection, "UPDATE source_file SET replaced=1 WHERE id=?"),
      m_move(connection, "UPDATE source_file SET path=?, replaced=0 WHERE id=?"),
      m_dropBad(connection, "DELETE FROM bad_line WHERE file=? AND offset>=?"),
      m_addBad(connection, "INSERT OR REPLACE INTO bad_line VALUES(?,?,?,?)")
{}

std::unordered_map<std::string, FileRow> FileStore::all()
{
    std::unordered_map<std::string, FileRow> files;
    m_all.bind(m_tenant);
    while (m_all.next()) {
        FileRow f = fileIn(m_all);
        std::string path = f.path;
        files.emplace(std::move(path), std::move(f));
    }
    m_all.reset();
    return files;
}

std::optional<FileRow> FileStore::at(const std::string &path)
{
    m_at.bind(m_tenant, path);
    std::optional<FileRow> file;
    if (m_at.next())
        file = fileIn(m_at);
    m_at.reset();
    return file;
}

std::string FileStore::path(qint64 id)
{
    m_path.bind(id);
    std::string path(m_path.next() ? m_path.text(0) : std::string_view());
    m_path.reset();
    return path;
}

qint64 FileStore::insert(const FileRow &f)
{
    m_insert.bind(m_tenant, f.path, f.device, f.inode, f.size, f.modifiedNs, f.head, f.headLength, f.nextOffset,
                  f.physicalLines, f.lines, f.badLines, f.tailLines, f.tailBad, f.agentId);
    m_insert.run();
    return sqlite3_last_insert_rowid(m_connection.handle());
}

void FileStore::update(const FileRow &f)
{
    m_update.bind(f.path, f.device, f.inode, f.size, f.modifiedNs, f.head, f.headLength, f.nextOffset, f.physicalLines,
                  f.lines, f.badLines, f.tailLines, f.tailBad, f.agentId, f.id);
    m_update.run();
}

void FileStore::setReplaced(qint64 id)
{
    m_replaced.bind(id).run();
}

void FileStore::move(qint64 id, const std::string &path)
{
    m_move.bind(path, id).run();
}

void FileStore::dropBadLines(qint64 file, qint64 offset)
{
    m_dropBad.bind(file, offset).run();
}

void FileStore::addBadLine(qint64 file, qint64 offset, qint64 line, std::string_view reason)
{
    m_addBad.bind(file, offset, line, reason).run();
}

} // namespace glasshouse
