// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/event/codeview.h"

#include "charts/drawtabular.h"
#include "charts/fonts.h"
#include "charts/paint.h"
#include "charts/theme.h"
#include "ui/event/focusring.h"
#include "ui/metrics.h"
#include "ui/style.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontMetricsF>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int LineHeight = 18;
constexpr int Top = metrics::Gap4;
constexpr int Left = metrics::Gap16 - 2;
constexpr int NumberGap = metrics::Gap12;

QColor colourOf(CodeRole role, const Theme &theme)
{
    switch (role) {
    case CodeRole::Key:
        return theme.colour(Token::AccentText);
    case CodeRole::Text:
        return theme.colour(Token::Success);
    case CodeRole::Number:
    case CodeRole::Word:
        return theme.seriesColour(5);
    case CodeRole::Masked:
        return theme.colour(Token::Text3);
    case CodeRole::Plain:
        break;
    }
    return theme.colour(Token::Text2);
}

} // namespace

CodeView::CodeView(QWidget *parent) : QWidget(parent), m_wrapper(glasshouse::font(TextRole::Code))
{
    setFont(glasshouse::font(TextRole::Code));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    wrap();
}

void CodeView::setCode(const CodeText &code, const QString &note)
{
    m_note = note;
    if (m_code != code) {
        m_code = code;
        m_anchor = m_head = 0;
        m_current = -1;
    }
    wrap();
}

QSize CodeView::sizeHint() const
{
    const int rows = int(m_lines.size()) + (m_note.isEmpty() ? 0 : 1);
    return {300, Top + rows * LineHeight + metrics::Gap8};
}

QSize CodeView::minimumSizeHint() const
{
    return {100, sizeHint().height()};
}

QVariant CodeView::inputMethodQuery(Qt::InputMethodQuery query) const
{
    return query == Qt::ImCursorRectangle ? QVariant(rowRect(std::max(0, m_current)))
                                          : QWidget::inputMethodQuery(query);
}

double CodeView::left() const
{
    const auto numbers = std::count(m_code.text.cbegin(), m_code.text.cend(), u'\n') + 1;
    const int digits = std::max(1, int(std::log10(double(numbers))) + 1);
    return Left + digits * m_wrapper.advance() + NumberGap;
}

void CodeView::wrap()
{
    m_lines = m_wrapper.wrap(m_code.text, width() - left() - Left);
    m_current = std::min(m_current, int(m_lines.size()) - 1);
    setFixedHeight(sizeHint().height());
    update();
}

void CodeView::resizeEvent(QResizeEvent *event)
{
    if (event->size().width() != event->oldSize().width())
        wrap();
}

QRect CodeView::rowRect(int row) const
{
    return {0, Top + row * LineHeight, width(), LineHeight};
}

int CodeView::rowOf(int y) const
{
    return std::clamp((y - Top) / LineHeight, 0, int(m_lines.size()) - 1);
}

double CodeView::xOf(const CodeLine &line, int position) const
{
    const QString text = m_code.text.mid(line.start, line.length);
    return left() + line.indent + QFontMetricsF(font()).horizontalAdvance(text, position - line.start);
}

int CodeView::positionAt(QPoint point) const
{
    const CodeLine &line = m_lines[size_t(rowOf(point.y()))];
    int from = line.start, end = line.start + line.length;
    while (from < end) { // the last place whose middle is left of the pointer
        const int middle = (from + end) / 2;
        if ((xOf(line, middle) + xOf(line, middle + 1)) / 2 <= point.x())
            from = middle + 1;
        else
            end = middle;
    }
    return from;
}

void CodeView::select(int anchor, int head)
{
    m_anchor = anchor;
    m_head = head;
    update();
}

QString CodeView::selectedText() const
{
    return m_code.text.mid(std::min(m_anchor, m_head), std::abs(m_head - m_anchor));
}

void CodeView::copy() const
{
    const QString selected = selectedText();
    QApplication::clipboard()->setText(selected.isEmpty() ? m_code.text : selected);
}

void CodeView::moveTo(int row, bool extend)
{
    m_current = std::clamp(row, 0, int(m_lines.size()) - 1);
    const CodeLine &line = m_lines[size_t(m_current)];
    if (!extend)
        select(line.start, line.start);
    else
        select(m_anchor, line.start < m_anchor ? line.start : line.start + line.length);
    setAccessibleDescription(m_code.text.mid(line.start, line.length).trimmed());
    Q_EMIT shown();
}

