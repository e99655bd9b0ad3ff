// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/sql.h"

#include <QByteArray>

#include <vector>

namespace glasshouse {

/// The rows of an answer for files and the clipboard, exact values under the statement's own names. Pure; any thread.
/// `order`: which rows, in which order.

/// UTF-8 after RFC 4180: a head, CRLF, quotes where they are needed. NULL is empty, an empty text is "". A text or a name
/// that a spreadsheet would run as a formula (it begins with = + - @, their wide forms, a tab or a line break) gets an
/// apostrophe in front; numbers stay as they are.
QByteArray sqlCsv(const SqlAnswer &answer, const std::vector<size_t> &order);
/// UTF-8: an array of objects. A name that comes again gets _2, _3 at its end, so that no value is lost.
QByteArray sqlJson(const SqlAnswer &answer, const std::vector<size_t> &order);
/// For pasting: cells apart by tabs, rows by line breaks, which inside a text become spaces; formulas as in sqlCsv().
QString sqlTsv(const SqlAnswer &answer, const std::vector<size_t> &order, const std::vector<size_t> &columns,
               bool withHead);

} // namespace glasshouse
