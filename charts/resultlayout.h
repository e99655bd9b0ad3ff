// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/resultfigure.h"

#include <QRectF>
#include <QSet>

#include <functional>
#include <optional>
#include <vector>

namespace glasshouse {

/// What a chart of an answer shows: points along one column, figures of others. Names and labels are outside text.
struct ResultData {
    struct Series {
        static constexpr int ByOrder = -2, Other = -1;
        QString name;
        ResultUnit unit = ResultUnit::Number;
        std::vector<std::optional<double>> values; ///< one per point
        int colour = ByOrder;                      ///< of Theme::series, for values that have theirs everywhere
    };
    QString name;                ///< of the column along which the points stand
    std::vector<QString> labels; ///< one per point, short
    std::vector<QString> titles; ///< one per point, whole
    std::vector<qint64> times;   ///< one per point, ascending; empty: the points stand evenly
    std::vector<Series> series;  ///< at most MostSeries
    bool stacked = false;        ///< Columns and Rows: figures of one unit stand on each other, none is below zero
    static constexpr size_t MostSeries = 8;
};

/// Figures of one unit share a plot; each unit has its own above the others.
enum class ResultShape {
    Columns, ///< upright bars
    Lines,
    Rows ///< a line of text per point, with a bar for each figure: names need no room below
};

/// Where everything of such a chart is, in logical pixels. Pure: made from numbers, tested without a widget.
struct ResultLayout {
    struct Input {
        QSizeF size;
        const ResultData *data = nullptr;
        ResultShape shape = ResultShape::Columns;
        QSet<int> hidden; ///< series switched off
        const Format *format = nullptr;
        std::function<double(const QString &)> axisWidth;  ///< of a text in the axis font
        std::function<double(const QString &)> labelWidth; ///< of a text in the label font
        /// A text in the label font, cut in its middle to so many pixels; none: nothing is cut.
        std::function<QString(const QString &, double)> cut{};
    };
    struct Entry {
        int series = 0;
        bool hidden = false;
        QRectF rect, swatch, text;
        QString name{}; ///< as much of it as there is room for
    };
    struct Label {
        double at = 0;
        QString text;
        QRectF rect;
    };
    struct Bar {
        int series = 0;
        QRectF rect;
        QString figure;    ///< Rows only
        QRectF figureRect; ///< Rows only
    };
    struct Point {
        QRectF column; ///< what belongs to it, for hover
        QRectF label;  ///< Rows only
        double x = 0;
        std::vector<Bar> bars;
        QString total{}; ///< Rows, stacked
        QRectF totalRect{};
    };
    struct Line {
        int series = 0;
        std::vector<std::vector<QPointF>> stretches; ///< apart where a figure is missing
    };
    struct Plot {
        ResultUnit unit = ResultUnit::Number;
        QRectF area;
        double zero = 0; ///< y of nothing
        std::vector<int> series;
        std::vector<Label> ticks;
    };

    std::vector<Entry> legend;
    std::vector<Plot> plots;
    std::vector<Point> points;
    std::vector<Line> lines;
    std::vector<Label> labels; ///< below the plots
    double height = 0;         ///< that it needs; more than the size where Rows do not fit

    static ResultLayout make(const Input &input);
    int pointAt(QPointF at) const;  ///< -1: none
    int legendAt(QPointF at) const; ///< index into the legend; -1: none
    /// The series whose bar is there, among a point's; -1: none.
    int seriesAt(int point, QPointF at) const;
};

} // namespace glasshouse
