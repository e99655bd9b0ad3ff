// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feedback/triagehistory.h"

#include <algorithm>

namespace glasshouse {

std::vector<TriageFeedback> undoOf(const std::vector<FeedbackItem> &before, const TriageFeedback &step)
{
    std::vector<TriageFeedback> acts;
    for (const FeedbackItem &item : before) {
        TriageFeedback back;
        if (step.status)
            back.status = item.status;
        if (step.assignee)
            back.assignee = item.assignee;
        if (step.resolution)
            back.resolution = item.resolution;
        for (const QString &tag : step.addTags) {
            if (!item.tags.contains(tag))
                back.removeTags << tag;
        }
        for (const QString &tag : step.removeTags) {
            if (item.tags.contains(tag))
                back.addTags << tag;
        }
        const auto same = std::ranges::find_if(acts, [&back](TriageFeedback other) {
            other.ids.clear();
            return other == back;
        });
        TriageFeedback &into = same == acts.end() ? acts.emplace_back(back) : *same;
        into.ids.push_back(item.id);
    }
    return acts;
}

void TriageHistory::add(std::vector<TriageFeedback> undo)
{
    if (m_steps.size() == MostSteps)
        m_steps.erase(m_steps.begin());
    m_steps.push_back(std::move(undo));
}

std::vector<TriageFeedback> TriageHistory::takeLast()
{
    if (m_steps.empty())
        return {};
    std::vector<TriageFeedback> last = std::move(m_steps.back());
    m_steps.pop_back();
    return last;
}

} // namespace glasshouse
