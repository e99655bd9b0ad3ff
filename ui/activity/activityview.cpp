// SPDX-License-Identifier: GPL-3.0-or-later
// Where rows and columns are, and what is painted there; activityview_input.cpp has keys and mouse.
#include "ui/activity/activityview.h"

#include "charts/fonts.h"
#include "charts/paint.h"
#include "charts/theme.h"
#include "ui/activity/activitydelegate.h"
#include "ui/metrics.h"
#include "ui/tableheader.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int RowHeight = metrics::Row;
// In this order columns go when room is short.
constexpr std::array LeastFirst{ActivityModel::Session, ActivityModel::Machine,  ActivityModel::Client,
                                ActivityModel::Project, ActivityModel::Source,   ActivityModel::Tool,
                                ActivityModel::Model,   ActivityModel::Agent,    ActivityModel::Tokens,
                                ActivityModel::Actor,   ActivityModel::Duration, ActivityModel::Resource,
                                ActivityModel::Class};
constexpr int MostTextWidth = 420; ///< text columns share what is left up to this

} // namespace

ActivityView::ActivityView(QWidget *parent)
    : QAbstractItemView(parent),
      m_delegate(new ActivityDelegate(this)),
      m_header(new TableHeader(this)),
      m_wanted{ActivityModel::Time,     ActivityModel::Class,   ActivityModel::Action,   ActivityModel::Actor,
               ActivityModel::Resource, ActivityModel::Outcome, ActivityModel::Duration, ActivityModel::Tokens}
{
    m_header->setFirstIndent(metrics::Gap4);
    m_header->setSectionResizeMode(QHeaderView::Fixed);
    m_header->setSortIndicator(ActivityModel::Time, Qt::DescendingOrder);
    connect(m_header, &QHeaderView::sectionClicked, this, &ActivityView::headerClicked);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportMargins(0, metrics::ColumnHeader, 0, 0);
    setAccessibleName(tr("Activity"));
    verticalScrollBar()->setSingleStep(RowHeight);
    connect(verticalScrollBar(), &QAbstractSlider::sliderReleased, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        if (m_model->eventAt(index.row()))
            Q_EMIT openRequested(index.row());
    });
}

void ActivityView::setActivityModel(ActivityModel *model)
{
    m_model = model;
    QAbstractItemView::setModel(model);
    m_header->setModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { keepPlace(first, last - first + 1, true); });
    connect(model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { keepPlace(first, last - first + 1, false); });
    connect(model, &QAbstractItemModel::dataChanged, this, &ActivityView::checkArrived);
    layOutColumns();
}

void ActivityView::setWanted(int column, bool wanted)
{
    if (wanted)
        m_wanted.insert(column);
    else
        m_wanted.remove(column);
    layOutColumns();
    viewport()->update();
}

int ActivityView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

bool ActivityView::isAtTop() const
{
    return verticalOffset() == 0;
}

void ActivityView::goToTop()
{
    verticalScrollBar()->setValue(0);
}

QRect ActivityView::rowRect(int row) const
{
    // Ten million rows of 28 pixels are within an int; what is out of sight is cut so that nothing overflows.
    const qint64 top = qint64(row) * RowHeight - verticalOffset();
    constexpr qint64 Far = 1 << 28;
    return QRect(0, int(std::clamp(top, -Far, Far)), viewport()->width(), RowHeight);
}

QRect ActivityView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const QRect row = rowRect(index.row());
    return QRect(m_header->sectionViewportPosition(index.column()), row.top(), m_header->sectionSize(index.column()),
                 RowHeight);
}

int ActivityView::rowAt(int y) const
{
    const int row = pinnedDay().bottom() >= y ? -1 : (y + verticalOffset()) / RowHeight;
    return m_model && row >= 0 && row < m_model->rowCount() ? row : -1;
}

QModelIndex ActivityView::indexAt(const QPoint &point) const
{
    const int row = rowAt(point.y());
    const int column = m_header->logicalIndexAt(point.x());
    return row < 0 || column < 0 ? QModelIndex() : m_model->index(row, column);
}

void ActivityView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const int top =
        int(std::min<qint64>(qint64(index.row()) * RowHeight, verticalScrollBar()->maximum() + viewport()->height()));
    const int value = verticalOffset(), room = viewport()->height();
    const int pinned = index.row() > 0 && dayOf(index.row()) != dayOf(0) ? RowHeight : 0;
    if (hint == PositionAtCenter)
        verticalScrollBar()->setValue(top - (room - RowHeight) / 2);
    else if (hint == PositionAtTop || top - pinned < value)
        verticalScrollBar()->setValue(top - pinned);
    else if (hint == PositionAtBottom || top + RowHeight > value + room)
        verticalScrollBar()->setValue(top + RowHeight - room);
}

void ActivityView::updateGeometries()
{
    m_header->setGeometry(0, 0, width() - (verticalScrollBar()->isVisible() ? verticalScrollBar()->width() : 0),
                          metrics::ColumnHeader);
    const qint64 whole = m_model ? qint64(m_model->rowCount()) * RowHeight : 0;
    const int room = viewport()->height();
    verticalScrollBar()->setPageStep(room);
    verticalScrollBar()->setRange(0, int(std::clamp<qint64>(whole - room, 0, std::numeric_limits<int>::max())));
    QAbstractItemView::updateGeometries();
    layOutColumns();
}

