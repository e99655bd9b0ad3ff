// SPDX-License-Identifier: GPL-3.0-or-later
#include "canarystore.h"

#include "store/dictionary.h"
#include "store/schema.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace glasshouse::test {

namespace {

std::string quoted(const std::string &text)
{
    return "'" + text + "'";
}

std::string list(std::initializer_list<std::string> values)
{
    std::string all;
    for (const std::string &value : values)
        all += (all.empty() ? "" : ",") + value;
    return '(' + all + ')';
}

} // namespace

CanaryStore::CanaryStore()
{
    auto opened = Connection::open(path(), Connection::Mode::ReadWrite);
    if (!opened)
        return;
    m_connection.emplace(std::move(*opened));
    m_ready = migrate(*m_connection) && write("INSERT INTO tenant(id, name, created_ms) VALUES(2, 'CANARY-T2', 0)")
        && writeRows(1, "ada", AdaEvents, 1) && writeRows(1, "CANARY-BOB", BobEvents, 1000)
        && writeRows(2, "CANARY-T2", ForeignEvents, 2000) && writeOthers(1, "ada", 1)
        && writeOthers(1, "CANARY-BOB", 7771) && writeOthers(2, "CANARY-T2", 7772);
}

bool CanaryStore::write(std::string_view sql)
{
    const auto written = m_connection->execute(sql);
    if (!written)
        qWarning("%s", qPrintable(written.error().message));
    return written.has_value();
}

bool CanaryStore::writeRows(qint64 tenant, const std::string &who, int count, qint64 firstSeq)
{
    Dictionary dictionary(*m_connection, tenant);
    const auto number = [&](Dimension dimension, const std::string &text) {
        return std::to_string(dictionary.intern(dimension, text));
    };
    const bool isOwn = who == "ada";
    const std::string session = std::to_string(firstSeq + 500), name = tenant == 2 ? "CANARY-T2" : who;
    bool ok = true;
    for (int i = 0; i < count && ok; ++i) {
        const qint64 seq = firstSeq + i, time = BeginMs + i * 60'000LL;
        const std::string kind = std::to_string(i % 2 ? 2 : 12), at = std::to_string(time), id = std::to_string(seq);
        ok =
            write(
                "INSERT INTO event(tenant, time_ms, seq, kind, action, actor, agent, machine, project, source, session,"
                " resource, outcome, duration_ns, model, tool, client, correlation) VALUES"
                + list({std::to_string(tenant), at, id, kind, number(Dimension::Action, who + ".act"),
                        number(Dimension::Actor, who), number(Dimension::Agent, who + "-agent"),
                        number(Dimension::Machine, who + "-pc"), number(Dimension::Project, "/p/" + who),
                        number(Dimension::Source, who + ":src"), session, number(Dimension::Resource, who + "/doc"),
                        std::to_string(i % 3), isOwn ? "1000000" : "777000000", "0",
                        number(Dimension::Tool, who + "-tool"), "0", quoted(who + "-trace")}))
            && write("INSERT INTO event_body VALUES"
                     + list({std::to_string(tenant), at, id, "'{\"attributes\":{\"who\":\"" + name + "\"}}'"}));
        const std::string agent = number(Dimension::Agent, who + "-agent"),
                          tool = number(Dimension::Tool, who + "-tool");
        const std::string outcome = std::to_string(i % 3);
        ok = ok && writeCell(tenant, 1, time, {agent, "0", kind}, isOwn)
            && writeCell(tenant, 2, time,
                         {number(Dimension::Project, "/p/" + who), number(Dimension::Machine, who + "-pc"), "0"}, isOwn)
            && writeCell(tenant, 3, time, {tool, outcome, "0"}, isOwn)
            && writeCell(tenant, 4, time, {kind, outcome, number(Dimension::Source, who + ":src")}, isOwn)
            && writeCell(tenant, 5, time, {number(Dimension::Actor, who), "0", kind}, isOwn)
            && writeCell(tenant, 6, time, {number(Dimension::Resource, who + "/doc"), outcome, "0"}, isOwn)
            && writeCell(tenant, 7, time, {number(Dimension::Action, who + ".act"), outcome, kind}, isOwn);
    }
    return ok;
}

