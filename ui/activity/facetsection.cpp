// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/facetsection.h"

#include "charts/fonts.h"
#include "charts/format.h"
#include "charts/icons.h"
#include "charts/paint.h"
#include "ui/button.h"
#include "ui/filterfields.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"
#include "ui/searchfield.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int Top = 5;
constexpr int TypingPauseMs = 150;

/// Classes and outcomes are few and known: all of them show.
int mostOf(const QString &field, bool expanded)
{
    return expanded ? 100 : field == u"class"_s || field == u"outcome"_s ? 20 : Top;
}

} // namespace

QString failuresValue()
{
    return u"error"_s; // no class has this name
}

std::vector<FacetList::Row> facetRows(const Facet &facet, const Filter &filter, const Format &format, int most)
{
    const Choice choice = choiceOf(filter, facet.field);
    qint64 largest = 1;
    for (const FacetValue &value : facet.values)
        largest = std::max(largest, value.events);
    std::vector<FacetList::Row> rows;
    QStringList missing = choice.values;
    const auto add = [&](const QString &value, qint64 events) {
        FacetList::Row row;
        row.value = value;
        row.text = valueWords(facet.field, value);
        row.count = events < 0 ? Format::absent() : format.count(events);
        row.share = events < 0 ? 0 : double(events) / double(largest);
        const bool named = choice.values.contains(value);
        row.checked = named && !choice.excluded;
        row.excluded = named && choice.excluded;
        if (facet.field == u"class"_s) {
            if (const auto eventClass = eventClassOf(value.toStdString())) {
                row.mark = FacetList::Mark::Disc;
                row.eventClass = *eventClass;
            }
        }
        rows.push_back(row);
    };
    for (const FacetValue &value : facet.values) {
        if (int(rows.size()) == most && !choice.values.contains(value.value))
            continue;
        missing.removeAll(value.value);
        add(value.value, value.events);
    }
    for (const QString &value : missing) // what was chosen stays in view, to be taken back
        add(value, -1);
    return rows;
}

FoldHead::FoldHead(const QString &title, QWidget *parent) : QAbstractButton(parent)
{
    setText(title);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setFixedHeight(metrics::SmallControl);
    setAccessibleName(title);
}

QSize FoldHead::sizeHint() const
{
    return {metrics::Gap16 + QFontMetrics(glasshouse::font(TextRole::Heading)).horizontalAdvance(text()),
            metrics::SmallControl};
}

void FoldHead::keyPressEvent(QKeyEvent *event)
{
    m_ring = true;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void FoldHead::focusInEvent(QFocusEvent *event)
{
    m_ring = event->reason() != Qt::MouseFocusReason;
    QAbstractButton::focusInEvent(event);
}

void FoldHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const QColor colour = theme.colour(underMouse() ? Token::Text : Token::Text2);
    paintIcon(&painter, QRectF(0, (height() - metrics::SmallIcon) / 2.0, metrics::SmallIcon, metrics::SmallIcon),
              isChecked() ? Icon::ChevronDown : Icon::ChevronRight, colour);
    painter.setFont(glasshouse::font(TextRole::Heading));
    painter.setPen(colour);
    painter.drawText(rect().adjusted(metrics::SmallIcon + metrics::Gap4, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     text());
    if (hasFocus() && m_ring)
        paintFocusRing(&painter, QRectF(rect()).adjusted(2, 3, -2, -3), metrics::BadgeRadius,
                       theme.colour(Token::Accent));
}

FacetSection::FacetSection(const QString &field, bool open, QWidget *parent)
    : QWidget(parent),
      m_field(field),
      m_head(new FoldHead(fieldTitle(field), this)),
      m_body(new QWidget(this)),
      m_note(new PlainLabel(TextRole::Axis, Token::Text3, m_body)),
      m_search(new SearchField(tr("Search %1").arg(fieldTitle(field)), {}, m_body)),
      m_list(new FacetList(m_body)),
      m_more(new Button(Button::Look::Link, {}, m_body))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_body);
    auto *inside = new QVBoxLayout(m_body);
    inside->setContentsMargins(0, 0, 0, metrics::Gap4);
    inside->setSpacing(metrics::Gap4);
    inside->addWidget(m_note);
    inside->addWidget(m_search);
    inside->addWidget(m_list);
    inside->addWidget(m_more, 0, Qt::AlignLeft);
    m_note->hide();
    m_search->hide();
    m_more->hide();
    m_more->setSmall(true);
    m_list->setAccessibleName(fieldTitle(field));
    m_list->setExcludable(canExclude(field));
    m_head->setChecked(open);
    m_body->setVisible(open);
    m_typed.setSingleShot(true);
    m_typed.setInterval(TypingPauseMs);
    connect(m_head, &QAbstractButton::toggled, this, [this](bool nowOpen) {
        m_body->setVisible(nowOpen);
        Q_EMIT changed();
    });
    connect(m_more, &Button::clicked, this, [this] { setExpanded(!m_expanded); });
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typed.start(); });
    connect(&m_typed, &QTimer::timeout, this, &FacetSection::changed);
    connect(m_list, &FacetList::toggled, this, &FacetSection::toggled);
    connect(m_list, &FacetList::excludeToggled, this, &FacetSection::excludeToggled);
}

bool FacetSection::isOpen() const
{
    return m_head->isChecked();
}

void FacetSection::setOpen(bool open)
{
    m_head->setChecked(open);
}

QString FacetSection::search() const
{
    return m_expanded ? m_search->text() : QString();
}

void FacetSection::setExpanded(bool expanded)
{
    m_expanded = expanded;
    m_search->setVisible(expanded);
    if (expanded)
        m_search->setFocus(Qt::OtherFocusReason);
    else
        m_search->clear();
    Q_EMIT changed();
}

void FacetSection::setFacet(const Facet &facet, qint64 failures, const Filter &filter, const Format &format,
                            const QString &note)
{
    const int most = mostOf(m_field, m_expanded);
    std::vector<FacetList::Row> rows = facetRows(facet, filter, format, most);
    if (m_field == u"class"_s && (failures > 0 || filter.events.failures)) {
        FacetList::Row row;
        row.value = failuresValue();
        row.text = tr("Error");
        row.count = format.count(failures);
        qint64 largest = 1;
        for (const FacetValue &value : facet.values)
            largest = std::max(largest, value.events);
        row.share = std::min(1.0, double(failures) / double(largest));
        row.mark = FacetList::Mark::Triangle;
        row.checked = filter.events.failures;
        rows.push_back(row);
    }
    const qint64 hidden = std::max<qint64>(0, qint64(facet.values.size()) - most) + facet.more;
    m_list->setRows(std::move(rows));
    m_note->setPlain(note);
    m_note->setVisible(!note.isEmpty());
    m_more->setText(m_expanded ? tr("Fewer") : tr("%1 more").arg(format.count(hidden)));
    m_more->setVisible(m_expanded || hidden > 0);
    m_more->updateGeometry();
}

} // namespace glasshouse
