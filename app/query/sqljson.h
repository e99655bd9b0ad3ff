// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "query/sql.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace glasshouse {

class JsonWriter;

/// The one codec of SQL answers: for the API, --json, another Glasshouse, and the process that runs the statement. As
/// answersjson.h has it: `schema` names the form, within a version fields are only added. Pure; any thread.
///
/// A cell is null, a number or a text; a real has a point or an exponent. The column's type says which, for what reads
/// 2.0 as a whole number.
void writeJson(JsonWriter &json, const SqlAnswer &answer);
/// Errors: Corrupt. Real columns get their reals back; in a mixed column whole reals come back as integers.
Result<SqlAnswer> parseSqlAnswer(const QJsonObject &json);

/// Names that stay: "null", "integer", "real", "text", "mixed".
std::string_view nameOf(SqlColumn::Type type);
/// A real as JSON and tables have it: the shortest text that reads back the same, with a point or an exponent.
std::string realText(double value);
/// Sets each column's type from the rows.
void findTypes(SqlAnswer &answer);

/// What the process that runs a statement is told. The scope comes in plain values: only who starts the process has one.
struct SqlTask {
    QString storePath;
    qint64 tenant = 0;
    std::optional<std::vector<std::string>> onlyActors;
    SqlQuestion question;
    int deadlineMs = 5000;
    qint64 outputBytes = 16 << 20;
    bool operator==(const SqlTask &) const = default;
};
QByteArray toJson(const SqlTask &task);
/// Errors: Rejected.
Result<SqlTask> parseSqlTask(const QByteArray &json);

/// What it answers: the answer, or why there is none.
QByteArray toJson(const Result<SqlAnswer> &reply);
/// Errors: those of the reply; Corrupt where it is none.
Result<SqlAnswer> parseSqlReply(const QByteArray &json);

} // namespace glasshouse
