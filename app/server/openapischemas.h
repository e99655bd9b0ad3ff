// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <span>
#include <string_view>

namespace glasshouse {

/// What a route answers with where that is written by hand, and what it is for.
struct RouteAnswer {
    std::string_view method, path;
    std::string_view summary;
    std::string_view schema = {}; ///< of an answer in JSON; empty: none is promised
    std::string_view mediaType = "application/json";
    std::string_view codes = {}; ///< of refusals besides what all routes have: "404 AGENT_NOT_FOUND"
    int status = 200;
    int otherStatus = 0;        ///< that comes with the same answer; 0: none
    std::string_view body = {}; ///< schema of what is sent; empty: none is told
};
/// Before the names of hand-made schemas in the document: questions and answers have names of their own.
inline const QString ApiPrefix = QStringLiteral("Api");

std::span<const RouteAnswer> routeAnswers();
/// nullptr: nobody has described this route.
const RouteAnswer *routeAnswer(std::string_view method, std::string_view path);

/// JSON Schemas of the answers that are written by hand, by name with its prefix. Everything that is not optional is required, and nothing
/// else is there.
QJsonObject answerSchemas();

} // namespace glasshouse
