// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "query/packs.h"
#include "reports/pack.h"
#include "reports/paneltable.h"

#include <QDate>

#include <functional>
#include <optional>
#include <vector>

namespace glasshouse {

/// A pack filled with figures: what to ask, and what to draw of the answers. Pure; any thread. Whoever has a Backend asks
/// each question of packQuestions() and gives the answers to fill(), in any order; where there is a store at hand,
/// askedPackData() does both.

/// One panel's question under a filter.
struct PanelAsking {
    std::size_t panel = 0; ///< of the pack's
    Question question;
    bool nothing = false;    ///< pack and filter exclude each other: there is nothing to ask
    bool bySteps = false;    ///< a chart along days, asked by the period's step: its axis is `day` whatever that is
    bool rangeAlone = false; ///< SQL, or a question by days: some of the filter does not restrict it
};

/// Whole local days up to and with today: [first midnight, next midnight).
TimeRange packRange(int days, const QString &zone, qint64 nowMs);

/// What each panel asks under the filter, whose range is the period. Of fields that both restrict, what both allow.
std::vector<PanelAsking> packQuestions(const Pack &pack, const Filter &filter, const QString &zone);

struct PanelData {
    PackPanel panel;
    PanelTable table;
    QString trouble;            ///< why there are no figures; empty: there are, or there is nothing to show
    qint64 answeredMs = NoTime; ///< with `trouble` and rows: whose figures these still are
    bool loaded = false;
    bool rangeAlone = false;
    bool columnsAreChosen = false; ///< of a table: the panel's figures are its columns, whatever the rows have
    bool isStale() const { return !trouble.isEmpty() && !isEmpty(); }
    bool isEmpty() const { return table.rows.empty() && table.totals.empty(); }
};

struct PackData {
    Pack pack;
    Filter filter;
    QString zone;
    qint64 madeMs = NoTime;
    std::vector<PanelData> panels; ///< as the pack has them
};

/// All panels, none of them loaded.
PackData emptyPackData(const Pack &pack, const Filter &filter, const QString &zone, qint64 nowMs);
void fill(PackData &data, const PanelAsking &asking, const Result<Answer> &answer);
/// All of it, one question after another, where somebody answers at once.
PackData askedPackData(const Pack &pack, const Filter &filter, const QString &zone, qint64 nowMs,
                       const std::function<Result<Answer>(const Question &)> &ask);

/// A chart, timeline or heatmap as rows of numbers over one axis.
struct PanelFigure {
    struct Series {
        QString name; ///< empty: of what has no value there
        PanelColumn::Unit unit = PanelColumn::Unit::Number;
        std::vector<std::optional<double>> values; ///< as many as `labels`; money in dollars, durations in ms
        double total = 0;
        bool isOther = false; ///< the rest, summed
        bool operator==(const Series &) const = default;
    };
    PanelColumn x;
    std::vector<PanelCell> positions; ///< of the axis: every step of the range, where the axis has days
    std::vector<Series> series;       ///< by total, largest first; figures in the panel's order
    bool operator==(const PanelFigure &) const = default;
};
PanelFigure figureOf(const PanelData &data, const TimeRange &range, const QString &zone);

/// A number panel's figures: one for each of the panel's.
struct PanelNumber {
    QString title;
    PanelColumn column;
    PanelCell value, before; ///< monostate: not known
    bool operator==(const PanelNumber &) const = default;
};
std::vector<PanelNumber> numbersOf(const PanelData &data);

/// The columns a table panel shows, in order, without figures that no row has; of any other panel all.
std::vector<int> shownColumns(const PanelData &data);
QString columnTitle(const PackPanel &panel, const PanelColumn &column);

/// What a tenant sees of a pack.
enum class PackStanding {
    Hidden,  ///< its source was never seen, and nobody has enabled it
    Offered, ///< its source was seen
    Enabled
};
struct PackOffer {
    PackStanding standing = PackStanding::Hidden;
    bool seen = false; ///< one of its needs
    qint64 seenMs = NoTime;
    std::optional<PackState> state; ///< somebody decided
};
PackOffer offerOf(const Pack &pack, const PackStatesAnswer &states);

} // namespace glasshouse
