// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sessionparameters.h"

#include "base/zone.h"
#include "query/filterparameters.h"

#include <charconv>
#include <functional>
#include <limits>
#include <set>
#include <utility>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qint64 MostOffset = 100'000'000;

/// Empty: taken. A parameter that a route does not know is told by `unknown`.
using Own = std::function<std::optional<std::string>(std::string_view name, std::string_view value)>;
constexpr auto Unknown = "is no parameter of this route";

std::optional<std::string> takeNumber(auto &into, std::string_view value, qint64 least, qint64 most)
{
    qint64 number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc() || end != value.data() + value.size() || number < least || number > most)
        return "must be from " + std::to_string(least) + " to " + std::to_string(most);
    into = std::decay_t<decltype(into)>(number);
    return std::string();
}

/// Of the filters that events have, a session has its people alone.
bool isForSessions(const Filter &filter, bool withPeople)
{
    EventFilter events = filter.events;
    if (withPeople)
        events.actors = {};
    return events.isEmpty();
}

std::optional<HttpError> read(std::string_view target, Filter *filter, QString *zone, bool withPeople, qint64 nowMs,
                              const Own &own)
{
    const auto parameters = parseQueryString(target);
    if (!parameters)
        return parameters.error();
    std::set<std::string_view> seen;
    for (const QueryParameter &parameter : *parameters) {
        const auto wrong = [&parameter](std::string_view why) {
            return parameterError(why == Unknown ? "UNKNOWN_PARAMETER" : "INVALID_PARAMETER", parameter, why);
        };
        if (!seen.insert(parameter.name).second && !(filter && isListParameter(parameter.name)))
            return wrong("stands more than once");
        if (filter && parameter.name == "zone") {
            *zone = QString::fromStdString(parameter.value);
            if (zone->isEmpty() || !Zone::fromId(*zone))
                return wrong("is no time zone, such as Europe/Prague");
            continue;
        }
        if (filter) {
            const auto taken = takeFilterParameter(*filter, parameter.name, parameter.value, nowMs);
            if (!taken)
                return wrong(taken.error().message.toStdString());
            if (*taken && !isForSessions(*filter, withPeople))
                return wrong("is a filter of events, not of sessions");
            if (*taken)
                continue;
        }
        const auto trouble = own(parameter.name, parameter.value);
        if (!trouble)
            return wrong(Unknown);
        if (!trouble->empty())
            return wrong(*trouble);
    }
    return std::nullopt;
}

} // namespace

tl::expected<SessionPage, HttpError> sessionPage(std::string_view target, qint64 nowMs)
{
    SessionPage page;
    page.question.limit = SessionPage::UsualSessions;
    page.question.zone = u"UTC"_s;
    const auto own = [&page](std::string_view name, std::string_view value) -> std::optional<std::string> {
        if (name == "limit")
            return takeNumber(page.question.limit, value, 1, SessionPage::MostSessions);
        if (name == "offset")
            return takeNumber(page.question.offset, value, 0, MostOffset);
        if (name != "sort")
            return std::nullopt;
        const auto sort = sessionSortFromName(value);
        if (!sort)
            return "must be recent, errors, tokens, cost or severity";
        page.question.order = orderOf(*sort);
        return std::string();
    };
    if (auto error = read(target, &page.question.filter, &page.question.zone, true, nowMs, own))
        return tl::unexpected(std::move(*error));
    std::swap(page.question.people, page.question.filter.events.actors);
    return page;
}

tl::expected<SessionFacetsWish, HttpError> sessionFacetsWish(std::string_view target, qint64 nowMs)
{
    SessionFacetsWish wish;
    wish.question.zone = u"UTC"_s;
    const auto own = [&wish](std::string_view name, std::string_view value) -> std::optional<std::string> {
        return name == "top" ? takeNumber(wish.top, value, 1, 200) : std::nullopt;
    };
    if (auto error = read(target, &wish.question.filter, &wish.question.zone, true, nowMs, own))
        return tl::unexpected(std::move(*error));
    std::swap(wish.question.people, wish.question.filter.events.actors);
    return wish;
}

tl::expected<KpisQuestion, HttpError> sessionKpisQuestion(std::string_view target, qint64 nowMs)
{
    KpisQuestion question;
    question.zone = u"UTC"_s;
    const auto own = [](std::string_view, std::string_view) -> std::optional<std::string> { return std::nullopt; };
    if (auto error = read(target, &question.filter, &question.zone, false, nowMs, own))
        return tl::unexpected(std::move(*error));
    return question;
}

tl::expected<SessionPart, HttpError> sessionPart(std::string_view target, bool pages)
{
    SessionPart part;
    const auto own = [&part, pages](std::string_view name, std::string_view value) -> std::optional<std::string> {
        if (name == "file")
            return takeNumber(part.file, value, 0, std::numeric_limits<int>::max());
        if (pages && name == "offset")
            return takeNumber(part.offset, value, 0, MostOffset);
        if (pages && name == "limit")
            return takeNumber(part.limit, value, 1, SessionPart::MostEntries);
        if (name != "session")
            return std::nullopt;
        part.session = QString::fromUtf8(value.data(), qsizetype(value.size()));
        return std::string();
    };
    if (auto error = read(target, nullptr, nullptr, false, 0, own))
        return tl::unexpected(std::move(*error));
    if (part.session.isEmpty()) {
        HttpError error{400, "session is missing", {}};
        error.code = "INVALID_PARAMETER";
        return tl::unexpected(error);
    }
    return part;
}

} // namespace glasshouse
