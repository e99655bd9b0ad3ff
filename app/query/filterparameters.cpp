// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/filterparameters.h"

#include "base/timestamp.h"
#include "domain/activity.h"
#include "domain/eventclass.h"

#include <algorithm>
#include <array>
#include <charconv>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qint64 MostValues = 256;

struct ChoiceName {
    std::string_view name, excluding;
    Choice EventFilter::*choice;
    std::string_view help = {};
};
constexpr std::array<ChoiceName, 12> Choices{{
    {"class", "not_class", &EventFilter::classes},
    {"kind", "not_kind", &EventFilter::kinds},
    {"outcome", "not_outcome", &EventFilter::outcomes},
    {"action_in", "not_action", &EventFilter::actions, "exactly this action"},
    {"user", "not_user", &EventFilter::actors, "the person or account"},
    {"tool", "not_tool", &EventFilter::tools},
    {"resource", "not_resource", &EventFilter::resources},
    {"source", "not_source", &EventFilter::sources},
    {"machine", "not_machine", &EventFilter::machines},
    {"client", "not_client", &EventFilter::clients},
    {"skill", "not_skill", &EventFilter::skills, "at this skill's work; empty: at none's"},
    {"plugin", "not_plugin", &EventFilter::plugins, "this plugin's; empty: nobody's"},
}};

struct ListName {
    std::string_view name;
    QStringList Filter::*list;
};
constexpr std::array<ListName, 4> Lists{{
    {"agent", &Filter::agents},
    {"model", &Filter::models},
    {"project", &Filter::projects},
    {"session", &Filter::sessions},
}};

struct TextName {
    std::string_view name;
    QString EventFilter::*text;
    std::string_view help;
};
constexpr std::array<TextName, 3> Texts{{
    {"action_prefix", &EventFilter::actionPrefix, "the action begins so"},
    {"result_pattern", &EventFilter::resultPattern, "the outcome is like this, % for anything"},
    {"correlation_id", &EventFilter::correlation, "of this trace, prompt, operation"},
}};

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

Result<bool> wrong(const QString &why)
{
    return fail(Error::Code::Rejected, why);
}

bool isOutcome(std::string_view name)
{
    constexpr std::array All{Outcome::Unknown, Outcome::Ok,       Outcome::Error,
                             Outcome::Denied,  Outcome::Rejected, Outcome::Interrupted};
    return std::any_of(All.begin(), All.end(), [name](Outcome each) { return nameOf(each) == name; });
}

Result<bool> add(QStringList &values, std::string_view value)
{
    if (values.size() >= MostValues)
        return wrong(u"stands too often; at most %1 times"_s.arg(MostValues));
    values << textOf(value);
    return true;
}

Result<bool> takeChoice(EventFilter &events, const ChoiceName &name, bool excluding, std::string_view value)
{
    Choice &choice = events.*name.choice;
    if (!choice.isEmpty() && choice.excluded != excluding)
        return wrong(u"and %1 exclude each other"_s.arg(textOf(excluding ? name.name : name.excluding)));
    if (name.choice == &EventFilter::kinds && !eventKindOf(value))
        return wrong(u"is no kind of event: model_call, tool, prompt, api_error, activity, identity, …"_s);
    if (name.choice == &EventFilter::classes && !eventClassOf(value))
        return wrong(u"is no class: model, tool, query, data, identity, devops, audit or telemetry"_s);
    if (name.choice == &EventFilter::outcomes && !isOutcome(value))
        return wrong(u"is no outcome: ok, error, denied, rejected, interrupted or unknown"_s);
    choice.excluded = excluding;
    return add(choice.values, value);
}

Result<bool> takeNumber(std::optional<int> &into, std::string_view value, int least, int most)
{
    int number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc() || end != value.data() + value.size() || number < least || number > most)
        return wrong(u"must be from %1 to %2"_s.arg(least).arg(most));
    into = number;
    return true;
}

Result<bool> takeFlag(bool &into, std::string_view value)
{
    if (value != "true" && value != "false")
        return wrong(u"must be true or false"_s);
    into = value == "true";
    return true;
}

Result<bool> takeRange(TimeRange &range, bool begin, std::string_view value, qint64 nowMs)
{
    const qint64 ms = parseInstantOrAge(value, nowMs);
    if (ms == NoTime)
        return wrong(
            u"is no instant: write 2026-11-21, 2026-11-21T10:00:00Z (a + as %2B), or an age such as 15m, 2h, 7d"_s);
    (begin ? range.beginMs : range.endMs) = begin ? ms : ms + 1;
    if (range.beginMs != NoTime && range.endMs < range.beginMs)
        return wrong(u"ends before it begins"_s);
    return true;
}

void append(std::string &text, std::string_view name, std::string_view value)
{
    constexpr char Digits[] = "0123456789ABCDEF";
    text.append(text.empty() ? "" : "&").append(name).append("=");
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.'
            || c == '_' || c == '~' || c == ':')
            text += c;
        else
            text.append({'%', Digits[byte >> 4U], Digits[byte & 15U]});
    }
}

void append(std::string &text, std::string_view name, const QStringList &values)
{
    for (const QString &value : values)
        append(text, name, std::string_view(value.toStdString()));
}

} // namespace

bool isListParameter(std::string_view name)
{
    return std::any_of(Choices.begin(), Choices.end(),
                       [name](const ChoiceName &each) { return each.name == name || each.excluding == name; })
        || std::any_of(Lists.begin(), Lists.end(), [name](const ListName &each) { return each.name == name; });
}

