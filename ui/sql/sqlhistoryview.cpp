// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sql/sqlhistoryview.h"

#include "base/textsafety.h"
#include "charts/drawtabular.h"
#include "charts/fonts.h"
#include "charts/paint.h"
#include "charts/panelstate.h"
#include "ui/button.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"
#include "ui/style.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolTip>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int RowHeight = 44;
constexpr int LineHeight = 18;
constexpr int LongestText = 400; ///< nobody sees more of a line
constexpr int LongestTip = 2000;

class RunDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setFormat(const Format &format, qint64 nowMs) { m_format = format, m_nowMs = nowMs; }

    QString words(const SqlRun &run) const
    {
        const QString when = m_format.relative(run.atMs, m_nowMs);
        if (run.failed)
            return when;
        const QString rows = (run.truncated ? u"≥ "_s : QString()) + m_format.count(run.rows);
        return when + u" · "_s + SqlHistoryView::tr("%1 rows", nullptr, int(run.rows)).arg(rows) + u" · "_s
            + m_format.duration(run.elapsedMs);
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const SqlRun &run = static_cast<const SqlHistoryModel *>(index.model())->run(index.row());
        const Theme &theme = themeOf(option.widget);
        const bool focus = option.widget && option.widget->hasFocus();
        painter->save();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, theme.colour(focus ? Token::Selection : Token::Idle));
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, theme.colour(Token::Hover));
        if (run.failed)
            painter->fillRect(QRect(option.rect.topLeft(), QSize(metrics::ErrorStrip, option.rect.height())),
                              theme.colour(Token::Error));
        QRect line = option.rect.adjusted(metrics::Gap12, metrics::Gap4, -metrics::Gap12, 0);
        line.setHeight(LineHeight);
        painter->setFont(glasshouse::font(TextRole::Code));
        painter->setPen(theme.colour(Token::Text));
        const QString text = escapeControls(run.sql.left(LongestText).simplified());
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
        line.translate(0, LineHeight);
        painter->setFont(glasshouse::font(TextRole::Axis));
        QString below = words(run);
        if (run.failed) {
            painter->setPen(theme.colour(Token::Error));
            const QString failed = SqlHistoryView::tr("failed");
            drawTabular(painter, line, Qt::AlignLeft | Qt::AlignVCenter, failed);
            line.setLeft(line.left() + int(tabularWidth(QFontMetricsF(painter->font()), failed)));
            below.prepend(u" · "_s);
        }
        painter->setPen(theme.colour(Token::Text3));
        drawTabular(painter, line, Qt::AlignLeft | Qt::AlignVCenter, below);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {RowHeight, RowHeight}; }

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                   const QModelIndex &index) override
    {
        if (event->type() != QEvent::ToolTip || !index.isValid())
            return false;
        const SqlRun &run = static_cast<const SqlHistoryModel *>(index.model())->run(index.row());
        QToolTip::showText(event->globalPos(), plainToolTip(run.sql.left(LongestTip)), view->viewport());
        return true;
    }

private:
    Format m_format;
    qint64 m_nowMs = 0;
};

} // namespace

SqlHistoryView::SqlHistoryView(QWidget *parent)
    : QWidget(parent),
      m_model(new SqlHistoryModel(this)),
      m_list(new QListView(this)),
      m_clear(new Button(Button::Look::Quiet, tr("Clear"), this))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RunDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setAccessibleName(tr("History of statements"));
    m_list->installEventFilter(this);
    m_state = new StateOverlay(m_list);
    m_clear->setSmall(true);
    m_clear->setAccessibleName(tr("Clear the history"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(metrics::Gap12, metrics::Gap4, metrics::Gap4, metrics::Gap4);
    head->setSpacing(metrics::Gap8);
    head->addWidget(new PlainLabel(tr("History"), TextRole::Heading, Token::Text, this), 1);
    head->addWidget(m_clear);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    connect(m_clear, &Button::clicked, m_model, &SqlHistoryModel::clear);
    connect(m_list, &QListView::clicked, this, &SqlHistoryView::pick);
    connect(m_list, &QWidget::customContextMenuRequested, this, &SqlHistoryView::showMenu);
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, change, this, &SqlHistoryView::showState);
    connect(m_model, &QAbstractItemModel::modelReset, this, &SqlHistoryView::showState);
    showState();
}

void SqlHistoryView::setFormat(const Format &format, qint64 nowMs)
{
    static_cast<RunDelegate *>(m_list->itemDelegate())->setFormat(format, nowMs);
    m_list->viewport()->update();
}

void SqlHistoryView::showState()
{
    const bool any = m_model->rowCount() > 0;
    any ? m_state->setReady() : m_state->setEmpty(tr("What you run stands here."));
    m_clear->setEnabled(any);
}

void SqlHistoryView::pick(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT picked(m_model->run(index.row()).sql);
}

bool SqlHistoryView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const QModelIndex current = m_list->currentIndex();
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        pick(current);
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        m_model->removeAt(current.row());
        return true;
    case Qt::Key_J:
    case Qt::Key_K: {
        const int row = current.row() + (key->key() == Qt::Key_J ? 1 : -1);
        if (row >= 0 && row < m_model->rowCount())
            m_list->setCurrentIndex(m_model->index(row));
        return true;
    }
    default:
        return false;
    }
}

void SqlHistoryView::showMenu(const QPoint &at)
{
    const QPersistentModelIndex row(m_list->indexAt(at));
    if (!row.isValid())
        return;
    QMenu *menu = makeMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Put back"), this, [this, row] { pick(row); });
    menu->addAction(tr("Copy"), this, [this, row] {
        if (row.isValid())
            QGuiApplication::clipboard()->setText(m_model->run(row.row()).sql);
    });
    menu->addAction(tr("Remove"), this, [this, row] { m_model->removeAt(row.row()); });
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

} // namespace glasshouse
