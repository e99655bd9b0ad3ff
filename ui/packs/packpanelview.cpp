// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/packs/packpanelview.h"

#include "charts/heatmapchart.h"
#include "charts/kpicard.h"
#include "charts/panelstate.h"
#include "charts/resultchart.h"
#include "reports/packsteps.h"
#include "ui/metrics.h"
#include "ui/packs/packfigures.h"
#include "ui/packs/packrowsmodel.h"
#include "ui/plainlabel.h"
#include "ui/tableview.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace glasshouse {

PackPanelView::PackPanelView(SeriesColours *colours, QWidget *parent)
    : QWidget(parent),
      m_colours(colours),
      m_title(new PlainLabel(TextRole::Heading, Token::Text, this)),
      m_note(new PlainLabel(TextRole::Label, Token::Text3, this)),
      m_body(new QWidget(this)),
      m_state(new StateOverlay(m_body))
{
    connect(m_state, &StateOverlay::actionTriggered, this, &PackPanelView::retryRequested);
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::Gap8);
    head->addWidget(m_title);
    head->addWidget(m_note, 1);
    auto *bodyLayout = new QVBoxLayout(m_body);
    bodyLayout->setContentsMargins(0, 0, 0, 0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Gap12, metrics::Gap8, metrics::Gap12, metrics::Gap8);
    column->setSpacing(metrics::Gap4);
    column->addLayout(head);
    column->addWidget(m_body, 1);
}

QString PackPanelView::titleText() const
{
    return m_title->text();
}

QString PackPanelView::noteText() const
{
    return m_note->text();
}

/// Rows do not scroll by themselves, their page does: also to one that a key leads to.
void PackPanelView::showRow(const QModelIndex &row)
{
    QWidget *page = parentWidget();
    while (page && !qobject_cast<QScrollArea *>(page))
        page = page->parentWidget();
    auto *const area = qobject_cast<QScrollArea *>(page);
    if (!area || !area->widget() || !row.isValid() || !m_table->hasFocus())
        return;
    const QRect place = m_table->visualRect(row);
    const QPoint middle = m_table->viewport()->mapTo(area->widget(), place.center());
    area->ensureVisible(middle.x(), middle.y(), 0, place.height() * 2);
}

/// What the reader has to know of the figures, behind the pack's own words.
QString PackPanelView::note(const TimeRange &range, const QString &zone) const
{
    QStringList parts;
    if (!m_data.panel.note.isEmpty())
        parts << packWord(m_data.panel.note);
    if (const auto step = stepOf(m_data.panel, m_data.table, range, zone); step && m_data.loaded)
        parts << (*step == PanelStep::Day ? tr("by day") : *step == PanelStep::Week ? tr("by week") : tr("by month"));
    if (m_data.loaded && m_data.rangeAlone)
        parts << tr("of the whole period: this filter does not apply here");
    if (m_data.isStale())
        parts << tr("of %1: %2")
                     .arg(m_format.dayAndTime(m_data.answeredMs, QDateTime::currentMSecsSinceEpoch()), m_data.trouble);
    if (m_data.loaded && !m_data.table.exact)
        parts << tr("counted over the newest rows");
    const qint64 shown = qint64(m_data.table.rows.size());
    const qint64 left = m_data.table.more + std::max<qint64>(0, shown - m_data.panel.mostRows);
    if (m_data.panel.kind == PackPanel::Kind::Table && m_data.loaded && left > 0)
        parts << tr("%1 more", "rows", int(std::min<qint64>(left, 1'000'000))).arg(m_format.count(left));
    return parts.join(u" · "_s);
}

