// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/sqljson.h"

#include "base/jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <charconv>
#include <utility>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr char AnswerSchema[] = "glasshouse.sql.v1", RefusalSchema[] = "glasshouse.sqlrefusal.v1",
               TaskSchema[] = "glasshouse.sqltask.v1";

constexpr std::array<std::pair<SqlColumn::Type, std::string_view>, 5> Types{{{SqlColumn::Type::Null, "null"},
                                                                             {SqlColumn::Type::Integer, "integer"},
                                                                             {SqlColumn::Type::Real, "real"},
                                                                             {SqlColumn::Type::Text, "text"},
                                                                             {SqlColumn::Type::Mixed, "mixed"}}};
constexpr std::array<std::pair<Error::Code, std::string_view>, 7> Codes{{{Error::Code::Io, "io"},
                                                                         {Error::Code::Corrupt, "corrupt"},
                                                                         {Error::Code::Truncated, "truncated"},
                                                                         {Error::Code::Busy, "busy"},
                                                                         {Error::Code::Rejected, "rejected"},
                                                                         {Error::Code::TooNew, "too_new"},
                                                                         {Error::Code::Cancelled, "cancelled"}}};

template<typename Names>
auto fromName(const Names &names, const QString &name, decltype(names[0].first) otherwise)
{
    for (const auto &[value, known] : names) {
        if (name == QLatin1StringView(known.data(), qsizetype(known.size())))
            return value;
    }
    return otherwise;
}

void writeCell(JsonWriter &json, const SqlCell &cell)
{
    if (const auto *const integer = std::get_if<qint64>(&cell))
        json.value(*integer);
    else if (const auto *const real = std::get_if<double>(&cell))
        json.raw(realText(*real));
    else if (const auto *const text = std::get_if<QString>(&cell))
        json.value(*text);
    else
        json.null();
}

SqlCell cellOf(const QJsonValue &json, SqlColumn::Type type)
{
    if (json.isString())
        return json.toString();
    if (!json.isDouble())
        return {};
    // Two defaults that tell what is no whole number of 64 bits from either of them.
    const qint64 whole = json.toInteger(0);
    if (type == SqlColumn::Type::Real || (whole == 0 && json.toInteger(1) == 1))
        return json.toDouble();
    return whole;
}

std::optional<QJsonObject> objectIn(const QByteArray &json, const char *schema)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object[u"schema"_s].toString() != QLatin1StringView(schema))
        return std::nullopt;
    return object;
}

} // namespace

std::string_view nameOf(SqlColumn::Type type)
{
    return Types[std::size_t(type)].second;
}

std::string realText(double value)
{
    std::array<char, 32> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    std::string text(digits.data(), error == std::errc() ? end : digits.data());
    if (text.find_first_of(".en") == std::string::npos)
        text += ".0";
    return text;
}

void findTypes(SqlAnswer &answer)
{
    using Type = SqlColumn::Type;
    for (std::size_t i = 0; i < answer.columns.size(); ++i) {
        bool integers = false, reals = false, texts = false;
        for (const std::vector<SqlCell> &row : answer.rows) {
            integers = integers || std::holds_alternative<qint64>(row[i]);
            reals = reals || std::holds_alternative<double>(row[i]);
            texts = texts || std::holds_alternative<QString>(row[i]);
        }
        const int kinds = int(integers) + int(reals) + int(texts);
        answer.columns[i].type = kinds > 1 ? Type::Mixed
            : integers                     ? Type::Integer
            : reals                        ? Type::Real
            : texts                        ? Type::Text
                                           : Type::Null;
    }
}

void writeJson(JsonWriter &json, const SqlAnswer &answer)
{
    json.beginObject().field("schema", AnswerSchema).key("columns").beginArray();
    for (const SqlColumn &column : answer.columns)
        json.beginObject().field("name", column.name).field("type", nameOf(column.type)).endObject();
    json.endArray().key("rows").beginArray();
    for (const std::vector<SqlCell> &row : answer.rows) {
        json.beginArray();
        for (const SqlCell &cell : row)
            writeCell(json, cell);
        json.endArray();
    }
    json.endArray().field("truncated", answer.truncated).field("elapsed_ms", answer.elapsedMs);
    json.key("plan").beginArray();
    for (const QString &step : answer.plan)
        json.value(step);
    json.endArray().field("advice", answer.advice).endObject();
}

