// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chip.h"

#include "charts/format.h"
#include "charts/paint.h"
#include "ui/button.h"
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

} // namespace

std::vector<ChipText> chipsOf(const Filter &filter, const Format &format)
{
    std::vector<ChipText> chips;
    const auto list = [&chips](const QString &field, const QStringList &values, const QStringList &full,
                               QStringList Filter::*member) {
        if (!values.isEmpty())
            chips.push_back({field, values.join(u", "_s), full.join(u'\n'),
                             [member](FilterStep &step) { (step.filter.*member).clear(); }});
    };
    list(words(QT_TRANSLATE_NOOP("glasshouse::Chip", "project")), shortNames(filter.projects), filter.projects,
         &Filter::projects);
    list(words(QT_TRANSLATE_NOOP("glasshouse::Chip", "model")), filter.models, filter.models, &Filter::models);
    list(words(QT_TRANSLATE_NOOP("glasshouse::Chip", "agent")), filter.agents, filter.agents, &Filter::agents);
    list(words(QT_TRANSLATE_NOOP("glasshouse::Chip", "session")), filter.sessions, filter.sessions, &Filter::sessions);
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
    return chips;
}

Chip::Chip(const ChipText &text, QWidget *parent) : QWidget(parent)
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
    else
        QWidget::keyPressEvent(event);
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
