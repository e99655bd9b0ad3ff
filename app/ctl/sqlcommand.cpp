// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/sqlcommand.h"

#include "access/access.h"
#include "base/jsonwriter.h"
#include "base/textsafety.h"
#include "ctl/openedstore.h"
#include "ctl/selfaudit.h"
#include "ctl/table.h"
#include "query/sqljson.h"
#include "query/sqlrunner.h"
#include "query/sqltables.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using Form = SqlArguments::Form;

constexpr int WidestCell = 60;

/// The value as text; `null` where there is none.
QString cellText(const SqlCell &cell, const QString &null)
{
    if (const auto *const integer = std::get_if<qint64>(&cell))
        return QString::number(*integer);
    if (const auto *const real = std::get_if<double>(&cell))
        return QString::fromStdString(realText(*real));
    if (const auto *const text = std::get_if<QString>(&cell))
        return *text;
    return null;
}

QString csvField(const QString &text)
{
    // Line ends stay: they are part of a quoted value.
    QString safe = escapeControls(text, true);
    if (!safe.contains(u'"') && !safe.contains(u',') && !safe.contains(u'\n') && !safe.contains(u'\r'))
        return safe;
    return u'"' + safe.replace(u'"', u"\"\""_s) + u'"';
}

QString separated(const SqlAnswer &answer, Form form)
{
    const auto field = [form](const QString &text) {
        return form == Form::Csv ? csvField(text) : escapeControls(text); // \t and \n too
    };
    const QString separator = form == Form::Csv ? u","_s : u"\t"_s;
    QString out;
    QStringList fields;
    for (const SqlColumn &column : answer.columns)
        fields << field(column.name);
    out += fields.join(separator) + u'\n';
    for (const std::vector<SqlCell> &row : answer.rows) {
        fields.clear();
        for (const SqlCell &cell : row)
            fields << field(cellText(cell, {}));
        out += fields.join(separator) + u'\n';
    }
    return out;
}

QString tableText(const SqlAnswer &answer)
{
    std::vector<Table::Column> columns;
    for (const SqlColumn &column : answer.columns) {
        const bool isNumber = column.type == SqlColumn::Type::Integer || column.type == SqlColumn::Type::Real;
        columns.push_back(
            {elided(escapeControls(column.name), WidestCell), isNumber ? Table::Align::Right : Table::Align::Left});
    }
    Table table(columns);
    for (const std::vector<SqlCell> &row : answer.rows) {
        QStringList cells;
        for (const SqlCell &cell : row)
            cells << elided(escapeControls(cellText(cell, u"NULL"_s)), WidestCell);
        table.addRow(cells);
    }
    QString out = table.isEmpty() ? u"No rows.\n"_s : table.text();
    if (answer.truncated)
        out += u"There are more rows: these are the first %1.\n"_s.arg(answer.rows.size());
    return out;
}

QString schemaText()
{
    QString out;
    for (const SqlTable &table : sqlTables()) {
        out += table.name + u": "_s + table.about + u'\n';
        Table columns({{u"  Column"_s}, {u"Type"_s}, {u"What it is"_s}});
        for (const SqlTableColumn &column : table.columns)
            columns.addRow({u"  "_s + column.name, column.type, column.about});
        out += columns.text() + u'\n';
    }
    return out + u"Functions: "_s + sqlFunctions().join(u", "_s) + u'\n';
}

QByteArray schemaJson()
{
    JsonWriter json(JsonWriter::Style::Indented);
    json.beginObject().field("schema", "glasshouse.sqltables.v1").key("tables").beginArray();
    for (const SqlTable &table : sqlTables()) {
        json.beginObject().field("name", table.name).field("about", table.about).key("columns").beginArray();
        for (const SqlTableColumn &column : table.columns) {
            json.beginObject().field("name", column.name).field("type", column.type);
            json.field("about", column.about).endObject();
        }
        json.endArray().endObject();
    }
    json.endArray().key("functions").beginArray();
    for (const QString &name : sqlFunctions())
        json.value(name);
    json.endArray().endObject();
    return json.take() + '\n';
}

/// "-": what comes on standard input, up to what a statement may be long.
SqlQuestion withStatement(SqlQuestion question)
{
    if (question.sql != u"-")
        return question;
    QFile input;
    if (input.open(stdin, QIODevice::ReadOnly))
        question.sql = QString::fromUtf8(input.read(SqlQuestion::MostSqlBytes + 1));
    return question;
}

Result<SqlAnswer> askedThere(RemoteStore &remote, const SqlQuestion &question)
{
    auto answer = remote.ask(question);
    if (!answer)
        return tl::unexpected<Error>(answer.error());
    return std::get<SqlAnswer>(std::move(*answer));
}

} // namespace

QString sqlText(const SqlAnswer &answer, Form form)
{
    if (!answer.plan.isEmpty())
        return escapeControls(answer.plan.join(u'\n'), true) + u'\n';
    return form == Form::Table ? tableText(answer) : separated(answer, form);
}

ExitCode runSqlCommand(const Arguments &arguments, const SqlArguments &sql, const Terminal &terminal)
{
    if (sql.schema) {
        arguments.json ? terminal.print(schemaJson()) : terminal.print(schemaText());
        return ExitCode::Ok;
    }
    // Opened here as well: what is wrong with a store is told as every command tells it.
    const auto store = OpenedStore::open(arguments, terminal);
    if (!store)
        return terminal.refuse(store.error());
    const SqlQuestion question = withStatement(sql.question);
    const Result<SqlAnswer> answer = (*store)->remote()
        ? askedThere(*(*store)->remote(), question)
        : SqlRunner().run(question, chosenStore(arguments.store), Access::localOwner(), terminal.stop);
    if (!answer)
        return terminal.refuse(answer.error());
    keepRead(arguments, question);
    if (arguments.json) {
        JsonWriter json(JsonWriter::Style::Indented);
        writeJson(json, *answer);
        terminal.print(json.take() + '\n');
    } else {
        terminal.print(sqlText(*answer, sql.form));
    }
    if (!answer->advice.isEmpty())
        terminal.complain(answer->advice);
    return ExitCode::Ok;
}

} // namespace glasshouse