Result<SqlAnswer> parseSqlAnswer(const QJsonObject &json)
{
    if (json[u"schema"_s].toString() != QLatin1StringView(AnswerSchema))
        return fail(Error::Code::Corrupt, u"this is no answer to a question in SQL"_s);
    SqlAnswer answer;
    for (const QJsonValue &column : json[u"columns"_s].toArray())
        answer.columns.push_back(
            {column[u"name"].toString(), fromName(Types, column[u"type"].toString(), SqlColumn::Type::Mixed)});
    for (const QJsonValue &each : json[u"rows"_s].toArray()) {
        const QJsonArray cells = each.toArray();
        if (cells.size() != qsizetype(answer.columns.size()))
            return fail(Error::Code::Corrupt, u"a row is not as wide as the columns"_s);
        std::vector<SqlCell> &row = answer.rows.emplace_back();
        row.reserve(answer.columns.size());
        for (std::size_t i = 0; i < answer.columns.size(); ++i)
            row.push_back(cellOf(cells.at(qsizetype(i)), answer.columns[i].type));
    }
    answer.truncated = json[u"truncated"_s].toBool();
    answer.elapsedMs = json[u"elapsed_ms"_s].toInteger();
    for (const QJsonValue &step : json[u"plan"_s].toArray())
        answer.plan << step.toString();
    answer.advice = json[u"advice"_s].toString();
    return answer;
}

QByteArray toJson(const SqlTask &task)
{
    JsonWriter json;
    json.beginObject().field("schema", TaskSchema).field("store", task.storePath).field("tenant", task.tenant);
    json.key("only_actors");
    if (task.onlyActors) {
        json.beginArray();
        for (const std::string &actor : *task.onlyActors)
            json.value(actor);
        json.endArray();
    } else {
        json.null();
    }
    json.field("sql", task.question.sql).field("limit", task.question.limit).field("plan", task.question.plan);
    json.field("deadline_ms", task.deadlineMs).field("output_bytes", task.outputBytes).endObject();
    return json.take();
}

Result<SqlTask> parseSqlTask(const QByteArray &json)
{
    const auto object = objectIn(json, TaskSchema);
    // A scope that is not said is no scope: it must be there, and be all or a list.
    const QJsonValue actors = object ? object->value(u"only_actors"_s) : QJsonValue();
    if (!object || !(actors.isNull() || actors.isArray()) || !object->value(u"tenant"_s).isDouble())
        return fail(Error::Code::Rejected, u"this is no task"_s);
    SqlTask task;
    task.storePath = object->value(u"store"_s).toString();
    task.tenant = object->value(u"tenant"_s).toInteger();
    if (actors.isArray()) {
        task.onlyActors.emplace();
        for (const QJsonValue &actor : actors.toArray())
            task.onlyActors->push_back(actor.toString().toStdString());
    }
    task.question.sql = object->value(u"sql"_s).toString();
    task.question.limit = int(object->value(u"limit"_s).toInteger());
    task.question.plan = object->value(u"plan"_s).toBool();
    task.deadlineMs = int(object->value(u"deadline_ms"_s).toInteger());
    task.outputBytes = object->value(u"output_bytes"_s).toInteger();
    return task;
}

QByteArray toJson(const Result<SqlAnswer> &reply)
{
    JsonWriter json;
    if (reply) {
        writeJson(json, *reply);
    } else {
        json.beginObject().field("schema", RefusalSchema);
        for (const auto &[code, name] : Codes) {
            if (code == reply.error().code)
                json.field("code", name);
        }
        json.field("message", reply.error().message).endObject();
    }
    return json.take();
}

Result<SqlAnswer> parseSqlReply(const QByteArray &json)
{
    if (const auto refusal = objectIn(json, RefusalSchema))
        return fail(fromName(Codes, refusal->value(u"code"_s).toString(), Error::Code::Io),
                    refusal->value(u"message"_s).toString());
    return parseSqlAnswer(QJsonDocument::fromJson(json).object());
}

} // namespace glasshouse
