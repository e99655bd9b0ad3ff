// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/packs.h"
#include "query/question.h"
#include "reports/placedjson.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace glasshouse {

/// Something whose having been seen makes a pack worth offering: a SeenSource's kind and value.
struct PackNeed {
    QString kind; ///< "agent", "source", "class", "kind", "event"
    QString value;
    bool operator==(const PackNeed &) const = default;
};

/// One picture or table of a pack: what is asked and how it is drawn.
struct PackPanel {
    enum class Kind { Chart, Table, Number, Timeline, Heatmap };
    enum class Style { Bars, Stacked, Line }; ///< of a chart

    QString id, title, note; ///< note: one line below the title; may be empty
    Kind kind = Kind::Table;
    Question question;
    // Columns of the answer (PanelColumn::key).
    QString x;           ///< Chart, Timeline, Heatmap
    QString series;      ///< of these the values of one figure stand beside one another; empty: each figure is a series
    QStringList figures; ///< what is drawn; Table: the columns that are shown, none: all of them
    Style style = Style::Bars;
    int mostSeries = 8;                             ///< the largest; the rest is summed as "other"
    int mostRows = 20;                              ///< Table: shown in the window
    int mostPaperRows = 100;                        ///< Table: on paper; a file of data has all
    std::vector<std::pair<QString, QString>> words; ///< columns' titles in this panel: key, title
    int width = 6, height = 4;                      ///< of 12 columns; rows of some 56 px
    bool operator==(const PackPanel &) const = default;
};

/// A report pack: a file (resources/packs, or `packs` in the user's config folder) that names panels. docs/packs.md.
struct Pack {
    QString id, title, description, version;
    std::vector<PackNeed> needs; ///< one of them is enough; none: always offered
    int periodDays = 30;         ///< shown where nobody has chosen
    std::vector<PackPanel> panels;
    bool operator==(const Pack &) const = default;
};

/// A pack's text, read. Every mistake is told, in the order of the text; with one there is no pack.
struct ParsedPack {
    Pack pack;
    std::vector<TextProblem> problems;
    bool isFine() const { return problems.empty(); }
};
/// Pure; any thread. Questions are really read (query/codec), and figures are looked for among the answer's columns.
ParsedPack parsePack(const QByteArray &text);

/// "line 12, column 7: there is no figure cots".
QString problemText(const TextProblem &problem);

} // namespace glasshouse
