// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/timerange.h"
#include "store/activityconditions.h"
#include "store/readactivity.h"
#include "store/sandbox/sandboxtable.h"

#include <algorithm>
#include <array>

namespace glasshouse::sandbox {

namespace {

using enum ColumnType;

/// How a column's expression over the store becomes a cell. An empty text is NULL.
enum class Shown { Plain, Time, TimeMs, Dictionary, Dollars, Words, Json };

struct StoredColumn {
    Column column;
    const char *expression;
    Shown shown = Shown::Plain;
    Dimension dimension = Dimension::Agent;
};

struct Description {
    const char *name, *about;
    const char *rowId, *from; ///< `from` with its WHERE; ?1 is the tenant
    const char *session;      ///< the session's number
    /// Whose rows they are: whoever acted in the session, the numbered actor, or whoever is named.
    enum class Owner { Session, Actor, Name } ownedBy;
    const char *owner; ///< the actor's number, the name
    const char *order; ///< the time that rows can be ordered by; nullptr: none
    double estimatedRows;
    std::vector<StoredColumn> stored;
};

// Costs are what the lists of calls hold: one row for each model of a call, telemetry's second report of it left out.
Description costs()
{
    return {"costs",
            "model calls, one row for each model of a call: tokens by kind, and what they cost",
            "c.id*1024+p.part",
            "call c CROSS JOIN call_part p ON p.call=c.id LEFT JOIN session s ON s.id=c.session"
            " WHERE c.tenant=?1 AND c.shadow=0",
            "c.session",
            Description::Owner::Actor,
            "c.actor",
            "c.first_ms",
            1e6,
            {{{"id", Integer, Pushed::Nothing, "of the call, as in activity"}, "-c.id"},
             {{"part", Integer, Pushed::Nothing, "0, and counted up where a call used several models"}, "p.part"},
             {{"time", Text, Pushed::TimeText, "when it was first seen, UTC"}, "c.first_ms", Shown::Time},
             {{"time_ms", Integer, Pushed::Time, "the same in ms since 1970"}, "c.first_ms", Shown::TimeMs},
             {{"session", Text, Pushed::Equal, "the agent's id of the session"}, "s.external_id"},
             {{"model", Text, Pushed::Equal, "the model"}, "p.model", Shown::Dictionary, Dimension::Model},
             {{"agent", Text, Pushed::Equal, "the agent"}, "c.agent", Shown::Dictionary, Dimension::Agent},
             {{"project", Text, Pushed::Equal, "the folder"}, "c.project", Shown::Dictionary, Dimension::Project},
             {{"machine", Text, Pushed::Equal, "the computer"}, "c.machine", Shown::Dictionary, Dimension::Machine},
             {{"actor", Text, Pushed::Equal, "the person, where telemetry names one"},
              "c.actor",
              Shown::Dictionary,
              Dimension::Actor},
             {{"source", Text, Pushed::Equal, "where it was read"}, "c.source", Shown::Dictionary, Dimension::Source},
             {{"input_tokens", Integer, Pushed::Nothing, "read anew"}, "p.input"},
             {{"output_tokens", Integer, Pushed::Nothing, "written"}, "p.output"},
             {{"cache_read_tokens", Integer, Pushed::Nothing, "read from the cache"}, "p.cache_read"},
             {{"cache_write_5m_tokens", Integer, Pushed::Nothing, "kept for 5 minutes"}, "p.cache_write_5m"},
             {{"cache_write_1h_tokens", Integer, Pushed::Nothing, "kept for an hour"}, "p.cache_write_1h"},
             {{"web_searches", Integer, Pushed::Nothing, "searches that cost money of their own"}, "p.web_searches"},
             {{"cost_usd", Real, Pushed::Nothing, "NULL without a price"}, "p.cost", Shown::Dollars},
             {{"cost_nano_usd", Integer, Pushed::Nothing, "the same, exactly"}, "p.cost"},
             {{"figure", Text, Pushed::Nothing, "reported: as the agent said it; computed: from the prices; none"},
              "CASE WHEN p.cost IS NULL THEN 'none' WHEN p.flags&8 THEN 'reported' ELSE 'computed' END"},
             {{"reported_nano_usd", Integer, Pushed::Nothing, "what the agent said of the whole call; in part 0"},
              "CASE WHEN p.part=0 THEN c.reported END"}}};
}

Description sessions()
{
    return {"sessions",
            "the agents' sessions with the figures of each as a whole",
            "s.id",
            "session s WHERE s.tenant=?1 AND s.has_records<>0",
            "s.id",
            Description::Owner::Session,
            nullptr,
            nullptr,
            1e4,
            {{{"session", Text, Pushed::Key, "the agent's id of it"}, "s.external_id"},
             {{"agent", Text, Pushed::Equal, "the agent"}, "s.agent", Shown::Dictionary, Dimension::Agent},
             {{"title", Text, Pushed::Nothing, "what it is about"}, "s.title"},
             {{"project", Text, Pushed::Equal, "the folder"}, "s.project", Shown::Dictionary, Dimension::Project},
             {{"branch", Text, Pushed::Nothing, "of the repository"}, "s.branch"},
             {{"version", Text, Pushed::Nothing, "of the agent"}, "s.version"},
             {{"entrypoint", Text, Pushed::Nothing, "how the agent was started"}, "s.entrypoint"},
             {{"first_time", Text, Pushed::Nothing, "its first record, UTC"}, "s.first_ms", Shown::Time},
             {{"first_ms", Integer, Pushed::Nothing, "the same in ms since 1970"}, "s.first_ms", Shown::TimeMs},
             {{"last_time", Text, Pushed::TimeText, "its last record, UTC"}, "s.last_ms", Shown::Time},
             {{"last_ms", Integer, Pushed::Time, "the same in ms since 1970"}, "s.last_ms", Shown::TimeMs},
             {{"prompts", Integer, Pushed::Nothing, "a person's own prompts"}, "s.prompts"},
             {{"tool_calls", Integer, Pushed::Nothing, "tool calls"}, "s.tools"},
             {{"errors", Integer, Pushed::Nothing, "failed tool calls and errors of the API"}, "s.errors"},
             {{"api_errors", Integer, Pushed::Nothing, "those of the API"}, "s.api_errors"},
             {{"denials", Integer, Pushed::Nothing, "tool calls that were refused"}, "s.denials"},
             {{"calls", Integer, Pushed::Nothing, "model calls"}, "s.calls"},
             {{"input_tokens", Integer, Pushed::Nothing, "read anew"}, "s.input"},
             {{"output_tokens", Integer, Pushed::Nothing, "written"}, "s.output"},
             {{"cache_read_tokens", Integer, Pushed::Nothing, "read from the cache"}, "s.cache_read"},
             {{"cache_write_5m_tokens", Integer, Pushed::Nothing, "kept for 5 minutes"}, "s.cache_write_5m"},
             {{"cache_write_1h_tokens", Integer, Pushed::Nothing, "kept for an hour"}, "s.cache_write_1h"},
             {{"cost_usd", Real, Pushed::Nothing, "of what has a price; NULL where nothing has"},
              "CASE WHEN s.priced>0 THEN s.cost END",
              Shown::Dollars},
             {{"cost_nano_usd", Integer, Pushed::Nothing, "the same, exactly"}, "CASE WHEN s.priced>0 THEN s.cost END"},
             {{"unpriced_tokens", Integer, Pushed::Nothing, "tokens without a price"}, "s.unpriced_tokens"}}};
}

Description findings()
{
    return {"findings",
            "what was noticed in sessions",
            "f.id",
            "finding f LEFT JOIN session s ON s.id=f.session LEFT JOIN source_file o ON o.id=f.file WHERE f.tenant=?1",
            "f.session",
            Description::Owner::Session,
            nullptr,
            "f.time_ms",
            1e4,
            {{{"id", Integer, Pushed::Nothing, "its number"}, "f.id"},
             {{"time", Text, Pushed::TimeText, "of the record it is about, UTC"}, "f.time_ms", Shown::Time},
             {{"time_ms", Integer, Pushed::Time, "the same in ms since 1970"}, "f.time_ms", Shown::TimeMs},
             {{"session", Text, Pushed::Equal, "the agent's id of the session"}, "s.external_id"},
             {{"type", Text, Pushed::Nothing, "tool_error, loop, abrupt_end, …"}, "f.type"},
             {{"severity", Text, Pushed::Nothing, "info, warning, error"}, "f.severity"},
             {{"detail", Text, Pushed::Nothing, "what kind of it: command, tool_use, a key's kind"}, "f.detail"},
             {{"tool", Text, Pushed::Nothing, "the tool in question"}, "f.tool"},
             {{"agent_id", Text, Pushed::Nothing, "the sub-agent; empty: the main thread"}, "f.agent_id"},
             {{"file", Text, Pushed::Nothing, "the transcript"}, "o.path"},
             {{"line", Integer, Pushed::Nothing, "in it"}, "f.line"},
             {{"offset", Integer, Pushed::Nothing, "of the record, bytes"}, "f.offset"},
             {{"turn", Integer, Pushed::Nothing, "of the session"}, "f.turn"},
             {{"excerpt", Text, Pushed::Nothing, "the beginning of it, masked"}, "f.excerpt", Shown::Words},
             {{"scanner", Integer, Pushed::Nothing, "version of the rules that found it"}, "f.scanner"},
             {{"detected", Text, Pushed::Nothing, "when it was found, UTC"}, "f.detected_ms", Shown::Time},
             {{"detected_ms", Integer, Pushed::Nothing, "the same in ms since 1970"}, "f.detected_ms", Shown::TimeMs}}};
}

Description feedback()
{
    return {"feedback",
            "what people reported",
            "f.id",
            "feedback f WHERE f.tenant=?1",
            nullptr,
            Description::Owner::Name,
            "f.reporter",
            nullptr,
            1e3,
            {{{"id", Integer, Pushed::Nothing, "its number"}, "f.id"},
             {{"time", Text, Pushed::TimeText, "when it was reported, UTC"}, "f.created_ms", Shown::Time},
             {{"time_ms", Integer, Pushed::Time, "the same in ms since 1970"}, "f.created_ms", Shown::TimeMs},
             {{"reporter", Text, Pushed::Nothing, "the person"}, "f.reporter"},
             {{"message", Text, Pushed::Nothing, "masked"}, "f.message", Shown::Words},
             {{"session", Text, Pushed::Nothing, "the agent's id of the session"}, "f.session"},
             {{"path", Text, Pushed::Nothing, "the transcript on the reporter's computer"}, "f.path"},
             {{"line", Integer, Pushed::Nothing, "in it, of the turn that is reported; 0: none"}, "f.line"},
             {{"last_error", Text, Pushed::Nothing, "what failed last in the excerpt, masked"},
              "f.last_error",
              Shown::Words},
             {{"previewed", Integer, Pushed::Nothing, "1: the reporter saw it before it was sent"}, "f.previewed"},
             {{"session_excerpt", Text, Pushed::Nothing, "masked"}, "f.session_excerpt", Shown::Words},
             {{"environment", Text, Pushed::Nothing, "JSON, masked"}, "f.environment", Shown::Json},
             {{"fingerprint", Text, Pushed::Nothing, "the same for the same trouble"}, "f.fingerprint"},
             {{"status", Text, Pushed::Nothing, "open, triaged, resolved, wontfix"}, "f.status"},
             {{"assignee", Text, Pushed::Nothing, "who sees to it"}, "f.assignee"},
             {{"tags", Text, Pushed::Nothing, "a JSON array"}, "f.tags"},
             {{"resolution", Text, Pushed::Nothing, "masked"}, "f.resolution", Shown::Words},
             {{"resolved", Text, Pushed::Nothing, "when, UTC"}, "f.resolved_ms", Shown::Time},
             {{"resolved_ms", Integer, Pushed::Nothing, "the same in ms since 1970"}, "f.resolved_ms", Shown::TimeMs},
             {{"resolved_by", Text, Pushed::Nothing, "the person"}, "f.resolved_by"},
             {{"updated", Text, Pushed::Nothing, "when it was last changed, UTC"}, "f.updated_ms", Shown::Time},
             {{"updated_ms", Integer, Pushed::Nothing, "the same in ms since 1970"}, "f.updated_ms", Shown::TimeMs}}};
}

/// Rows of a description, in the columns that are used.
class RowCursor : public Cursor
{
public:
    RowCursor(Place &place, const Description &description, std::span<const Column> columns)
        : m_place(place),
          m_description(description),
          m_columns(columns)
    {}

