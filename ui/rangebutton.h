// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/button.h"
#include "ui/rangechoice.h"

namespace glasshouse {

class FilterController;

/// The time range in words; opens the presets and a pair of dates.
class RangeButton : public Button
{
    Q_OBJECT
public:
    RangeButton(FilterController &filter, QWidget *parent);

private:
    void buildMenu();
    void pickDays();
    QString words(const RangeChoice &range) const;
    void showRange();

    FilterController &m_filter;
};

} // namespace glasshouse
