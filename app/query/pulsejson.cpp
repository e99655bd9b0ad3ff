// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answersjson.h"

#include "base/jsonwriter.h"
#include "query/filterparameters.h"

#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

struct RawName {
    std::u16string_view key;
    std::string_view raw;
    int decimals;
};
/// What a field's raw value counts; the other keys count things.
constexpr std::array<RawName, 5> RawNames{{
    {u"rate", "raw_per_minute", 3},
    {u"errors", "raw_share", 6},
    {u"p95", "raw_ms", 3},
    {u"queue", "raw_records", 0},
    {u"sources", "raw_silent", 0},
}};

RawName rawNameOf(const QString &key)
{
    const auto *const found = std::find_if(RawNames.begin(), RawNames.end(), [&key](const RawName &each) {
        return key == QStringView(each.key.data(), qsizetype(each.key.size()));
    });
    return found == RawNames.end() ? RawName{u"", "raw_count", 0} : *found;
}

std::string_view nameOf(PulseColour colour)
{
    switch (colour) {
    case PulseColour::Good:
        return "green";
    case PulseColour::Warning:
        return "yellow";
    case PulseColour::Bad:
        return "red";
    case PulseColour::Plain:
        break;
    }
    return "none";
}

QString number(double value, int decimals)
{
    return QLocale::c().toString(value, 'f', decimals);
}

QString spanText(double ms)
{
    return ms < 1'000 ? u"%1 ms"_s.arg(number(ms, 0)) : u"%1 s"_s.arg(number(ms / 1'000, 1));
}

} // namespace

std::string_view nameOf(PulseAnswer::Status status)
{
    switch (status) {
    case PulseAnswer::Status::Yellow:
        return "yellow";
    case PulseAnswer::Status::Red:
        return "red";
    case PulseAnswer::Status::Green:
        break;
    }
    return "green";
}

QString valueText(const PulseField &field)
{
    constexpr double NsPerMs = 1e6;
    if (!field.text.isEmpty())
        return field.text;
    if (field.key == u"rate")
        return u"%1/min"_s.arg(number(field.value, field.value < 10 ? 1 : 0));
    if (field.key == u"errors")
        return u"%1 %"_s.arg(number(field.value * 100, 1));
    if (field.key == u"p95")
        return spanText(field.value / NsPerMs);
    if (field.key == u"sources" && field.of > 0)
        return field.value > 0 ? u"%1 of %2 silent"_s.arg(number(field.value, 0)).arg(field.of)
                               : u"%1 of %1 heard"_s.arg(field.of);
    return number(field.value, 0);
}

void writeJson(JsonWriter &json, const PulseAnswer &answer)
{
    constexpr double NsPerMs = 1e6;
    json.beginObject().field("schema", "glasshouse.pulse.v1").field("status", nameOf(answer.status));
    json.key("fields").beginArray();
    for (const PulseField &field : answer.fields) {
        const RawName raw = rawNameOf(field.key);
        json.beginObject().field("key", field.key).field("value", valueText(field));
        json.key(raw.raw).value(field.key == u"p95" ? field.value / NsPerMs : field.value, raw.decimals);
        if (field.forMs > 0)
            json.field("raw_seconds", field.forMs / 1'000);
        if (field.of > 0)
            json.field("raw_of", field.of);
        json.field("color", nameOf(field.colour)).field("click_filter", filterParameters(field.click)).endObject();
    }
    json.endArray().field("sentence", answer.sentence);
    writeTime(json, "now", answer.nowMs);
    json.endObject();
}

} // namespace glasshouse