namespace {
qint64 instantOf(std::string_view text, qint64 nowMs)
{
    constexpr std::array<std::pair<char, qint64>, 4> Units{
        {{'s', 1'000}, {'m', 60'000}, {'h', 3'600'000}, {'d', 86'400'000}}};
    for (const auto &[unit, ms] : Units) {
        if (text.size() < 2 || text.size() > 7 || text.back() != unit)
            continue;
        qint64 count = 0;
        const char *const last = text.data() + text.size() - 1;
        const auto [end, error] = std::from_chars(text.data(), last, count);
        return error == std::errc() && end == last && count >= 0 ? nowMs - count * ms : NoTime;
    }
    return parseTimestamp(text);
}
} // namespace

qint64 parseInstantOrAge(std::string_view text, qint64 nowMs)
{
    constexpr qint64 FirstMs = -62'135'596'800'000, LastMs = 253'402'300'799'999; // years 1 to 9999
    const qint64 ms = instantOf(text, nowMs);
    return ms >= FirstMs && ms <= LastMs ? ms : NoTime;
}

Result<bool> takeFilterParameter(Filter &filter, std::string_view name, std::string_view value, qint64 nowMs)
{
    for (const ChoiceName &each : Choices) {
        if (name == each.name || name == each.excluding)
            return takeChoice(filter.events, each, name == each.excluding, value);
    }
    for (const ListName &each : Lists) {
        if (name == each.name)
            return add(filter.*each.list, value);
    }
    for (const TextName &each : Texts) {
        if (name == each.name) {
            filter.events.*each.text = textOf(value);
            return true;
        }
    }
    if (name == "q") {
        filter.text = textOf(value);
        return true;
    }
    if (name == "since" || name == "until")
        return takeRange(filter.range, name == "since", value, nowMs);
    if (name == "weekday")
        return takeNumber(filter.weekday, value, 1, 7);
    if (name == "hour")
        return takeNumber(filter.hour, value, 0, 23);
    if (name == "errors")
        return takeFlag(filter.withErrors, value);
    if (name == "failures")
        return takeFlag(filter.events.failures, value);
    return false;
}

std::string filterParameters(const Filter &filter)
{
    std::string text;
    const EventFilter &events = filter.events;
    // Bounds without a text of their own (the records with any time at all) are left out.
    if (const std::string begin =
            filter.range.beginMs > NoTime + 1 ? timestampText(filter.range.beginMs) : std::string();
        parseTimestamp(begin) == filter.range.beginMs && !begin.empty())
        append(text, "since", begin);
    if (filter.range.endMs != std::numeric_limits<qint64>::max())
        append(text, "until", timestampText(filter.range.endMs - 1));
    for (const ChoiceName &each : Choices)
        append(text, (events.*each.choice).excluded ? each.excluding : each.name, (events.*each.choice).values);
    for (const ListName &each : Lists)
        append(text, each.name, filter.*each.list);
    for (const TextName &each : Texts) {
        if (!(events.*each.text).isEmpty())
            append(text, each.name, (events.*each.text).toStdString());
    }
    if (!filter.text.isEmpty())
        append(text, "q", filter.text.toStdString());
    if (filter.weekday)
        append(text, "weekday", std::to_string(*filter.weekday));
    if (filter.hour)
        append(text, "hour", std::to_string(*filter.hour));
    if (filter.withErrors)
        append(text, "errors", std::string_view("true"));
    if (events.failures)
        append(text, "failures", std::string_view("true"));
    return text;
}

namespace {
constexpr std::array<ParameterSpec, 8> Others{{
    {.name = "since", .type = ParameterSpec::Type::Instant, .help = "from this instant on"},
    {.name = "until", .type = ParameterSpec::Type::Instant, .help = "up to this instant, which is included"},
    {.name = "q", .help = "this text in any field, whatever the case"},
    {.name = "weekday", .type = ParameterSpec::Type::Whole, .help = "1 is Monday", .least = 1, .most = 7},
    {.name = "hour", .type = ParameterSpec::Type::Whole, .least = 0, .most = 23},
    {.name = "errors", .type = ParameterSpec::Type::Flag, .help = "only sessions in which something failed"},
    {.name = "failures", .type = ParameterSpec::Type::Flag, .help = "only what went wrong"},
    {.name = "zone", .type = ParameterSpec::Type::Zone, .help = "of days and hours", .standard = "UTC"},
}};

/// Those that are of a fixed set, separated by '|'.
std::string_view namesOf(Choice EventFilter::*choice)
{
    static const std::string Classes = [] {
        std::string names;
        for (const EventClass each : AllEventClasses) {
            if (!names.empty())
                names += '|';
            names += nameOf(each);
        }
        return names;
    }();
    if (choice == &EventFilter::classes)
        return Classes;
    return choice == &EventFilter::outcomes ? "ok|error|denied|rejected|interrupted|unknown" : "";
}
} // namespace

std::span<const ParameterSpec> filterParameterSpecs()
{
    static const std::vector<ParameterSpec> Specs = [] {
        std::vector<ParameterSpec> specs(Others.begin(), Others.end());
        const auto add = [&specs](std::string_view name, std::string_view help, std::string_view names, bool repeats) {
            ParameterSpec spec{.name = name, .help = help, .names = names, .repeats = repeats};
            spec.type = names.empty() ? ParameterSpec::Type::Text : ParameterSpec::Type::Name;
            specs.push_back(spec);
        };
        for (const ChoiceName &each : Choices) {
            const std::string_view names = namesOf(each.choice);
            add(each.name, each.help.empty() ? std::string_view("any of these") : each.help, names, true);
            add(each.excluding, "none of these", names, true);
        }
        for (const ListName &each : Lists)
            add(each.name, "any of these", {}, true);
        for (const TextName &each : Texts)
            add(each.name, each.help, {}, false);
        return specs;
    }();
    return Specs;
}

} // namespace glasshouse
