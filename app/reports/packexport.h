// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/packdata.h"

#include <QByteArray>

#include <string>
#include <string_view>

namespace glasshouse {

class JsonWriter;

/// A pack's figures as a file. Pure; any thread. Money is in US dollars, exactly; durations in milliseconds; times are
/// ISO 8601 in UTC; what is not known is empty (CSV) or null (JSON).

/// RFC 4180: of each panel a line with its id and title, a head, its rows (the columns it shows), and an empty line. `panel`: of this one alone,
/// without that line.
std::string packCsv(const PackData &data, QStringView panel = {});
/// glasshouse.pack_data.v1
void writeJson(JsonWriter &json, const PackData &data);

/// A name for a file of a pack's figures, free of whatever could lead elsewhere: "claude-code-2026-11-01-2026-11-30.pdf".
QString packFileName(const PackData &data, std::string_view ending);

} // namespace glasshouse
