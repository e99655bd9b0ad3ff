// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sql/sqlplanview.h"

#include "base/textsafety.h"
#include "charts/fonts.h"
#include "ui/metrics.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>
#include <vector>

namespace glasshouse {

namespace {
constexpr qsizetype Indent = 2;
constexpr int StepIndent = 20;

class StepDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), metrics::SmallControl};
    }
};
} // namespace

SqlPlanView::SqlPlanView(QWidget *parent) : QTreeView(parent), m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setItemDelegate(new StepDelegate(this));
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setIndentation(StepIndent);
    setFont(glasshouse::font(TextRole::Code));
    setAccessibleName(tr("Plan of the statement"));
}

void SqlPlanView::setPlan(const QStringList &lines)
{
    m_lines = lines;
    m_model->clear();
    std::vector<QStandardItem *> above{m_model->invisibleRootItem()};
    for (const QString &line : lines) {
        const auto text = std::find_if(line.begin(), line.end(), [](QChar c) { return c != u' '; });
        const size_t depth = size_t((text - line.begin()) / Indent);
        auto *item = new QStandardItem(escapeControls(QString(text, line.end() - text)));
        above.resize(std::clamp<size_t>(depth + 1, 1, above.size()));
        above.back()->appendRow(item);
        above.push_back(item);
    }
    expandAll();
}

void SqlPlanView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        QGuiApplication::clipboard()->setText(m_lines.join(u'\n'));
    else
        QTreeView::keyPressEvent(event);
}

} // namespace glasshouse
