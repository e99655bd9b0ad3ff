// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/act.h"

#include <vector>

namespace glasshouse {

/// What would have each of these reports be as it is now, before a step changes them: reports that are alike in that share
/// one act. Pure.
std::vector<TriageFeedback> undoOf(const std::vector<FeedbackItem> &before, const TriageFeedback &step);

/// Steps that can be taken back, the last one first; a bounded number of them.
class TriageHistory
{
public:
    static constexpr std::size_t MostSteps = 50;

    void add(std::vector<TriageFeedback> undo);
    bool isEmpty() const { return m_steps.empty(); }
    std::vector<TriageFeedback> takeLast();

private:
    std::vector<std::vector<TriageFeedback>> m_steps;
};

} // namespace glasshouse
