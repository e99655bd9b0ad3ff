// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panel.h"

#include <vector>

class QVBoxLayout;

namespace glasshouse {

class Button;
class FacetSection;
class StateOverlay;

/// What the events of the filter are made of: for each field its most frequent values with counts. Choosing a value
/// narrows every panel, as a step of the history.
class FacetsDock : public Panel
{
    Q_OBJECT
public:
    FacetsDock(const PanelServices &services, QWidget *parent);

    /// Null where there is no such field.
    FacetSection *section(const QString &field) const;

protected:
    void refresh() override;

private:
    void addSection(const QString &field, bool open, QVBoxLayout *column);
    void showAnswer(const FacetsAnswer &answer);
    void showFacet(const Facet &facet, const FacetsAnswer &answer);
    void askExpanded(FacetSection *section);
    void toggle(const QString &field, const QString &value, bool exclude);
    void clearChoices();

    std::vector<FacetSection *> m_sections;
    StateOverlay *m_state;
    Button *m_clear;
};

} // namespace glasshouse
