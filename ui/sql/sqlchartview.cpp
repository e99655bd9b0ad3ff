// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sql/sqlchartview.h"

#include "base/textsafety.h"
#include "charts/resultchart.h"
#include "ui/button.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"
#include "ui/segmentedcontrol.h"
#include "ui/style.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qsizetype LongestName = 60;

/// A column's name in a menu: outside text, in which & is no key.
QString menuName(const SqlResultModel &result, int column)
{
    const QString name = result.headerData(column, Qt::Horizontal).toString();
    return escapeControls(name.left(LongestName)).replace(u'&', u"&&"_s);
}

void replaceMenu(Button *button, QMenu *menu)
{
    QMenu *old = button->menu();
    button->setPopup(menu);
    if (old)
        old->deleteLater();
}

} // namespace

SqlChartView::SqlChartView(SqlResultModel *result, QWidget *parent)
    : QWidget(parent),
      m_result(result),
      m_chart(new ResultChart(this))
{
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    auto *inside = new QWidget(area);
    inside->setAutoFillBackground(false);
    auto *padding = new QVBoxLayout(inside);
    padding->setContentsMargins(metrics::Gap12, 0, metrics::Gap12, metrics::Gap8);
    padding->setSpacing(0);
    padding->addWidget(m_chart);
    area->setWidget(inside);
    inside->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(createBar());
    column->addWidget(area, 1);
    connect(result, &QAbstractItemModel::modelReset, this, &SqlChartView::resultChanged);
    connect(result, &QAbstractItemModel::layoutChanged, this, [this] {
        m_stale = true;
        if (isVisible())
            draw();
    });
    resultChanged();
}

QWidget *SqlChartView::createBar()
{
    auto *bar = new QWidget(this);
    m_along = new Button(Button::Look::Outlined, {}, bar);
    m_along->setPrefix(tr("Along:"));
    m_along->setAccessibleName(tr("Column along which the points stand"));
    m_figures = new Button(Button::Look::Outlined, tr("Figures"), bar);
    m_figures->setAccessibleName(tr("Columns that are drawn"));
    m_shapes = new SegmentedControl({tr("Bars"), tr("Lines")}, bar);
    m_note = new PlainLabel(TextRole::Label, Token::Text3, bar);
    for (Button *button : {m_along, m_figures})
        button->setSmall(true);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(metrics::Gap12, 0, metrics::Gap12, metrics::Gap8);
    row->setSpacing(metrics::Gap8);
    row->addWidget(m_along);
    row->addWidget(m_figures);
    row->addWidget(m_shapes);
    row->addWidget(m_note, 1);
    connect(m_shapes, &SegmentedControl::chosen, this, &SqlChartView::draw);
    return bar;
}

void SqlChartView::setFormat(const Format &format)
{
    m_format = format;
    m_chart->setFormat(format);
    m_stale = true;
    if (isVisible())
        draw();
}

void SqlChartView::resultChanged()
{
    setChoice(usualChoice(*m_result));
    m_shapes->setCurrent(isAlongTime(*m_result, m_choice.along) && m_result->rowCount() > 60 ? 1 : 0);
}

void SqlChartView::setChoice(const SqlChartChoice &choice)
{
    m_choice = choice;
    makeMenus();
    m_stale = true;
    if (isVisible())
        draw();
}

void SqlChartView::makeMenus()
{
    const std::vector<int> figures = figureColumns(*m_result);
    QMenu *along = makeMenu(m_along);
    auto *group = new QActionGroup(along);
    for (int column = 0; column < m_result->columnCount(); ++column) {
        QAction *action = along->addAction(menuName(*m_result, column), this, [this, column] {
            SqlChartChoice choice = m_choice;
            choice.along = column;
            std::erase(choice.figures, column);
            setChoice(choice);
        });
        action->setCheckable(true);
        action->setChecked(column == m_choice.along);
        group->addAction(action);
    }
    replaceMenu(m_along, along);
    QMenu *drawn = makeMenu(m_figures);
    for (const int column : figures) {
        if (column == m_choice.along)
            continue;
        QAction *action = drawn->addAction(menuName(*m_result, column), this, [this, column] {
            SqlChartChoice choice = m_choice;
            if (std::erase(choice.figures, column) == 0 && choice.figures.size() < ResultData::MostSeries)
                choice.figures.push_back(column);
            std::sort(choice.figures.begin(), choice.figures.end());
            setChoice(choice);
        });
        action->setCheckable(true);
        action->setChecked(std::find(m_choice.figures.begin(), m_choice.figures.end(), column)
                           != m_choice.figures.end());
    }
    replaceMenu(m_figures, drawn);
    m_along->setText(m_choice.along < 0
                         ? Format::absent()
                         : m_result->headerData(m_choice.along, Qt::Horizontal).toString().left(LongestName));
    m_along->updateGeometry();
    m_along->setEnabled(!along->isEmpty() && !figures.empty());
    m_figures->setEnabled(!drawn->isEmpty());
}

void SqlChartView::draw()
{
    m_stale = false;
    int left = 0;
    ResultData drawn = chartData(*m_result, m_choice, m_format, &left);
    const bool names = isAlongNames(*m_result, m_choice.along);
    m_shapes->setEnabled(!names);
    if (drawn.labels.empty() || drawn.series.empty()) {
        m_chart->setData({}, ResultShape::Columns);
        m_chart->setEmpty(m_result->rowCount() == 0
                              ? tr("There are no rows to draw.")
                              : tr("A chart needs a column of figures beside the one that names the rows."));
        m_note->setPlain({});
        return;
    }
    m_note->setPlain(left == 0
                         ? QString()
                         : tr("%1 of %2 rows are drawn")
                               .arg(m_format.count(qint64(drawn.labels.size())), m_format.count(m_result->rowCount())));
    m_chart->setData(std::move(drawn),
                     names                          ? ResultShape::Rows
                         : m_shapes->current() == 1 ? ResultShape::Lines
                                                    : ResultShape::Columns);
}

void SqlChartView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        draw();
}

} // namespace glasshouse
