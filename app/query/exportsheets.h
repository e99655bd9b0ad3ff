// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/parquetwriter.h"
#include "query/activity.h"
#include "query/telemetry.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace glasshouse {

/// In what form rows leave as a file.
enum class ExportFormat { Csv, Json, Parquet };
/// "csv", "json", "parquet": names that stay, and what such files' names end with.
std::string_view nameOf(ExportFormat format);
std::optional<ExportFormat> exportFormatOf(std::string_view name);
/// For an HTTP answer.
std::string_view mediaTypeOf(ExportFormat format);

/// The rows of an answer as the bytes of one file, piece by piece: CSV and JSON as telemetryjson.h has them; Parquet with a
/// column for each group (text) and measure, money as an exact decimal, null what is not known. A value; no thread.
class TelemetrySheet
{
public:
    TelemetrySheet(TelemetryAnswer answer, TelemetryQuestion question, ExportFormat format);
    /// Empty: that was all.
    std::string next();
    /// Rows that are written.
    std::size_t row() const { return m_row; }
    std::size_t rows() const { return m_answer.rows.size(); }

private:
    std::string nextParquet();
    void addRow(const TelemetryRow &row);

    TelemetryAnswer m_answer;
    TelemetryQuestion m_question;
    ExportFormat m_format;
    std::optional<ParquetWriter> m_parquet;
    std::size_t m_row = 0;
    bool m_ended = false;
};

/// Events as the bytes of one file, page after page, as long as there are any: never more of them in hand than a page, of
/// Parquet a row group. A value; no thread.
class EventSheet
{
public:
    EventSheet(ExportFormat format, bool withParams);
    /// What these add; may be empty.
    std::string add(const std::vector<ActivityEvent> &events);
    /// After the last, once.
    std::string finish();
    qint64 rows() const { return m_rows; }

private:
    void addParquet(const ActivityEvent &event);

    ExportFormat m_format;
    bool m_withParams;
    std::optional<ParquetWriter> m_parquet;
    qint64 m_rows = 0;
};

/// The pages of an export of events, newest first. What arrives while it runs, newer than its first page, is not in it.
class EventPages
{
public:
    /// `most`: rows of all pages.
    EventPages(ActivityQuestion question, qint64 most);
    const ActivityQuestion &question() const { return m_question; }
    /// Turns to the page after this one; false: it was the last.
    bool turn(const ActivityAnswer &answer);

private:
    ActivityQuestion m_question;
    qint64 m_left;
};

} // namespace glasshouse