    void open(const Request &request) override
    {
        m_rows.reset();
        const TimeBounds bounds = timeBounds(m_columns, request);
        if (bounds.none || (!m_place.isWhole() && m_place.onlyActors->empty()))
            return;
        m_rows.emplace(m_place.store, sqlOf(request, bounds));
        m_rows->bind(m_place.tenant);
    }

    bool next() override
    {
        while (m_rows && m_rows->next()) {
            if (m_place.isWhole() || m_description.ownedBy != Description::Owner::Name || isOwn(m_rows->text(OwnerAt)))
                return true;
            if (m_place.deadline.passed())
                return false;
        }
        return false;
    }

    qint64 rowId() const override { return m_rows->integer(0); }
    void column(int column, Cell cell) override;

private:
    static constexpr int OwnerAt = 1, FirstAt = 2;

    bool isOwn(std::string_view owner) const
    {
        const auto &names = *m_place.onlyActors;
        return !owner.empty() && std::find(names.begin(), names.end(), owner) != names.end();
    }

    /// Numbers of our own only; nothing from outside is in the text.
    std::string sqlOf(const Request &request, const TimeBounds &bounds) const
    {
        const Description &d = m_description;
        std::string sql = std::string("SELECT ") + d.rowId + ", " + (d.owner ? d.owner : "NULL");
        for (std::size_t i = 0; i < d.stored.size(); ++i)
            sql += std::string(", ") + (request.uses(int(i)) ? d.stored[i].expression : "NULL");
        sql += std::string(" FROM ") + d.from;
        if (!m_place.isWhole())
            sql += scopeSql();
        for (const Restriction &restriction : request.restrictions)
            sql += restrictionSql(restriction);
        for (const StoredColumn &each : d.stored) {
            if (each.column.pushed != Pushed::Time)
                continue;
            if (bounds.fromMs != NoTime)
                sql += std::string(" AND ") + each.expression + ">=" + std::to_string(bounds.fromMs);
            if (bounds.toMs != std::numeric_limits<qint64>::max())
                sql += std::string(" AND ") + each.expression + "<=" + std::to_string(bounds.toMs);
        }
        if (d.order && request.order != Request::Order::Any)
            sql +=
                std::string(" ORDER BY ") + d.order + (request.order == Request::Order::NewestFirst ? " DESC" : " ASC");
        return sql;
    }

