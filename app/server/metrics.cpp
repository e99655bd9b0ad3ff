// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/metrics.h"

#include <algorithm>
#include <charconv>

namespace glasshouse {

namespace {
std::string number(double value)
{
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value);
    return {text, end.ptr};
}

void describe(std::string &text, std::string_view name, std::string_view help, std::string_view type)
{
    text.append("# HELP ").append(name).append(" ").append(help).append("\n# TYPE ");
    text.append(name).append(" ").append(type).append("\n");
}
} // namespace

Metrics::Metrics(const std::vector<std::string> &routeLabels)
{
    for (const std::string &label : routeLabels)
        m_routes.emplace_back().label = label;
    m_routes.emplace_back().label = "none";
}

void Metrics::request(std::size_t route, int status, double seconds)
{
    PerRoute &row = m_routes[std::min(route, m_routes.size() - 1)];
    const auto code = std::find(Codes.begin(), Codes.end(), status) - Codes.begin();
    const auto bucket = std::lower_bound(Bounds.begin(), Bounds.end(), seconds) - Bounds.begin();
    row.codes[std::size_t(code)].fetch_add(1, std::memory_order_relaxed);
    row.durations[std::size_t(bucket)].fetch_add(1, std::memory_order_relaxed);
    row.microseconds.fetch_add(qint64(seconds * 1e6), std::memory_order_relaxed);
}

void Metrics::query(std::string_view method, std::string_view path, double ms)
{
    const auto row = std::find_if(m_routes.begin(), m_routes.end(), [&](const PerRoute &each) {
        const std::string_view label = each.label; // a path, with its method where there are several
        return label == path
            || (label.size() == method.size() + 1 + path.size() && label.starts_with(method) && label.ends_with(path));
    });
    if (row == m_routes.end())
        return;
    const auto bucket = std::lower_bound(QueryBounds.begin(), QueryBounds.end(), ms) - QueryBounds.begin();
    row->queries[std::size_t(bucket)].fetch_add(1, std::memory_order_relaxed);
    row->queryMicroseconds.fetch_add(qint64(ms * 1e3), std::memory_order_relaxed);
}

void Metrics::writeQueries(std::string &text) const
{
    constexpr std::string_view Name = "glasshouse_analytics_query_duration_ms";
    const std::string name(Name);
    describe(text, Name, "How long the store took to answer, before any cache, by path.", "histogram");
    for (const PerRoute &row : m_routes) {
        std::array<qint64, QueryBounds.size() + 1> sums{};
        qint64 sum = 0;
        for (std::size_t i = 0; i < sums.size(); ++i)
            sums[i] = sum += row.queries[i].load(std::memory_order_relaxed);
        if (sum == 0)
            continue;
        const std::string endpoint = "endpoint=\"" + row.label.substr(row.label.find(' ') + 1) + '"';
        for (std::size_t i = 0; i < sums.size(); ++i)
            text += name + "_bucket{" + endpoint + ",le=\"" + (i < QueryBounds.size() ? number(QueryBounds[i]) : "+Inf")
                + "\"} " + std::to_string(sums[i]) + '\n';
        text += name + "_sum{" + endpoint + "} "
            + number(double(row.queryMicroseconds.load(std::memory_order_relaxed)) / 1e3) + '\n';
        text += name + "_count{" + endpoint + "} " + std::to_string(sum) + '\n';
    }
}

void Metrics::gauge(std::string &text, std::string_view name, std::string_view help, qint64 value)
{
    describe(text, name, help, "gauge");
    text.append(name).append(" ").append(std::to_string(value)).append("\n");
}

void Metrics::counter(std::string &text, std::string_view name, std::string_view help, qint64 value)
{
    describe(text, name, help, "counter");
    text.append(name).append(" ").append(std::to_string(value)).append("\n");
}

void Metrics::write(std::string &text) const
{
    describe(text, "glasshouse_http_requests_total", "Requests answered, by route and status.", "counter");
    for (const PerRoute &row : m_routes) {
        for (std::size_t i = 0; i < row.codes.size(); ++i) {
            const qint64 count = row.codes[i].load(std::memory_order_relaxed);
            if (count == 0)
                continue;
            text += "glasshouse_http_requests_total{route=\"" + row.label + "\",code=\""
                + (i < Codes.size() ? std::to_string(Codes[i]) : std::string("other")) + "\"} " + std::to_string(count)
                + '\n';
        }
    }
    constexpr std::string_view Duration = "glasshouse_http_request_duration_seconds";
    describe(text, Duration, "From a request's head to its answer, by route.", "histogram");
    for (const PerRoute &row : m_routes) {
        const std::string name = std::string(Duration);
        qint64 sum = 0;
        for (std::size_t i = 0; i < row.durations.size(); ++i) {
            sum += row.durations[i].load(std::memory_order_relaxed);
            text += name + "_bucket{route=\"" + row.label + "\",le=\""
                + (i < Bounds.size() ? number(Bounds[i]) : "+Inf") + "\"} " + std::to_string(sum) + '\n';
        }
        text += name + "_sum{route=\"" + row.label + "\"} "
            + number(double(row.microseconds.load(std::memory_order_relaxed)) / 1e6) + '\n';
        text += name + "_count{route=\"" + row.label + "\"} " + std::to_string(sum) + '\n';
    }
    writeQueries(text);
    describe(text, "glasshouse_ingest_records_total", "Records received, by what became of them.", "counter");
    for (const auto &[result, count] :
         {std::pair{"accepted", &accepted}, {"duplicate", &duplicate}, {"rejected", &rejected}, {"refused", &refused}})
        text += "glasshouse_ingest_records_total{result=\"" + std::string(result) + "\"} "
            + std::to_string(count->load()) + '\n';
}

} // namespace glasshouse