void PackPanelView::setData(const PanelData &data, const TimeRange &range, const QString &zone, const Format &format)
{
    const bool sameTable = m_table && m_data.panel == data.panel && m_data.table.columns == data.table.columns
        && shownColumns(m_data) == shownColumns(data);
    m_data = data;
    m_format = format;
    m_title->setPlain(packWord(data.panel.title));
    m_note->setColour(data.isStale() ? Token::Warning : Token::Text3);
    m_note->setPlain(note(range, zone));
    setAccessibleName(m_title->text());
    if (data.loaded && (data.trouble.isEmpty() || data.isStale())) {
        switch (data.panel.kind) {
        case PackPanel::Kind::Chart:
        case PackPanel::Kind::Timeline:
            showChart(range, zone, format);
            break;
        case PackPanel::Kind::Heatmap:
            showHeatmap(range, zone, format);
            break;
        case PackPanel::Kind::Number:
            showNumbers(format);
            break;
        case PackPanel::Kind::Table:
            if (!sameTable) {
                if (m_content == m_table)
                    m_content = nullptr;
                delete m_table;
                m_table = nullptr;
                delete m_rows;
                m_rows = nullptr;
            }
            showTable(format);
            break;
        }
    }
    showState();
}

void PackPanelView::showState()
{
    if (!m_data.trouble.isEmpty() && !m_data.isStale())
        m_state->setError(m_data.trouble);
    else if (!m_data.loaded)
        m_state->setLoading();
    else if (m_data.isEmpty())
        m_state->setEmpty(tr("Nothing in this period."));
    else
        m_state->setReady();
}

void PackPanelView::put(QWidget *content)
{
    if (m_content == content)
        return;
    if (m_content)
        m_content->hide();
    m_content = content;
    m_body->layout()->addWidget(content);
    content->show();
    m_state->raise();
}

void PackPanelView::showChart(const TimeRange &range, const QString &zone, const Format &format)
{
    if (!m_chart) {
        m_chart = new ResultChart(m_body);
        m_chart->setColours(m_colours);
        m_chart->setAccessibleName(m_title->text());
    }
    m_chart->setFormat(format);
    m_chart->setData(resultDataOf(m_data, range, zone, format, m_colours), resultShapeOf(m_data));
    put(m_chart);
}

void PackPanelView::showTable(const Format &format)
{
    if (!m_table) {
        m_names.clear();
        m_rows = new PackRowsModel(m_data, m_names, this);
        m_table = new TableView(m_rows, m_rows->heads(), m_title->text(), m_body);
        m_table->sortByColumn(-1, Qt::AscendingOrder);               // in the answer's order until a head is clicked
        m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // it is as high as its rows
        connect(m_table, &TableView::currentKeyChanged, this, [this] { showRow(m_table->currentIndex()); });
    } else {
        m_rows->show(m_data);
        m_table->setColumns(m_rows->heads());
    }
    m_table->setCells([this, format](int row, int column) { return m_rows->cell(row, column, format); });
    put(m_table);
}

void PackPanelView::showHeatmap(const TimeRange &range, const QString &zone, const Format &format)
{
    if (!m_heatmap) {
        m_heatmap = new HeatmapChart(m_body);
        m_heatmap->setAccessibleName(m_title->text());
    }
    m_heatmap->setFormat(format);
    const PanelHeat heat = heatOf(m_data, range, zone);
    m_heatmap->setAnswer(heat.answer, heat.shape, heat.measure);
    put(m_heatmap);
}

void PackPanelView::showNumbers(const Format &format)
{
    if (!m_numbers) {
        m_numbers = new QWidget(m_body);
        auto *row = new QHBoxLayout(m_numbers);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(metrics::Gap8);
    }
    const std::vector<KpiCardData> cards = cardsOf(m_data, format);
    while (m_cards.size() < cards.size()) {
        auto *card = new KpiCard(m_numbers);
        card->setFocusPolicy(Qt::NoFocus); // nothing happens on a click
        m_numbers->layout()->addWidget(card);
        m_cards.push_back(card);
    }
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        m_cards[i]->setVisible(i < cards.size());
        if (i < cards.size())
            m_cards[i]->setData(cards[i]);
    }
    put(m_numbers);
}

void PackPanelView::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath path;
    path.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::PanelRadius, metrics::PanelRadius);
    painter.fillPath(path, theme.colour(Token::Panel));
    painter.setPen(theme.colour(Token::Border));
    painter.drawPath(path);
}

} // namespace glasshouse
