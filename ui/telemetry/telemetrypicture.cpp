// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/telemetry/telemetrypicture.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using Group = TelemetryQuestion::Group;

constexpr std::size_t MostSideBySide = 4;

const QString &valueOf(const TelemetryRow &row, std::size_t group)
{
    return group == 0 ? row.first : row.second;
}

/// The values of one of the groups: the most first where figures can be summed, else as the rows have them.
std::vector<QString> valuesOf(const std::vector<TelemetryRow> &rows, std::size_t group, TelemetryMeasure measure)
{
    QHash<QString, double> sums;
    std::vector<QString> values;
    for (const TelemetryRow &row : rows) {
        const QString &value = valueOf(row, group);
        if (!sums.contains(value))
            values.push_back(value);
        sums[value] += figureOf(measure, row.figures).value_or(0);
    }
    if (isAdditive(measure))
        std::stable_sort(values.begin(), values.end(),
                         [&sums](const QString &a, const QString &b) { return sums.value(a) > sums.value(b); });
    return values;
}

class PictureMaker
{
public:
    PictureMaker(const std::vector<TelemetryRow> &rows, const std::vector<Group> &groups, TelemetryMeasure measure,
                 const Format &format, SeriesColours *colours)
        : m_rows(rows),
          m_groups(groups),
          m_measure(measure),
          m_format(format),
          m_colours(colours)
    {}

    TelemetryPicture make()
    {
        if (m_rows.empty() || m_groups.empty())
            return {};
        const bool two = m_groups.size() > 1;
        m_picture.axis = two && !isTimeGroup(m_groups[0]) && isTimeGroup(m_groups[1]) ? 1 : 0;
        m_onTime = isTimeGroup(m_groups[m_picture.axis]);
        m_picture.data.stacked = two && isAdditive(m_measure);
        m_picture.shape = !m_onTime ? ResultShape::Rows
            : isAdditive(m_measure) ? ResultShape::Columns
                                    : ResultShape::Lines;
        placePoints();
        if (two)
            placeSeries();
        else
            addSeries(measureTitle(m_measure), std::nullopt, ResultData::Series::ByOrder);
        fill();
        return std::move(m_picture);
    }

private:
    void placePoints()
    {
        const Group group = m_groups[m_picture.axis];
        std::vector<QString> values;
        if (m_groups.size() > 1) {
            values = valuesOf(m_rows, m_picture.axis, m_measure);
        } else {
            for (const TelemetryRow &row : m_rows)
                values.push_back(row.first);
        }
        if (m_onTime) {
            values = wholeAxis(group, std::move(values));
        } else if (values.size() > TelemetryPicture::MostLines) {
            m_picture.leftOut = values.size() - TelemetryPicture::MostLines;
            values.resize(TelemetryPicture::MostLines);
        }
        m_picture.points = std::move(values);
        m_picture.data.name = groupTitle(group);
        for (const QString &value : m_picture.points) {
            m_picture.data.labels.push_back(groupValue(group, value, m_format));
            m_picture.data.titles.push_back(groupValueLong(group, value, m_format));
        }
    }

    void placeSeries()
    {
        const std::size_t other = 1 - m_picture.axis;
        const Group group = m_groups[other];
        const std::size_t most = isAdditive(m_measure) || m_onTime ? TelemetryPicture::MostColours : MostSideBySide;
        bool rest = false;
        for (const QString &value : valuesOf(m_rows, other, m_measure)) {
            const int colour =
                group == Group::Model && m_colours ? m_colours->slotOf(value) : ResultData::Series::ByOrder;
            if (m_picture.series.size() < most && colour != SeriesColours::Other)
                addSeries(groupValue(group, value, m_format), value, colour);
            else
                rest = true;
        }
        if (rest && isAdditive(m_measure))
            addSeries(QCoreApplication::translate("TelemetryPicture", "Other"), std::nullopt,
                      ResultData::Series::Other);
    }

    void addSeries(const QString &name, std::optional<QString> value, int colour)
    {
        ResultData::Series series;
        series.name = name, series.unit = resultUnit(m_measure), series.colour = colour;
        series.values.resize(m_picture.points.size());
        m_picture.data.series.push_back(std::move(series));
        m_picture.series.push_back(std::move(value));
    }

    void fill()
    {
        QHash<QString, std::size_t> points, series;
        for (std::size_t i = 0; i < m_picture.points.size(); ++i)
            points.insert(m_picture.points[i], i);
        std::optional<std::size_t> rest;
        for (std::size_t i = 0; i < m_picture.series.size(); ++i) {
            if (m_picture.series[i])
                series.insert(*m_picture.series[i], i);
            else
                rest = i;
        }
        for (const TelemetryRow &row : m_rows) {
            const auto point = points.constFind(valueOf(row, m_picture.axis));
            const std::optional<double> figure = figureOf(m_measure, row.figures);
            if (point == points.cend() || !figure)
                continue;
            std::optional<std::size_t> at = rest;
            if (m_groups.size() > 1) {
                if (const auto found = series.constFind(valueOf(row, 1 - m_picture.axis)); found != series.cend())
                    at = *found;
            }
            if (!at)
                continue;
            std::optional<double> &cell = m_picture.data.series[*at].values[*point];
            cell = cell.value_or(0) + *figure;
        }
    }

    const std::vector<TelemetryRow> &m_rows;
    const std::vector<Group> &m_groups;
    const TelemetryMeasure m_measure;
    const Format &m_format;
    SeriesColours *const m_colours;
    TelemetryPicture m_picture;
    bool m_onTime = false;
};

} // namespace

TelemetryPicture telemetryPicture(const std::vector<TelemetryRow> &rows, const std::vector<Group> &groups,
                                  TelemetryMeasure measure, const Format &format, SeriesColours *colours)
{
    return PictureMaker(rows, groups, measure, format, colours).make();
}

} // namespace glasshouse
