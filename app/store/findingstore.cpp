// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/findingstore.h"

#include "store/statement.h"

#include <map>
#include <tuple>

namespace glasshouse {

namespace {

/// Which finding of a file a row is.
using FindingPlace = std::tuple<qint64, FindingType, qint64>;

struct KeptFinding {
    qint64 id = 0, session = 0, scanner = 0;
    Finding finding;
};

std::map<FindingPlace, KeptFinding> keptFindings(Connection &connection, qint64 file)
{
    std::map<FindingPlace, KeptFinding> kept;
    Statement rows(connection,
                   "SELECT id, session, type, severity, detail, tool, agent_id, line, offset, turn, ordinal, time_ms,"
                   " excerpt, reported, scanner FROM finding WHERE file=?");
    rows.bind(file);
    while (rows.next()) {
        KeptFinding row;
        row.id = rows.integer(0), row.session = rows.integer(1), row.scanner = rows.integer(14);
        Finding &f = row.finding;
        f.type = findingTypeFromName(rows.text(2)).value_or(FindingType::ToolError);
        f.severity = severityFromName(rows.text(3)).value_or(Severity::Info);
        f.detail = rows.string(4), f.tool = rows.string(5), f.agentId = rows.string(6);
        f.line = rows.integer(7), f.offset = rows.integer(8), f.turn = int(rows.integer(9));
        f.timeMs = rows.integer(11), f.excerpt = rows.string(12), f.reported = rows.integer(13) != 0;
        kept.emplace(FindingPlace(f.line, f.type, rows.integer(10)), std::move(row));
    }
    return kept;
}

} // namespace

std::vector<FindingStore::WaitingFile> FindingStore::waiting(qint64 scanner, int limit)
{
    std::vector<WaitingFile> files;
    Statement rows(m_connection,
                   "SELECT f.id, f.tenant, f.size, f.path FROM source_file f LEFT JOIN finding_scan s ON s.file=f.id"
                   " WHERE f.replaced=0 AND f.size>=0 AND (s.file IS NULL OR s.scanner<>? OR s.bytes<f.size)"
                   " ORDER BY f.modified_ns DESC LIMIT ?");
    rows.bind(scanner, limit);
    while (rows.next())
        files.push_back({rows.integer(0), rows.integer(1), rows.integer(2), std::string(rows.text(3))});
    return files;
}

FindingStore::Progress FindingStore::progress(qint64 tenant, qint64 scanner)
{
    Progress progress;
    Statement row(m_connection,
                  "SELECT count(*), count(CASE WHEN s.scanner=? AND s.bytes>=f.size THEN 1 END)"
                  " FROM source_file f LEFT JOIN finding_scan s ON s.file=f.id WHERE f.tenant=? AND f.replaced=0");
    row.bind(scanner, tenant);
    if (row.next()) {
        progress.scanned = row.integer(1);
        progress.waiting = row.integer(0) - progress.scanned;
    }
    return progress;
}

bool FindingStore::write(const Scan &scan, qint64 nowMs)
{
    Statement(m_connection,
              "INSERT OR REPLACE INTO finding_scan(file, tenant, scanner, bytes, digest) VALUES(?,?,?,?,?)")
        .bind(scan.file, scan.tenant, scan.scanner, scan.bytes, scan.digest)
        .run();
    if (scan.unreadable)
        return false;
    std::map<FindingPlace, KeptFinding> kept = keptFindings(m_connection, scan.file);
    std::map<std::pair<qint64, FindingType>, qint64> ordinals;
    bool changed = false;
    Statement remove(m_connection, "DELETE FROM finding WHERE id=?");
    Statement insert(m_connection,
                     "INSERT INTO finding(tenant, session, file, type, severity, detail, tool, agent_id, line, offset,"
                     " turn, ordinal, time_ms, excerpt, reported, scanner, detected_ms)"
                     " VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    for (size_t i = 0; i < scan.findings.size(); ++i) {
        const Finding &f = scan.findings[i];
        const qint64 ordinal = ordinals[{f.line, f.type}]++, session = scan.sessions[i];
        const auto old = kept.find(FindingPlace(f.line, f.type, ordinal));
        if (old != kept.end()) {
            const bool same = old->second.finding == f && old->second.session == session;
            if (!same)
                remove.bind(old->second.id).run();
            kept.erase(old);
            if (same)
                continue;
        }
        changed = true;
        insert.bind(scan.tenant, session, scan.file, nameOf(f.type), nameOf(f.severity), f.detail, f.tool, f.agentId,
                    f.line, f.offset, f.turn, ordinal, f.timeMs, f.excerpt, f.reported, scan.scanner, nowMs);
        insert.run();
    }
    for (const auto &[place, row] : kept) {
        changed = true;
        remove.bind(row.id).run();
    }
    return changed;
}

bool FindingStore::hasReplaced()
{
    Statement row(m_connection,
                  "SELECT 1 FROM finding_scan s LEFT JOIN source_file f ON f.id=s.file"
                  " WHERE f.id IS NULL OR f.replaced<>0 LIMIT 1");
    return row.next();
}

bool FindingStore::removeReplaced()
{
    std::vector<qint64> files;
    Statement rows(m_connection,
                   "SELECT s.file FROM finding_scan s LEFT JOIN source_file f ON f.id=s.file"
                   " WHERE f.id IS NULL OR f.replaced<>0");
    while (rows.next())
        files.push_back(rows.integer(0));
    for (const qint64 file : files) {
        Statement(m_connection, "DELETE FROM finding WHERE file=?").bind(file).run();
        Statement(m_connection, "DELETE FROM finding_scan WHERE file=?").bind(file).run();
    }
    return !files.empty();
}

qint64 FindingStore::session(qint64 tenant, const std::string &externalId)
{
    Statement row(m_connection, "SELECT id FROM session WHERE tenant=? AND external_id=?");
    row.bind(tenant, externalId);
    return row.next() ? row.integer(0) : 0;
}

qint64 FindingStore::sessionOf(qint64 file)
{
    Statement row(m_connection, "SELECT min(session) FROM session_file WHERE file=?");
    row.bind(file);
    return row.next() ? row.integer(0) : 0;
}

} // namespace glasshouse