    std::string scopeSql() const
    {
        const Description &d = m_description;
        switch (d.ownedBy) {
        case Description::Owner::Session:
            return std::string(" AND ") + d.session
                + " IN (SELECT session FROM session_actor WHERE tenant=?1 AND actor IN "
                + numberList(m_place.actorNumbers) + ")";
        case Description::Owner::Actor:
            return std::string(" AND ") + d.owner + " IN " + numberList(m_place.actorNumbers);
        case Description::Owner::Name:
            break;
        }
        return {}; // compared row by row: a name is no number
    }

    std::string restrictionSql(const Restriction &restriction) const
    {
        const StoredColumn &stored = m_description.stored[std::size_t(restriction.column)];
        if (restriction.op != Restriction::Op::Equal
            || (stored.column.pushed != Pushed::Equal && stored.column.pushed != Pushed::Key))
            return {};
        if (stored.shown == Shown::Dictionary)
            return std::string(" AND ") + stored.expression + "="
                + std::to_string(numberOf(m_place.dictionary, stored.dimension, restriction.value));
        // The only other text that is pushed down.
        const qint64 session = sessionNumber(m_place, restriction.value);
        std::string sql = std::string(" AND ") + m_description.session + "=" + std::to_string(session ? session : -1);
        if (m_description.ownedBy == Description::Owner::Actor) { // of many: between its first and its last
            const auto [first, last] = ReadActivity(m_place.store, m_place.tenant).boundsOf({session});
            sql += " AND c.first_ms BETWEEN " + std::to_string(first) + " AND " + std::to_string(last);
        }
        return sql;
    }

