// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/format.h"
#include "reports/packdata.h"

#include <QWidget>

#include <list>

class QHBoxLayout;

namespace glasshouse {

class HeatmapChart;
class KpiCard;
class PackRowsModel;
class PlainLabel;
class ResultChart;
class SeriesColours;
class StateOverlay;
class TableView;

/// One panel of a report pack: its title and what it draws. GUI thread.
class PackPanelView : public QWidget
{
    Q_OBJECT
public:
    /// `colours` outlives it; may be null.
    PackPanelView(SeriesColours *colours, QWidget *parent);

    /// `filter` and `zone` are the pack's.
    void setData(const PanelData &data, const TimeRange &range, const QString &zone, const Format &format);
    const PanelData &panelData() const { return m_data; }
    QString titleText() const;
    QString noteText() const;
    StateOverlay *state() const { return m_state; }
    /// What it draws with; nullptr where it draws something else.
    ResultChart *chart() const { return m_chart; }
    TableView *table() const { return m_table; }
    HeatmapChart *heatmap() const { return m_heatmap; }
    const std::vector<KpiCard *> &cards() const { return m_cards; }

Q_SIGNALS:
    /// Of an error.
    void retryRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showChart(const TimeRange &range, const QString &zone, const Format &format);
    void showTable(const Format &format);
    void showHeatmap(const TimeRange &range, const QString &zone, const Format &format);
    void showNumbers(const Format &format);
    void put(QWidget *content);
    void showState();
    void showRow(const QModelIndex &row);
    QString note(const TimeRange &range, const QString &zone) const;

    SeriesColours *m_colours;
    PanelData m_data;
    Format m_format;
    PlainLabel *m_title, *m_note;
    QWidget *m_body;
    QWidget *m_content = nullptr;
    StateOverlay *m_state;
    ResultChart *m_chart = nullptr;
    TableView *m_table = nullptr;
    HeatmapChart *m_heatmap = nullptr;
    QWidget *m_numbers = nullptr;
    std::vector<KpiCard *> m_cards;
    PackRowsModel *m_rows = nullptr;
    std::list<QByteArray> m_names; ///< of the table's columns
};

} // namespace glasshouse