void CodeView::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_lines.size()) - 1;
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::SelectAll))
        return select(0, int(m_code.text.size()));
    switch (event->key()) {
    case Qt::Key_Down:
        if (m_current < last)
            return moveTo(m_current + 1, extend && m_current >= 0);
        break;
    case Qt::Key_Up:
        if (m_current > 0)
            return moveTo(m_current - 1, extend);
        break;
    case Qt::Key_Home:
        return moveTo(0, extend);
    case Qt::Key_End:
        return moveTo(last, extend);
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void CodeView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_ring = false;
    m_current = rowOf(event->pos().y());
    const int position = positionAt(event->pos());
    select(event->modifiers().testFlag(Qt::ShiftModifier) ? m_anchor : position, position);
}

void CodeView::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton))
        return;
    m_current = rowOf(event->pos().y());
    select(m_anchor, positionAt(event->pos()));
    Q_EMIT shown();
}

void CodeView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const auto isInWord = [this](int at) {
        return at >= 0 && at < m_code.text.size()
            && (m_code.text[at].isLetterOrNumber() || QStringView(u"_-.").contains(m_code.text[at]));
    };
    int from = positionAt(event->pos()), to = from;
    while (isInWord(from - 1))
        --from;
    while (isInWord(to))
        ++to;
    select(from, to);
}

void CodeView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = makeMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(selectedText().isEmpty() ? tr("Copy all") : tr("Copy"), this, &CodeView::copy);
    menu->addAction(tr("Select all"), this, [this] { select(0, int(m_code.text.size())); });
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    menu->popup(byKey ? mapToGlobal(rowRect(std::max(0, m_current)).bottomLeft()) : event->globalPos());
}

void CodeView::focusInEvent(QFocusEvent *event)
{
    m_ring = cameByKeyboard(event->reason());
    QWidget::focusInEvent(event);
    if (m_ring && m_current < 0 && !m_lines.empty())
        moveTo(0, false);
    update();
}

void CodeView::focusOutEvent(QFocusEvent *event)
{
    m_ring = false;
    QWidget::focusOutEvent(event);
    update();
}

void CodeView::paintSelection(QPainter &painter, int row) const
{
    const Theme &theme = themeOf(this);
    const CodeLine &line = m_lines[size_t(row)];
    const QRect rect = rowRect(row);
    if (m_ring && row == m_current && m_anchor == m_head)
        painter.fillRect(rect.adjusted(3, 0, -3, 0), theme.colour(Token::Hover));
    const int from = std::max(line.start, std::min(m_anchor, m_head));
    const int to = std::min(line.start + line.length, std::max(m_anchor, m_head));
    if (from < to)
        painter.fillRect(QRectF(xOf(line, from), rect.top(), xOf(line, to) - xOf(line, from), LineHeight),
                         theme.colour(hasFocus() ? Token::Selection : Token::Idle));
}

void CodeView::paintRow(QPainter &painter, int row) const
{
    const Theme &theme = themeOf(this);
    const CodeLine &line = m_lines[size_t(row)];
    const QFontMetricsF fm(font());
    const double baseline = rowRect(row).top() + (LineHeight + fm.ascent() - fm.descent()) / 2;
    if (line.number > 0) {
        painter.setPen(theme.colour(Token::Text3));
        drawTabular(&painter, QRectF(0, rowRect(row).top(), left() - NumberGap, LineHeight),
                    Qt::AlignRight | Qt::AlignVCenter, QLocale::c().toString(line.number));
    }
    double x = left() + line.indent;
    int at = line.start;
    const int end = line.start + line.length;
    const auto paintTo = [&](int stop, CodeRole role) {
        const QString piece = m_code.text.mid(at, stop - at);
        painter.setPen(colourOf(role, theme));
        painter.drawText(QPointF(x, baseline), piece);
        x += fm.horizontalAdvance(piece);
        at = stop;
    };
    auto span = std::lower_bound(m_code.spans.begin(), m_code.spans.end(), line.start,
                                 [](const CodeSpan &s, int start) { return s.start + s.length <= start; });
    for (; at < end && span != m_code.spans.end() && span->start < end; ++span) {
        if (span->start > at)
            paintTo(span->start, CodeRole::Plain);
        paintTo(std::min(end, span->start + span->length), span->role);
    }
    if (at < end)
        paintTo(end, CodeRole::Plain);
}

void CodeView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setFont(font());
    const int last = rowOf(event->rect().bottom());
    for (int row = rowOf(event->rect().top()); row <= last; ++row) {
        paintSelection(painter, row);
        paintRow(painter, row);
    }
    if (!m_note.isEmpty()) {
        painter.setFont(glasshouse::font(TextRole::Label));
        painter.setPen(themeOf(this).colour(Token::Text3));
        painter.drawText(QRectF(left(), rowRect(int(m_lines.size())).top(), width() - left() - Left, LineHeight),
                         Qt::AlignLeft | Qt::AlignVCenter, m_note);
    }
    if (m_ring)
        paintFocusRing(&painter, QRectF(rect()).adjusted(4, 2, -4, -2), metrics::BadgeRadius,
                       themeOf(this).colour(Token::Accent));
}

} // namespace glasshouse