    Place &m_place;
    const Description &m_description;
    std::span<const Column> m_columns;
    std::optional<Statement> m_rows;
};

void RowCursor::column(int column, Cell cell)
{
    const StoredColumn &stored = m_description.stored[std::size_t(column)];
    const int at = FirstAt + column;
    const auto number = m_rows->optionalInteger(at);
    if (!number)
        return cell.null();
    switch (stored.shown) {
    case Shown::Time:
        return cell.time(*number);
    case Shown::TimeMs:
        return cell.milliseconds(*number);
    case Shown::Dictionary:
        return cell.lasting(m_place.dictionary.text(stored.dimension, *number));
    case Shown::Dollars:
        return cell.real(double(*number) / 1e9);
    case Shown::Plain:
        if (stored.column.type == Integer)
            return cell.integer(*number);
        break;
    case Shown::Words:
    case Shown::Json:
        break;
    }
    const std::string_view text = m_rows->text(at);
    if (text.empty())
        cell.null();
    else if (stored.shown == Shown::Plain)
        cell.text(text);
    else if (!m_place.deadline.look())
        cell.text(stored.shown == Shown::Json ? m_place.masks.json(text)
                                              : m_place.masks.text(stored.column.name, text));
}

class RowTable : public Table
{
public:
    explicit RowTable(Description description) : m_description(std::move(description))
    {
        for (const StoredColumn &stored : m_description.stored)
            m_columns.push_back(stored.column);
    }
    const char *name() const override { return m_description.name; }
    const char *about() const override { return m_description.about; }
    std::span<const Column> columns() const override { return m_columns; }
    double estimatedRows() const override { return m_description.estimatedRows; }
    bool hasOrder() const override { return m_description.order != nullptr; }
    std::unique_ptr<Cursor> cursor(Place &place) const override
    {
        return std::make_unique<RowCursor>(place, m_description, m_columns);
    }

private:
    Description m_description;
    std::vector<Column> m_columns;
};

} // namespace

Tables rowTables()
{
    Tables tables;
    for (Description &each : std::array{sessions(), costs(), findings(), feedback()})
        tables.push_back(std::make_unique<RowTable>(std::move(each)));
    return tables;
}

} // namespace glasshouse::sandbox
