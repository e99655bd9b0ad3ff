// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/archivestore.h"

#include "store/statement.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

QByteArray bytesOf(std::string_view blob)
{
    return QByteArray(blob.data(), qsizetype(blob.size()));
}

ArchivedRow readRow(const Statement &row)
{
    return {std::string(row.text(0)), bytesOf(row.blob(1)), row.integer(2), row.integer(3),
            row.integer(4),           row.integer(5),       row.integer(6)};
}

#define GLASSHOUSE_ARCHIVED_SELECT "SELECT path, hash, size, packed, modified_ns, kept_ms, project FROM archived_file "

} // namespace

QString archiveFolder(const QString &storePath)
{
    return storePath + u".archive"_s;
}

QString archivedName(const QByteArray &hash)
{
    return QString::fromLatin1(hash.toHex()) + u".jsonl.zst"_s;
}

std::vector<ArchivedRow> ArchiveStore::of(const std::string &path)
{
    Statement row(m_connection,
                  GLASSHOUSE_ARCHIVED_SELECT "WHERE tenant=? AND path=? ORDER BY kept_ms DESC, size DESC");
    row.bind(m_tenant, path);
    std::vector<ArchivedRow> rows;
    while (row.next())
        rows.push_back(readRow(row));
    return rows;
}

void ArchiveStore::insert(const ArchivedRow &r)
{
    Statement(m_connection, "INSERT OR REPLACE INTO archived_file VALUES(?,?,?,?,?,?,?,?)")
        .bind(m_tenant, r.path, r.hash, r.size, r.packed, r.modifiedNs, r.keptMs, r.project)
        .run();
}

void ArchiveStore::remove(const std::string &path, const QByteArray &hash)
{
    Statement(m_connection, "DELETE FROM archived_file WHERE tenant=? AND path=? AND hash=?")
        .bind(m_tenant, path, hash)
        .run();
}

bool ArchiveStore::isReferenced(const QByteArray &hash)
{
    Statement row(m_connection, "SELECT 1 FROM archived_file WHERE hash=? LIMIT 1");
    return row.bind(hash).next();
}

std::vector<ArchivedRow> ArchiveStore::rows(const char *where, qint64 value)
{
    Statement row(m_connection,
                  std::string(GLASSHOUSE_ARCHIVED_SELECT "WHERE tenant=? AND ") + where + " ORDER BY path");
    row.bind(m_tenant, value);
    std::vector<ArchivedRow> rows;
    while (row.next())
        rows.push_back(readRow(row));
    return rows;
}

std::vector<ArchivedRow> ArchiveStore::keptBefore(qint64 ms)
{
    return rows("kept_ms<?", ms);
}

std::vector<ArchivedRow> ArchiveStore::ofProject(qint64 project)
{
    return rows("project=?", project);
}

std::vector<qint64> ArchiveStore::projects()
{
    Statement row(m_connection, "SELECT DISTINCT project FROM archived_file WHERE tenant=? AND project<>0");
    row.bind(m_tenant);
    std::vector<qint64> projects;
    while (row.next())
        projects.push_back(row.integer(0));
    return projects;
}

ArchiveStore::Totals ArchiveStore::totals()
{
    Statement row(
        m_connection,
        "SELECT (SELECT count(DISTINCT path) FROM archived_file WHERE tenant=?1), coalesce(sum(packed), 0) FROM"
        " (SELECT DISTINCT hash, packed FROM archived_file WHERE tenant=?1)");
    row.bind(m_tenant);
    return row.next() ? Totals{row.integer(0), row.integer(1)} : Totals{};
}

std::vector<ArchiveStore::KnownFile> ArchiveStore::files()
{
    Statement row(m_connection,
                  "WITH first(file, session) AS (SELECT file, min(session) FROM session_file GROUP BY file)"
                  " SELECT f.id, f.path, f.size, f.modified_ns, f.lines + f.tail_lines, f.bad_lines + f.tail_bad,"
                  " coalesce(s.external_id, ''), coalesce(s.project, 0), EXISTS(SELECT 1 FROM archived_file a WHERE"
                  " a.tenant=f.tenant AND a.path=f.path AND a.size=f.size AND a.modified_ns=f.modified_ns)"
                  " FROM source_file f LEFT JOIN first ON first.file=f.id LEFT JOIN session s ON s.id=first.session"
                  " WHERE f.tenant=? AND f.replaced=0 ORDER BY f.path");
    row.bind(m_tenant);
    std::vector<KnownFile> files;
    while (row.next())
        files.push_back({row.integer(0), std::string(row.text(1)), std::string(row.text(6)), row.integer(2),
                         row.integer(3), row.integer(4), row.integer(5), row.integer(7), row.integer(8) != 0});
    return files;
}

std::vector<std::string> ArchiveStore::unkept(qint64 beforeNs)
{
    Statement row(m_connection,
                  "SELECT path FROM source_file f WHERE tenant=? AND replaced=0 AND modified_ns<? AND NOT EXISTS("
                  "SELECT 1 FROM archived_file a WHERE a.tenant=f.tenant AND a.path=f.path AND a.size=f.size"
                  " AND a.modified_ns=f.modified_ns) ORDER BY modified_ns");
    row.bind(m_tenant, beforeNs);
    std::vector<std::string> paths;
    while (row.next())
        paths.emplace_back(row.text(0));
    return paths;
}

qint64 ArchiveStore::projectOf(const std::string &path)
{
    Statement row(
        m_connection,
        "SELECT s.project FROM source_file f JOIN session_file x ON x.file=f.id JOIN session s ON s.id=x.session"
        " WHERE f.tenant=? AND f.path=? AND f.replaced=0 ORDER BY s.id LIMIT 1");
    row.bind(m_tenant, path);
    return row.next() ? row.integer(0) : 0;
}

} // namespace glasshouse