/// One more in a cell of a quarter hour, and of its day.
bool CanaryStore::writeCell(qint64 tenant, int cube, qint64 timeMs, const std::vector<std::string> &dimensions,
                            bool isOwn)
{
    const std::string events = isOwn ? "1" : "7770000";
    bool ok = true;
    for (const auto &[stored, length] : {std::pair{cube, 900'000LL}, std::pair{cube + 10, 86'400'000LL}}) {
        if (stored == 13)
            continue; // tools are not kept by day
        ok = ok
            && write(
                 "INSERT INTO cube(tenant, cube, quarter_ms, d1, d2, d3, events, prompts, tools, errors, calls, input,"
                 " output, cache_read, cache_write_5m, cache_write_1h, cost, priced, unpriced_tokens, lower_bound)"
                 " VALUES"
                 + list({std::to_string(tenant),
                         std::to_string(stored),
                         std::to_string(timeMs - timeMs % length),
                         dimensions[0],
                         dimensions[1],
                         dimensions[2],
                         events,
                         "0",
                         "0",
                         "0",
                         "0",
                         "0",
                         "0",
                         "0",
                         "0",
                         "0",
                         "0",
                         "0",
                         "0",
                         "0"})
                 + " ON CONFLICT DO UPDATE SET events=events+excluded.events");
    }
    return ok;
}

bool CanaryStore::writeOthers(qint64 tenant, const std::string &who, qint64 number)
{
    Dictionary dictionary(*m_connection, tenant);
    const qint64 first = who == "ada" ? 1 : tenant == 2 ? 2000 : 1000;
    const std::string t = std::to_string(tenant), session = std::to_string(first + 500), n = std::to_string(number);
    const std::string actor = std::to_string(dictionary.intern(Dimension::Actor, who)), at = std::to_string(BeginMs),
                      last = std::to_string(BeginMs + 3'600'000);
    const std::string figures = n + ',' + n + ',' + n;
    return write("INSERT INTO session VALUES(" + session + ',' + t + ",0,'" + who + "-session','" + who + " title',0,0,"
                 + at + ',' + last + ",0,0,'" + who + "-branch','v','e'," + at + ",1," + figures + ',' + figures + ','
                 + figures + ',' + figures + ',' + n + ',' + n + ",0)")
        && write("INSERT INTO session_actor VALUES(" + t + ',' + actor + ',' + session + ")")
        && write("INSERT INTO call(id, tenant, first_ms, session, project, agent, machine, source, channel, winner_ms,"
                 " winner_file, winner_offset, rank_output, rank_prompt, finished, reported, actor) VALUES("
                 + std::to_string(first) + ',' + t + ',' + at + ',' + session + ",0,0,0,0,1," + at + ",0,0,0,0,1," + n
                 + ',' + actor + ")")
        && write("INSERT INTO call_part VALUES(" + std::to_string(first) + ",0,0," + n + ',' + n + ',' + n + ',' + n
                 + ',' + n + ",0,0," + n + ")")
        && write("INSERT INTO finding(tenant, session, file, type, severity, line, turn, time_ms, excerpt, scanner,"
                 " detected_ms) VALUES("
                 + t + ',' + session + ',' + n + ",'tool_error','error'," + n + ",1," + at + ",'" + who + " excerpt',1,"
                 + at + ")")
        && write("INSERT INTO feedback(tenant, report_key, created_ms, reporter, message, session, session_excerpt, environment,"
                 " fingerprint, status, assignee, tags, resolution, resolved_by) VALUES("
                 + t + ",'" + who + "'," + at + ",'" + who + "','" + who + " message','" + who + "-session','" + who + "','{}','"
                 + who + "','open','" + who + "','[]','','')")
        && write("INSERT INTO token(id, hash, tenant, role, subject, relay, created_ms) VALUES('" + who
                 + "-token', x'00', " + t + ", 3, '" + who + "', 0, 0)");
}

QStringList CanaryStore::forbidden(const sandbox::Rows &rows)
{
    QStringList words{u"CANARY-T2"_s};
    if (rows.onlyActors)
        words << u"CANARY-BOB"_s << u"777"_s;
    if (rows.onlyActors && rows.onlyActors->empty())
        words << u"ada-"_s << u"ada."_s << u"ada title"_s;
    return words;
}

sandbox::Masks CanaryStore::masks()
{
    return {[](std::string_view json) { return std::string(json); },
            [](std::string_view, std::string_view text) { return std::string(text); }};
}

std::unique_ptr<sandbox::Sandbox> CanaryStore::open(const sandbox::Rows &rows) const
{
    auto opened = sandbox::Sandbox::open(path(), rows, masks());
    return opened ? std::move(*opened) : nullptr;
}

QByteArray CanaryStore::listing() const
{
    QByteArray all;
    for (const QFileInfo &entry :
         QDir(m_folder.path()).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name)) {
        all += entry.fileName().toUtf8();
        if (!entry.fileName().endsWith(u"-shm"))
            all += ' ' + QByteArray::number(entry.size()) + entry.lastModified().toString(Qt::ISODateWithMs).toUtf8();
        all += '\n';
    }
    return all;
}

QByteArray CanaryStore::fingerprint() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QFileInfo &entry :
         QDir(m_folder.path()).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name)) {
        hash.addData(entry.fileName().toUtf8() + '\n');
        if (entry.fileName().endsWith(u"-shm"))
            continue; // which reader looks at what: it is not the store
        QFile file(entry.filePath());
        if (file.open(QIODevice::ReadOnly))
            hash.addData(&file);
    }
    return hash.result();
}

