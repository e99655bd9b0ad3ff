// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/activityplan.h"
#include "query/answers.h"
#include "query/masking.h"
#include "query/tracetree.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int MostRelated = 1'000;
/// Rows of one correlation that are looked at before the nearest are chosen.
constexpr int MostLookedAt = 5'000;

/// A value that can be compared line by line: its members in order of their names.
std::string pretty(const QJsonValue &value)
{
    if (!value.isObject())
        return {};
    return QJsonDocument(value.toObject()).toJson(QJsonDocument::Indented).trimmed().toStdString();
}

bool isSeen(const ActivityRow &row, const Lookup &lookup, const Scope &scope)
{
    return scope.shows(lookup.name(Dimension::Actor, row.event.actor));
}

ActivityPlace bodyPlace(const ActivityRow &row, Lookup &lookup)
{
    return row.isCall() ? lookup.activity().extraOf(-row.event.seq).shownBy : row.place();
}

QJsonObject bodyOf(const ActivityRow &row, Lookup &lookup)
{
    const ActivityPlace place = bodyPlace(row, lookup);
    if (place.sequence == 0)
        return {};
    return QJsonDocument::fromJson(QByteArray::fromStdString(lookup.activity().bodyOf(place))).object();
}

/// Those nearest in time, oldest first; the event itself is one of them.
std::vector<ActivityRow> nearest(std::vector<ActivityRow> rows, const ActivityRow &own, size_t most)
{
    if (std::none_of(rows.begin(), rows.end(), [&own](const ActivityRow &row) { return row.place() == own.place(); }))
        rows.push_back(own);
    const auto apart = [&own](const ActivityRow &row) {
        const bool isOwn = row.place() == own.place();
        return std::tuple(!isOwn, std::abs(row.event.timeMs - own.event.timeMs), row.place());
    };
    std::sort(rows.begin(), rows.end(),
              [&apart](const ActivityRow &a, const ActivityRow &b) { return apart(a) < apart(b); });
    rows.erase(std::unique(rows.begin(), rows.end(),
                           [](const ActivityRow &a, const ActivityRow &b) { return a.place() == b.place(); }),
               rows.end());
    if (rows.size() > most)
        rows.resize(most);
    std::sort(rows.begin(), rows.end(),
              [](const ActivityRow &a, const ActivityRow &b) { return a.place() < b.place(); });
    return rows;
}

} // namespace

Result<EventDetail> answer(const EventDetailQuestion &question, Lookup &lookup, const Scope &scope)
{
    if (question.mostRelated < 1 || question.mostRelated > MostRelated)
        return fail(Error::Code::Rejected, u"related events: from 1 to %1"_s.arg(MostRelated));
    const auto row = lookup.activity().at({question.timeMs, question.sequence});
    if (!row || !isSeen(*row, lookup, scope))
        return fail(Error::Code::Rejected, u"there is no such event"_s);
    EventDetail detail;
    detail.event = shown(*row, lookup, false);
    const ActivityPlace place = bodyPlace(*row, lookup);
    if (place.sequence != 0) {
        std::string json = lookup.activity().bodyOf(place);
        if (!question.raw) {
            MaskedText masked = maskedJson(json);
            json = std::move(masked.json);
            detail.masked = masked.masked;
        }
        const QJsonObject body = QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
        if (body.contains(u"before"_s)) {
            detail.before = pretty(body[u"before"_s]);
            detail.after = pretty(QJsonValue(body[u"attributes"_s].toObject()));
        }
        detail.event.body = std::move(json);
    }
    if (detail.event.correlation.empty())
        return detail;
    std::vector<ActivityRow> rows =
        lookup.activity().correlated(detail.event.correlation, row->event.timeMs, MostLookedAt);
    std::erase_if(rows, [&](const ActivityRow &other) { return !isSeen(other, lookup, scope); });
    const size_t found = rows.size();
    rows = nearest(std::move(rows), *row, size_t(question.mostRelated));
    detail.moreRelated = found > rows.size();
    std::vector<TraceSpan> spans;
    for (const ActivityRow &related : rows) {
        detail.related.push_back(shown(related, lookup, false));
        if (auto span = spanOf(detail.related.back(), bodyOf(related, lookup)))
            spans.push_back(std::move(*span));
    }
    detail.trace = traceTree(std::move(spans));
    return detail;
}

} // namespace glasshouse
