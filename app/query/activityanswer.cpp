// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/activitywalk.h"
#include "query/answers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
constexpr int MostEvents = 10'000;
/// Of a text that may be nowhere: each row's words are unpacked. So many before the first answer, as many as were asked for
/// from then on.
constexpr qint64 FirstScannedForText = 12'000;
}

Result<ActivityAnswer> answer(const ActivityQuestion &question, Lookup &lookup, const Scope &scope)
{
    if (question.limit < 1 || question.limit > MostEvents)
        return fail(Error::Code::Rejected, u"the limit must be from 1 to %1"_s.arg(MostEvents));
    auto plan = planOf(question.filter, question.zone, question.withCopies, lookup, scope);
    if (!plan)
        return tl::unexpected(plan.error());
    std::optional<ActivityPlace> cursor;
    if (question.cursorSequence != 0)
        cursor = ActivityPlace{question.cursorMs, question.cursorSequence};
    qint64 mostScanned = std::max<qint64>(question.mostScanned, 0);
    if (plan->text && !cursor && mostScanned > 0)
        mostScanned = std::min(mostScanned, FirstScannedForText);
    ActivityWalk walk(*plan, lookup, question.newer, cursor, mostScanned);
    ActivityAnswer answer;
    std::vector<ActivityRow> rows;
    ActivityRow row;
    auto step = walk.next(row);
    for (; step == ActivityWalk::Step::Row; step = walk.next(row)) {
        if (rows.size() == size_t(question.limit)) {
            answer.more = true;
            answer.searchedToMs = rows.back().event.timeMs, answer.searchedToSequence = rows.back().event.seq;
            break;
        }
        rows.push_back(std::move(row));
    }
    if (step == ActivityWalk::Step::Paused) {
        const ActivityPlace to = walk.searchedTo();
        answer.more = true;
        answer.searchedToMs = to.timeMs, answer.searchedToSequence = to.sequence;
    }
    answer.events.reserve(rows.size());
    for (const ActivityRow &found : rows)
        answer.events.push_back(shown(found, lookup, question.withBodies));
    if (question.newer)
        std::reverse(answer.events.begin(), answer.events.end());
    return answer;
}

} // namespace glasshouse
