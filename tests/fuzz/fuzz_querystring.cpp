// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes behind a `?` are parameters or refused with 400, whichever route reads them; what is read stays within its
// bounds, and a filter that was read is written and read again as the same.
#include "query/filterparameters.h"
#include "server/activityparameters.h"

#include <cstdint>
#include <cstdlib>

using namespace glasshouse;

namespace {
constexpr qint64 Now = 1'795'000'000'000;

void check(bool holds)
{
    if (!holds)
        std::abort();
}

template<typename Q>
void checkRefusal(const tl::expected<Q, HttpError> &question)
{
    check(question
          || ((question.error().status == 400 || question.error().status == 403) && !question.error().message.empty()));
}

void checkBounds(const std::vector<QueryParameter> &parameters, std::size_t size)
{
    check(parameters.size() <= QueryStringLimits::Parameters);
    for (const QueryParameter &each : parameters) {
        check(!each.name.empty() && each.name.size() <= QueryStringLimits::NameBytes);
        check(each.value.size() <= QueryStringLimits::ValueBytes && each.at < size);
        for (const char c : each.name + each.value)
            check(static_cast<unsigned char>(c) >= 0x20 && c != 0x7F);
    }
}

void checkFilter(const Filter &filter)
{
    const auto parameters = parseQueryString("?" + filterParameters(filter));
    if (!parameters) // longer than one request may be
        return;
    Filter again;
    for (const QueryParameter &each : *parameters) {
        const auto taken = takeFilterParameter(again, each.name, each.value, Now);
        check(taken && *taken);
    }
    check(again == filter);
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string target = "/?" + std::string(reinterpret_cast<const char *>(data), size);
    auto parameters = parseQueryString(target);
    if (!parameters) {
        check(parameters.error().status == 400 && !parameters.error().message.empty());
        return 0;
    }
    checkBounds(*parameters, size);
    const QueryRequest request{std::move(*parameters), Role::Viewer, Now};
    const auto list = activityQuestion(request);
    const auto timeline = timelineQuestion(request);
    const auto facets = facetsQuestion(request);
    checkRefusal(list), checkRefusal(timeline), checkRefusal(facets), checkRefusal(kpisQuestion(request));
    checkRefusal(eventQuestion(request)), checkRefusal(pulseQuestion(request)), checkRefusal(sourcesQuestion(request));
    if (list) {
        check(list->limit >= 1 && list->limit <= QueryBounds::Events && list->mostScanned == QueryBounds::Scanned);
        checkFilter(list->filter);
    }
    if (timeline) {
        const TimeRange &range = timeline->filter.range;
        check(timeline->bucketMs > 0 && (range.endMs - range.beginMs) / timeline->bucketMs < QueryBounds::Buckets);
    }
    if (facets)
        check(facets->top >= 1 && facets->top <= QueryBounds::FacetValues && facets->fields.size() <= 12);
    return 0;
}
