// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessionsview.h"

#include "charts/paint.h"
#include "charts/theme.h"
#include "models/sessionmodel.h"
#include "ui/metrics.h"
#include "ui/sessiondelegate.h"
#include "ui/tableheader.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
// In this order columns go when room is short.
constexpr std::array LeastFirst{SessionModel::Agent,  SessionModel::Prompts,    SessionModel::ToolCalls,
                                SessionModel::Model,  SessionModel::Project,    SessionModel::Duration,
                                SessionModel::Tokens, SessionModel::LastActive, SessionModel::Findings};
constexpr int TitleIndent = 28; ///< the outcome icon stands there
} // namespace

SessionsView::SessionsView(QWidget *parent) : QTableView(parent), m_delegate(new SessionDelegate(this))
{
    auto *header = new TableHeader(this);
    header->setFirstIndent(TitleIndent);
    setHorizontalHeader(header);
    header->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(metrics::Row);
    verticalHeader()->setDefaultSectionSize(metrics::Row);
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setSortingEnabled(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Sessions"));
    connect(this, &QTableView::doubleClicked, this, [this] { Q_EMIT openRequested(currentSession()); });
}

void SessionsView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    sortByColumn(SessionModel::LastActive, Qt::DescendingOrder);
    layOutColumns();
}

QString SessionsView::currentSession() const
{
    return currentIndex().data(SessionModel::SessionIdRole).toString();
}

void SessionsView::selectSession(const QString &id)
{
    const QModelIndexList found =
        model()->match(model()->index(0, 0), SessionModel::SessionIdRole, id, 1, Qt::MatchExactly);
    if (!found.isEmpty() && found.first().row() != currentIndex().row())
        setCurrentIndex(found.first());
}

void SessionsView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = event->modifiers() == Qt::NoModifier;
    if (plain && (event->key() == Qt::Key_J || event->key() == Qt::Key_K)) {
        const int last = model()->rowCount() - 1;
        // A view that gets the focus has a current row before anything is selected: the first key selects that one.
        const int from = selectionModel()->hasSelection() ? currentIndex().row() : event->key() == Qt::Key_J ? -1 : 1;
        const int row = std::clamp(from + (event->key() == Qt::Key_J ? 1 : -1), 0, std::max(0, last));
        m_ring = true;
        setCurrentIndex(model()->index(row, SessionModel::Title));
        viewport()->update();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT openRequested(currentSession());
        return;
    }
    m_ring = true;
    QTableView::keyPressEvent(event);
    viewport()->update();
}

void SessionsView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update();
}

void SessionsView::focusInEvent(QFocusEvent *event)
{
    m_ring = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    if (m_ring && !currentIndex().isValid() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, SessionModel::Title));
    QTableView::focusInEvent(event);
}

void SessionsView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOutColumns();
}

void SessionsView::layOutColumns()
{
    if (!model())
        return;
    std::array<int, SessionModel::ColumnCount> widths{};
    const QFontMetrics heads(horizontalHeader()->font());
    int sum = 0;
    for (int column = 0; column < SessionModel::ColumnCount; ++column) {
        const int head = heads.horizontalAdvance(model()->headerData(column, Qt::Horizontal).toString() + u" ↓"_s);
        widths[size_t(column)] = std::max(m_delegate->columnWidth(column), head + 2 * metrics::Gap8);
        sum += widths[size_t(column)];
    }
    const int room = viewport()->width();
    std::array<bool, SessionModel::ColumnCount> hidden{};
    for (const int column : LeastFirst) {
        if (sum <= room)
            break;
        hidden[size_t(column)] = true;
        sum -= widths[size_t(column)];
    }
    widths[SessionModel::Title] =
        std::max(horizontalHeader()->minimumSectionSize(), widths[SessionModel::Title] + room - sum);
    for (int column = 0; column < SessionModel::ColumnCount; ++column) {
        setColumnHidden(column, hidden[size_t(column)]);
        if (!hidden[size_t(column)])
            setColumnWidth(column, widths[size_t(column)]);
    }
}

void SessionsView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!hasFocus() || !m_ring || !currentIndex().isValid())
        return;
    QPainter painter(viewport());
    const QRect row = visualRect(currentIndex());
    paintFocusRing(&painter, QRectF(2, row.top() + 2, viewport()->width() - 4, row.height() - 4), metrics::BadgeRadius,
                   themeOf(this).colour(Token::Accent));
}

} // namespace glasshouse
