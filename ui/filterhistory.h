// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "ui/rangechoice.h"

#include <vector>

namespace glasshouse {

/// What is looked at, as one step of the history: the range as picked, and everything else (`filter.range` is unused).
struct FilterStep {
    RangeChoice range;
    Filter filter;
    bool operator==(const FilterStep &) const = default;
};

/// Where the person has been, like a browser's back and forward. Pure; holds at most `Limit` steps.
class FilterHistory
{
public:
    static constexpr size_t Limit = 100;

    explicit FilterHistory(FilterStep first = {}) : m_steps{std::move(first)} {}

    const FilterStep &current() const { return m_steps[m_at]; }
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_steps.size(); }

    /// A new step; what was ahead is forgotten. The same step again is no step. True when something changed.
    bool push(const FilterStep &step);
    /// Changes the current step in place: for typing, and for what the program chose by itself.
    bool replace(const FilterStep &step);
    /// False at the end.
    bool back();
    bool forward();

private:
    std::vector<FilterStep> m_steps;
    size_t m_at = 0;
};

} // namespace glasshouse