void ActivityView::keepPlace(int row, int count, bool inserted)
{
    const int value = verticalOffset();
    const bool above = value > 0 && qint64(row) * RowHeight <= value;
    updateGeometries();
    if (above)
        verticalScrollBar()->setValue(value + (inserted ? count : -count) * RowHeight);
    viewport()->update();
    announceSeen();
}

void ActivityView::reset()
{
    QAbstractItemView::reset();
    verticalScrollBar()->setValue(0);
    updateGeometries();
    announceSeen();
}

void ActivityView::scrollContentsBy(int, int)
{
    viewport()->update(); // a screen of rows is painted in a millisecond or two
    announceSeen();
}

void ActivityView::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
    announceSeen();
}

void ActivityView::announceSeen()
{
    const int first = verticalOffset() / RowHeight;
    Q_EMIT rowsSeen(first, (verticalOffset() + viewport()->height()) / RowHeight);
}

void ActivityView::layOutColumns()
{
    if (!m_model)
        return;
    std::array<int, ActivityModel::ColumnCount> widths{};
    const QFontMetrics heads(m_header->font());
    int sum = 0;
    for (int column = 0; column < ActivityModel::ColumnCount; ++column) {
        const int head = heads.horizontalAdvance(m_model->headerData(column, Qt::Horizontal).toString() + u" ↓"_s);
        widths[size_t(column)] =
            m_wanted.contains(column) ? std::max(m_delegate->columnWidth(column), head + 2 * metrics::Gap8) : 0;
        sum += widths[size_t(column)];
    }
    const int room = viewport()->width();
    for (const int column : LeastFirst) {
        if (sum <= room)
            break;
        sum -= std::exchange(widths[size_t(column)], 0);
    }
    if (sum > room) { // too narrow for anything: the name gives way
        int &action = widths[ActivityModel::Action];
        const int less = std::min(sum - room, action - action / 2);
        action -= less;
        sum -= less;
    }
    // What is left goes to the columns with names, in shares; the last pixels to the one that is longest.
    constexpr std::array Stretched{ActivityModel::Action, ActivityModel::Actor, ActivityModel::Resource,
                                   ActivityModel::Outcome};
    const int shares =
        int(std::count_if(Stretched.begin(), Stretched.end(), [&](int column) { return widths[size_t(column)] > 0; }));
    int left = std::max(0, room - sum);
    for (const int column : Stretched) {
        int &width = widths[size_t(column)];
        const int more = width > 0 ? std::min((room - sum) / std::max(1, shares), MostTextWidth - width) : 0;
        width += std::max(0, more);
        left -= std::max(0, more);
    }
    widths[widths[ActivityModel::Resource] > 0 ? ActivityModel::Resource : ActivityModel::Action] += std::max(0, left);
    for (int column = 0; column < ActivityModel::ColumnCount; ++column) {
        m_header->setSectionHidden(column, widths[size_t(column)] == 0);
        if (widths[size_t(column)] > 0)
            m_header->resizeSection(column, widths[size_t(column)]);
    }
}

void ActivityView::paintRow(QPainter &painter, int row) const
{
    const Theme &theme = themeOf(this);
    const QRect rect = rowRect(row);
    if (m_model->kindOf(row) == ActivityModel::Row::Day) {
        paintDay(painter, rect, m_model->timeNear(row));
        return;
    }
    if (selectionModel()->isRowSelected(row))
        painter.fillRect(rect, theme.colour(hasFocus() ? Token::Selection : Token::Idle));
    else if (row == m_hovered)
        painter.fillRect(rect, theme.colour(Token::Hover));
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.widget = this;
    for (int column = 0; column < ActivityModel::ColumnCount; ++column) {
        if (m_header->isSectionHidden(column))
            continue;
        const QModelIndex index = m_model->index(row, column);
        option.rect = visualRect(index);
        m_delegate->paint(&painter, option, index);
    }
}

void ActivityView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Theme &theme = themeOf(this);
    painter.fillRect(event->rect(), theme.colour(Token::Panel));
    if (!m_model)
        return;
    const int last = std::min(m_model->rowCount() - 1, (event->rect().bottom() + verticalOffset()) / RowHeight);
    for (int row = (event->rect().top() + verticalOffset()) / RowHeight; row <= last; ++row)
        paintRow(painter, row);
    if (hasFocus() && m_ring && currentIndex().isValid()) {
        const QRectF row = rowRect(currentIndex().row());
        paintFocusRing(&painter, row.adjusted(2, 2, -2, -2), metrics::BadgeRadius, theme.colour(Token::Accent));
        // Which cell F and X mean.
        const QRectF cell = visualRect(currentIndex());
        paintHairline(&painter, cell.left() + metrics::Gap8, cell.right() - metrics::Gap8, cell.bottom() - 5,
                      theme.colour(Token::AccentText));
    }
    paintPinnedDay(painter);
    if (verticalScrollBar()->isSliderDown())
        paintPlace(painter);
}

bool ActivityView::isIndexHidden(const QModelIndex &index) const
{
    return m_header->isSectionHidden(index.column());
}

void ActivityView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags)
{
    const int row = rowAt(rect.center().y());
    if (row < 0 || !m_model->flags(m_model->index(row, 0)).testFlag(Qt::ItemIsSelectable))
        return;
    const QItemSelection selection(m_model->index(row, 0), m_model->index(row, ActivityModel::ColumnCount - 1));
    selectionModel()->select(selection, flags);
}

QRegion ActivityView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        const QRect first = rowRect(range.top()), last = rowRect(range.bottom());
        region += first.united(last).intersected(viewport()->rect());
    }
    return region;
}

} // namespace glasshouse
