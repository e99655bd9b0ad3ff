// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/tracetree.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qint64 NsPerMs = 1'000'000;

qint64 toNs(qint64 ms)
{
    constexpr qint64 Most = std::numeric_limits<qint64>::max() / NsPerMs / 2;
    return std::clamp(ms, -Most, Most) * NsPerMs;
}

} // namespace

std::optional<TraceSpan> spanOf(const ActivityEvent &event, const QJsonObject &body)
{
    const QJsonObject attributes = body[u"attributes"_s].toObject();
    const QString id = attributes[u"span.id"_s].toString();
    if (id.isEmpty())
        return std::nullopt;
    TraceSpan span;
    span.event = event;
    span.spanId = id.toStdString();
    span.parentId = attributes[u"span.parent_id"_s].toString().toStdString();
    const qint64 duration = std::clamp<qint64>(event.durationNs.value_or(0), 0, std::numeric_limits<qint64>::max() / 4);
    // A tool call stands where it began, every other span where it ended.
    const bool atBegin = event.kind == EventKind::Tool;
    span.beginNs = toNs(event.timeMs) - (atBegin ? 0 : duration);
    span.endNs = span.beginNs + duration;
    return span;
}

std::vector<TraceSpan> traceTree(std::vector<TraceSpan> spans)
{
    std::sort(spans.begin(), spans.end(), [](const TraceSpan &a, const TraceSpan &b) {
        // Of two that begin together the longer one holds the other.
        return std::tie(a.beginNs, b.endNs, a.spanId, a.event.sequence)
            < std::tie(b.beginNs, a.endNs, b.spanId, b.event.sequence);
    });
    std::unordered_map<std::string, size_t> byId;
    for (size_t i = 0; i < spans.size(); ++i)
        byId.emplace(spans[i].spanId, i);
    std::vector<std::vector<size_t>> children(spans.size());
    std::vector<bool> isRoot(spans.size(), true);
    for (size_t i = 0; i < spans.size(); ++i) {
        const auto parent = byId.find(spans[i].parentId);
        if (parent == byId.end() || spans[i].parentId == spans[i].spanId)
            continue;
        children[parent->second].push_back(i);
        isRoot[i] = false;
    }
    std::vector<TraceSpan> tree;
    std::vector<bool> placed(spans.size(), false);
    const auto place = [&](size_t root) {
        std::vector<std::pair<size_t, int>> open{{root, 0}};
        while (!open.empty()) {
            const auto [at, depth] = open.back();
            open.pop_back();
            if (placed[at])
                continue;
            placed[at] = true;
            tree.push_back(spans[at]);
            tree.back().depth = depth;
            for (auto child = children[at].rbegin(); child != children[at].rend(); ++child)
                open.emplace_back(*child, depth + 1);
        }
    };
    for (size_t i = 0; i < spans.size(); ++i) {
        if (isRoot[i])
            place(i);
    }
    for (size_t i = 0; i < spans.size(); ++i)
        place(i); // only circles are left
    return tree;
}

} // namespace glasshouse
