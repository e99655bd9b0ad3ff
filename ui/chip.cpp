// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chip.h"

#include "charts/format.h"
#include "charts/paint.h"
#include "ui/button.h"
#include "ui/filterfields.h"
#include "ui/filterhistory.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"
#include "ui/sessiondelegate.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int WidestValue = 220;

QString words(const char *text)
{
    return QCoreApplication::translate("glasshouse::Chip", text);
}

QStringList shortNames(const QStringList &paths)
{
    QStringList names;
    for (const QString &path : paths)
        names << projectName(path);
    return names;
}

/// What concerns events alone.
void addEventChips(std::vector<ChipText> &chips, const Filter &filter)
{
    for (const QString &field : filterFields()) {
        const Choice choice = choiceOf(filter, field);
        if (choice.isEmpty() || field == u"project"_s || field == u"model"_s || field == u"agent"_s)
            continue; // those have had theirs
        QStringList shown;
        for (const QString &value : choice.values)
            shown << valueWords(field, value);
        const QString values = shown.join(u", "_s);
        chips.push_back({fieldWord(field),
                         choice.excluded ? words(QT_TRANSLATE_NOOP("glasshouse::Chip", "not %1")).arg(values) : values,
                         choice.values.join(u'\n'), [field](FilterStep &step) { setChoice(step.filter, field, {}); },
                         field});
    }
    const auto text = [&chips](const QString &field, const QString &value, QString EventFilter::*member) {
        if (!value.isEmpty())
            chips.push_back(
                {field, value, value, [member](FilterStep &step) { (step.filter.events.*member).clear(); }});
    };
    const EventFilter &events = filter.events;
    text(words(QT_TRANSLATE_NOOP("glasshouse::Chip", "action")),
         events.actionPrefix.isEmpty() ? QString() : events.actionPrefix + u'…', &EventFilter::actionPrefix);
    text(words(QT_TRANSLATE_NOOP("glasshouse::Chip", "outcome like")), events.resultPattern,
         &EventFilter::resultPattern);
    text(words(QT_TRANSLATE_NOOP("glasshouse::Chip", "correlation")), events.correlation, &EventFilter::correlation);
    if (!events.kinds.isEmpty()) {
        const QString kinds = events.kinds.values.join(u", "_s);
        chips.push_back(
            {words(QT_TRANSLATE_NOOP("glasshouse::Chip", "kind")),
             events.kinds.excluded ? words(QT_TRANSLATE_NOOP("glasshouse::Chip", "not %1")).arg(kinds) : kinds, kinds,
             [](FilterStep &step) { step.filter.events.kinds = {}; }});
    }
    if (events.failures)
        chips.push_back({words(QT_TRANSLATE_NOOP("glasshouse::Chip", "events")),
                         words(QT_TRANSLATE_NOOP("glasshouse::Chip", "Failures only")),
                         {},
                         [](FilterStep &step) { step.filter.events.failures = false; }});
}

} // namespace

std::vector<ChipText> chipsOf(const Filter &filter, const Format &format)
{
    std::vector<ChipText> chips;
    const auto list = [&chips](const QString &field, const QStringList &values, const QStringList &full,
                               QStringList Filter::*member, const QString &edit) {
        if (!values.isEmpty())
            chips.push_back({field, values.join(u", "_s), full.join(u'\n'),
                             [member](FilterStep &step) { (step.filter.*member).clear(); }, edit});
    };
    list(words(QT_TRANSLATE_NOOP("glasshouse::Chip", "project")), shortNames(filter.projects), filter.projects,
         &Filter::projects, u"project"_s);
    list(words(QT_TRANSLATE_NOOP("glasshouse::Chip", "model")), filter.models, filter.models, &Filter::models,
         u"model"_s);
    list(words(QT_TRANSLATE_NOOP("glasshouse::Chip", "agent")), filter.agents, filter.agents, &Filter::agents,
         u"agent"_s);
    list(words(QT_TRANSLATE_NOOP("glasshouse::Chip", "session")), filter.sessions, filter.sessions, &Filter::sessions,
         {});
    if (filter.withErrors)
        chips.push_back({words(QT_TRANSLATE_NOOP("glasshouse::Chip", "outcome")),
                         words(QT_TRANSLATE_NOOP("glasshouse::Chip", "With errors")),
                         {},
                         [](FilterStep &step) { step.filter.withErrors = false; }});
    if (filter.weekday)
        chips.push_back({words(QT_TRANSLATE_NOOP("glasshouse::Chip", "weekday")),
                         format.weekday(*filter.weekday),
                         {},
                         [](FilterStep &step) { step.filter.weekday.reset(); }});
    if (filter.hour)
        chips.push_back(
            {words(QT_TRANSLATE_NOOP("glasshouse::Chip", "hour")), format.hour(*filter.hour), {}, [](FilterStep &step) {
                 step.filter.hour.reset();
             }});
    addEventChips(chips, filter);
    return chips;
}

Chip::Chip(const ChipText &text, QWidget *parent) : QWidget(parent), m_editable(!text.edit.isEmpty())
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::Gap8, 0, 0, 0);
    row->setSpacing(metrics::Gap4);
    row->addWidget(new PlainLabel(text.field, TextRole::Body, Token::Text2, this));
    auto *value = new PlainLabel(text.value, TextRole::Name, Token::Text, this);
    value->setMaximumWidth(WidestValue);
    if (!text.full.isEmpty())
        value->setToolTip(plainToolTip(text.full));
    row->addWidget(value);
    auto *remove = new Button(Button::Look::Quiet, {}, this);
    remove->setSmall(true);
    remove->setLeadingIcon(Icon::Close);
    remove->setFocusPolicy(Qt::NoFocus); // the chip itself is the stop; Delete does the same
    remove->setToolTip(plainToolTip(tr("Remove (Delete)")));
    remove->setAccessibleName(tr("Remove %1 %2").arg(text.field, text.value));
    row->addWidget(remove);
    connect(remove, &Button::clicked, this, &Chip::removeRequested);
    setFixedHeight(metrics::Control);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setAccessibleName(tr("Filter: %1 %2").arg(text.field, text.value));
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    paintSurface(&painter, rect(), metrics::ControlRadius, theme.colour(Token::Raised), theme.colour(Token::Border));
    if (hasFocus())
        paintFocusRing(&painter, QRectF(rect()).adjusted(2, 2, -2, -2), metrics::BadgeRadius,
                       theme.colour(Token::Accent));
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        Q_EMIT removeRequested();
    else if (m_editable
             && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space))
        Q_EMIT editRequested();
    else
        QWidget::keyPressEvent(event);
}

void Chip::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_editable && event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT editRequested();
}

void Chip::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void Chip::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace glasshouse