std::vector<EscapeCase> escapeCases()
{
    QFile file(QStringLiteral(ESCAPES_FILE));
    std::vector<EscapeCase> cases;
    if (!file.open(QIODevice::ReadOnly))
        return cases;
    int line = 0;
    for (const QByteArray &each : file.readAll().split('\n')) {
        ++line;
        const qsizetype tab = each.indexOf('\t');
        if (tab < 0 || each.startsWith('#'))
            continue;
        QByteArray statement = each.mid(tab + 1);
        // {200*x} is x 200 times.
        for (qsizetype open = statement.indexOf("{{"); open >= 0; open = statement.indexOf("{{", open)) {
            const qsizetype star = statement.indexOf('*', open), close = statement.indexOf("}}", open);
            const QByteArray repeated =
                statement.mid(star + 1, close - star - 1).repeated(statement.mid(open + 2, star - open - 2).toInt());
            statement.replace(open, close + 2 - open, repeated);
            open += repeated.size();
        }
        statement.replace("\\n", "\n").replace("\\0", QByteArray(1, '\0'));
        cases.push_back({each.left(tab), statement, line});
    }
    return cases;
}

QByteArray saidBy(const Result<sandbox::Output> &result)
{
    if (!result)
        return result.error().message.toUtf8();
    QByteArray said;
    for (const std::string &name : result->columns)
        said += QByteArray::fromStdString(name) + '\n';
    for (const std::string &step : result->plan)
        said += QByteArray::fromStdString(step) + '\n';
    for (const std::vector<sandbox::Value> &row : result->rows) {
        for (const sandbox::Value &cell : row) {
            if (const auto *const integer = std::get_if<qint64>(&cell))
                said += QByteArray::number(*integer) + '\n';
            else if (const auto *const real = std::get_if<double>(&cell))
                said += QByteArray::number(*real, 'f', 6) + '\n';
            else if (const auto *const text = std::get_if<std::string>(&cell))
                said += QByteArray::fromStdString(*text) + '\n';
        }
    }
    return said;
}

} // namespace glasshouse::test
