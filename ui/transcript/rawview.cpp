// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/rawview.h"

#include "charts/fonts.h"
#include "charts/theme.h"
#include "ui/button.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QFontMetricsF>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
constexpr int LineHeight = 18;
constexpr int MaxLines = 200'000;
} // namespace

PlainTextArea::PlainTextArea(QWidget *parent)
    : QAbstractScrollArea(parent),
      m_wrapper(glasshouse::font(TextRole::Code), true)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
}

void PlainTextArea::setText(const QString &text)
{
    m_text = text;
    wrap();
    verticalScrollBar()->setValue(0);
}

void PlainTextArea::wrap()
{
    m_lines = m_wrapper.wrap(m_text, viewport()->width() - 2 * metrics::Gap12, MaxLines);
    const int height = int(m_lines.lines.size()) * LineHeight + metrics::Gap12;
    verticalScrollBar()->setRange(0, qMax(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(3 * LineHeight);
    viewport()->update();
}

void PlainTextArea::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const Theme &theme = themeOf(this);
    painter.fillRect(viewport()->rect(), theme.colour(Token::Panel));
    painter.setFont(glasshouse::font(TextRole::Code));
    painter.setPen(theme.colour(Token::Text2));
    const double ascent = QFontMetricsF(painter.font()).ascent();
    const int top = verticalScrollBar()->value();
    for (size_t i = size_t(top / LineHeight); i < m_lines.lines.size(); ++i) {
        const int y = int(i) * LineHeight - top + metrics::Gap4;
        if (y > viewport()->height())
            break;
        painter.drawText(QPointF(metrics::Gap12, y + ascent),
                         m_text.mid(m_lines.lines[i].start, m_lines.lines[i].length));
    }
}

void PlainTextArea::resizeEvent(QResizeEvent *)
{
    wrap();
}

void PlainTextArea::scrollContentsBy(int, int)
{
    viewport()->update();
}

void PlainTextArea::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        QApplication::clipboard()->setText(m_text);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

RawView::RawView(QWidget *parent)
    : QWidget(parent),
      m_heading(new PlainLabel(TextRole::LabelStrong, Token::Text2, this)),
      m_area(new PlainTextArea(this))
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(metrics::Gap12, metrics::Gap4, metrics::Gap8, metrics::Gap4);
    row->setSpacing(metrics::Gap8);
    row->addWidget(m_heading, 1);
    auto *copy = new Button(Button::Look::Quiet, tr("Copy"), this);
    copy->setLeadingIcon(Icon::Copy);
    copy->setSmall(true);
    connect(copy, &Button::clicked, this, [this] { QApplication::clipboard()->setText(m_area->text()); });
    row->addWidget(copy);
    auto *close = new Button(Button::Look::Quiet, {}, this);
    close->setLeadingIcon(Icon::Close);
    close->setSmall(true);
    close->setToolTip(tr("Close the raw record"));
    close->setAccessibleName(close->toolTip());
    connect(close, &Button::clicked, this, &RawView::closeRequested);
    row->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_area, 1);
}

void RawView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, themeOf(this).colour(Token::Border));
}

void RawView::clear()
{
    m_record.clear();
    m_result.clear();
    m_heading->setPlain(tr("Choose an entry to see its record"));
    m_area->setText({});
}

void RawView::setRecord(const QString &heading, const QString &text, bool isResult)
{
    (isResult ? m_result : m_record) = text;
    if (!isResult)
        m_heading->setPlain(heading);
    m_area->setText(m_result.isEmpty() ? m_record : m_record + u"\n\n"_s + m_result);
}

} // namespace glasshouse
