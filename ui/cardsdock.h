// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panel.h"

#include <array>

namespace glasshouse {

class KpiCard;

/// The row of figures: sessions, prompts, tool calls, tokens, cost, errors. A click on one narrows or shows its panel.
class CardsDock : public Panel
{
    Q_OBJECT
public:
    enum Card { Sessions, Prompts, ToolCalls, Tokens, Cost, Errors, CardCount };
    CardsDock(const PanelServices &services, QWidget *parent);

    KpiCard *card(Card card) const { return m_cards[size_t(card)]; }

Q_SIGNALS:
    /// Sessions, Prompts, ToolCalls, Tokens or Cost was pressed: show where the figure comes from.
    void cardActivated(glasshouse::CardsDock::Card card);

protected:
    void refresh() override;

private:
    void showAnswer(const KpisAnswer &answer);
    void activate(Card card);

    std::array<KpiCard *, CardCount> m_cards;
};

} // namespace glasshouse
