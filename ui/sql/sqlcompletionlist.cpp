// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sql/sqlcompletionlist.h"

#include "charts/fonts.h"
#include "charts/icons.h"
#include "charts/paint.h"
#include "charts/theme.h"
#include "ui/metrics.h"

#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int RowHeight = metrics::SmallControl;
constexpr int MostShown = 10;
constexpr int LeastWidth = 240, MostWidth = 560;
constexpr int KindRoom = 20;
constexpr int Border = 1;

class CandidateDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *model = static_cast<const SqlCandidateModel *>(index.model());
        const SqlCandidate &candidate = model->candidate(index.row());
        const Theme &theme = themeOf(option.widget);
        const QRect row = option.rect.adjusted(metrics::Gap4, 0, -metrics::Gap4, 0);
        painter->save();
        if (option.state & QStyle::State_Selected)
            paintSurface(painter, row, metrics::BadgeRadius, theme.colour(Token::Selection),
                         theme.colour(Token::Selection));
        paintIcon(painter, QRectF(row.left() + 6, row.center().y() - 6, 14, 14), iconOf(candidate.kind),
                  theme.colour(Token::Text3));
        painter->setFont(glasshouse::font(TextRole::Code));
        painter->setPen(theme.colour(Token::Text));
        const QRect text = row.adjusted(metrics::Gap8 + KindRoom, 0, -metrics::Gap8, 0);
        const int width = painter->fontMetrics().horizontalAdvance(candidate.text);
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, candidate.text);
        painter->setFont(glasshouse::font(TextRole::Axis));
        painter->setPen(theme.colour(Token::Text3));
        const QRect detail = text.adjusted(width + metrics::Gap16, 0, 0, 0);
        painter->drawText(detail, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(candidate.detail, Qt::ElideRight, detail.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {LeastWidth, RowHeight}; }

private:
    static Icon iconOf(SqlCandidate::Kind kind)
    {
        switch (kind) {
        case SqlCandidate::Kind::Column:
            return Icon::Columns;
        case SqlCandidate::Kind::Table:
            return Icon::Database;
        case SqlCandidate::Kind::Function:
            return Icon::Code;
        case SqlCandidate::Kind::Keyword:
            break;
        }
        return Icon::ChevronRight;
    }
};

} // namespace

void SqlCandidateModel::setCandidates(std::vector<SqlCandidate> candidates)
{
    beginResetModel();
    m_candidates = std::move(candidates);
    endResetModel();
}

int SqlCandidateModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_candidates.size());
}

QVariant SqlCandidateModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SqlCandidate &of = m_candidates[size_t(index.row())];
    if (role == Qt::DisplayRole)
        return of.text;
    if (role == Qt::AccessibleTextRole)
        return of.detail.isEmpty() ? of.text : of.text + u", "_s + of.detail;
    return {};
}

SqlCompletionList::SqlCompletionList(QWidget *editor)
    : QListView(editor),
      m_editor(editor),
      m_model(new SqlCandidateModel(this))
{
    setModel(m_model);
    setItemDelegate(new CandidateDelegate(this));
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setViewportMargins(0, metrics::Gap4, 0, metrics::Gap4);
    setAccessibleName(tr("Completions"));
    setCursor(Qt::ArrowCursor);
    viewport()->setCursor(Qt::ArrowCursor);
    setObjectName(u"completions"_s);
    connect(this, &QListView::clicked, this, &SqlCompletionList::picked);
    hide();
}

QSize SqlCompletionList::wantedSize() const
{
    const QFontMetrics code(glasshouse::font(TextRole::Code)), detail(glasshouse::font(TextRole::Axis));
    int width = LeastWidth;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const SqlCandidate &of = m_model->candidate(row);
        width = std::max(width,
                         code.horizontalAdvance(of.text) + detail.horizontalAdvance(of.detail) + KindRoom
                             + 4 * metrics::Gap16);
    }
    const int rows = std::min(m_model->rowCount(), MostShown);
    return {std::min(width, MostWidth), rows * RowHeight + 2 * metrics::Gap4 + 2 * Border};
}

void SqlCompletionList::present(const SqlCompletion &completion, const QRect &cursor)
{
    if (completion.candidates.empty()) {
        hide();
        return;
    }
    QWidget *window = m_editor->window();
    if (parentWidget() != window)
        setParent(window);
    m_model->setCandidates(completion.candidates);
    const QSize size = wantedSize();
    const QPoint corner = m_editor->mapTo(window, cursor.bottomLeft() + QPoint(-metrics::Gap8 - KindRoom, 2));
    const QPoint top = m_editor->mapTo(window, cursor.topLeft());
    const bool above = corner.y() + size.height() > window->height() && top.y() - size.height() > 0;
    const int x = std::clamp(corner.x(), metrics::Gap4, std::max(metrics::Gap4, window->width() - size.width()));
    setGeometry(QRect(QPoint(x, above ? top.y() - 2 - size.height() : corner.y()), size));
    setCurrentIndex(m_model->index(0, 0));
    verticalScrollBar()->setValue(0);
    show();
    raise();
}

void SqlCompletionList::step(int by)
{
    const int last = m_model->rowCount() - 1;
    if (last >= 0)
        setCurrentIndex(m_model->index(std::clamp(currentIndex().row() + by, 0, last), 0));
}

const SqlCandidate *SqlCompletionList::current() const
{
    return isVisible() && currentIndex().isValid() ? &m_model->candidate(currentIndex().row()) : nullptr;
}

} // namespace glasshouse
