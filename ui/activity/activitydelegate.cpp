// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activitydelegate.h"

#include "base/textsafety.h"
#include "charts/drawtabular.h"
#include "charts/fonts.h"
#include "charts/icons.h"
#include "charts/paint.h"
#include "domain/eventclass.h"
#include "models/activitymodel.h"
#include "ui/filterfields.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qint64 NsPerMs = 1'000'000;
constexpr int Dot = 8; ///< of the class

const ActivityEvent *eventOf(const QModelIndex &index)
{
    return static_cast<const ActivityModel *>(index.model())->eventAt(index.row());
}

bool isRefusal(Outcome outcome)
{
    return outcome == Outcome::Denied || outcome == Outcome::Rejected;
}

Token tokenOf(const ActivityEvent &event, int column)
{
    switch (column) {
    case ActivityModel::Action:
    case ActivityModel::Duration:
    case ActivityModel::Tokens:
        return Token::Text;
    case ActivityModel::Outcome:
        return isFailure(event.kind, event.outcome) ? Token::Error
            : isRefusal(event.outcome)              ? Token::Warning
                                                    : Token::Text2;
    default:
        return Token::Text2;
    }
}

QString className(EventClass eventClass)
{
    const std::string_view name = nameOf(eventClass);
    return valueWords(u"class"_s, QString::fromUtf8(name.data(), qsizetype(name.size())));
}

} // namespace

QString outcomeWord(const ActivityEvent &event)
{
    if (isFailure(event.kind, event.outcome))
        return ActivityDelegate::tr("failed");
    switch (event.outcome) {
    case Outcome::Ok:
        return ActivityDelegate::tr("ok");
    case Outcome::Denied:
        return ActivityDelegate::tr("denied");
    case Outcome::Rejected:
        return ActivityDelegate::tr("rejected");
    case Outcome::Interrupted:
        return ActivityDelegate::tr("interrupted");
    case Outcome::Error:
    case Outcome::Unknown:
        break;
    }
    return {};
}

ActivityDelegate::ActivityDelegate(QObject *parent) : QStyledItemDelegate(parent) {}

QString ActivityDelegate::displayText(const QModelIndex &index) const
{
    const ActivityEvent *event = eventOf(index);
    if (!event)
        return {};
    switch (index.column()) {
    case ActivityModel::Time:
        return m_format.timeOfDay(event->timeMs);
    case ActivityModel::Class:
        return className(classOf(event->kind, event->action));
    case ActivityModel::Outcome: {
        const QString word = outcomeWord(*event);
        return word.isEmpty() ? Format::absent() : word;
    }
    case ActivityModel::Duration: {
        if (!event->durationNs)
            return Format::absent();
        return m_format.duration(*event->durationNs / NsPerMs);
    }
    case ActivityModel::Tokens:
        return event->tokens ? m_format.countShort(*event->tokens) : Format::absent();
    default: {
        const QString text = index.data(ActivityModel::ValueRole).toString();
        return text.isEmpty() ? Format::absent() : escapeControls(text);
    }
    }
}

QString ActivityDelegate::fullText(const QModelIndex &index) const
{
    const ActivityEvent *event = eventOf(index);
    if (!event)
        return {};
    switch (index.column()) {
    case ActivityModel::Time:
        return m_format.exact(event->timeMs);
    case ActivityModel::Tokens:
        return event->tokens ? m_format.countFull(*event->tokens) : QString();
    case ActivityModel::Class:
    case ActivityModel::Outcome:
    case ActivityModel::Duration:
        return displayText(index);
    default:
        return index.data(ActivityModel::ValueRole).toString();
    }
}

int ActivityDelegate::columnWidth(int column) const
{
    const QFontMetricsF fm(font(TextRole::Body)), names(font(TextRole::Name));
    const auto wide = [](const QFontMetricsF &metrics, const QString &widest) {
        return int(std::ceil(tabularWidth(metrics, widest))) + 2 * metrics::Gap8;
    };
    switch (column) {
    case ActivityModel::Time:
        return wide(fm, m_format.timeOfDay(0)) + metrics::Gap8;
    case ActivityModel::Class:
        return wide(fm, className(EventClass::Telemetry)) + Dot + metrics::Gap8;
    case ActivityModel::Action:
        return wide(names, u"credential.rotate"_s);
    case ActivityModel::Actor:
        return wide(fm, u"codex-nightly"_s);
    case ActivityModel::Outcome:
        return wide(fm, tr("interrupted"));
    case ActivityModel::Duration:
        return wide(fm, u"59 m 59 s"_s);
    case ActivityModel::Tokens:
        return wide(fm, u"888.8 k"_s) + metrics::Gap4;
    case ActivityModel::Resource:
        return wide(fm, u"claude-sonnet-4-5"_s);
    default:
        return wide(fm, u"checkout-web-1"_s);
    }
}

QSize ActivityDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return QSize(columnWidth(index.column()), metrics::Row);
}

void ActivityDelegate::paintLoading(QPainter *painter, const QRect &cell, const QModelIndex &index,
                                    const Theme &theme) const
{
    // Different lengths, the same for a row each time: a page on its way looks like text, not like a form.
    constexpr std::array Shares{0.8, 0.55, 0.7, 0.45, 0.62};
    const double share = Shares[size_t(index.row() * 3 + index.column()) % Shares.size()];
    const double width = (cell.width() - 2 * metrics::Gap8) * share;
    const bool right = ActivityModel::isMeasure(index.column());
    const QRectF bar(right ? cell.right() + 1 - metrics::Gap8 - width : cell.left() + metrics::Gap8,
                     cell.center().y() - 3, width, 8);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.colour(Token::Hover));
    painter->drawRoundedRect(bar, metrics::BadgeRadius, metrics::BadgeRadius);
}

void ActivityDelegate::paintClass(QPainter *painter, const QRect &cell, const ActivityEvent &event,
                                  const Theme &theme) const
{
    const QPointF middle(cell.left() + metrics::Gap8 + Dot / 2.0, cell.center().y() + 1);
    const EventClass eventClass = classOf(event.kind, event.action);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.classColour(eventClass));
    painter->drawEllipse(middle, Dot / 2.0, Dot / 2.0);
    painter->setFont(font(TextRole::Body));
    painter->setPen(theme.colour(Token::Text2));
    const QRect box = cell.adjusted(metrics::Gap8 + Dot + metrics::Gap8, 0, -metrics::Gap4, 0);
    painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(className(eventClass), Qt::ElideRight, box.width()));
}

void ActivityDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    painter->save();
    const ActivityEvent *event = eventOf(index);
    if (!event) {
        paintLoading(painter, option.rect, index, theme);
    } else if (index.column() == ActivityModel::Class) {
        paintClass(painter, option.rect, *event, theme);
    } else {
        if (index.column() == ActivityModel::Time
            && (isFailure(event->kind, event->outcome) || isRefusal(event->outcome)))
            painter->fillRect(QRect(option.rect.topLeft(), QSize(metrics::ErrorStrip, option.rect.height())),
                              theme.colour(isRefusal(event->outcome) ? Token::Warning : Token::Error));
        const QString text = displayText(index);
        const bool tabular = ActivityModel::isMeasure(index.column()) || index.column() == ActivityModel::Time;
        const int indent = index.column() == ActivityModel::Time ? metrics::Gap12 : metrics::Gap8;
        const QRect box = option.rect.adjusted(indent, 0, -metrics::Gap8, 0);
        painter->setFont(font(index.column() == ActivityModel::Action ? TextRole::Name : TextRole::Body));
        painter->setPen(theme.colour(text == Format::absent() ? Token::Text3 : tokenOf(*event, index.column())));
        const int alignment = index.data(Qt::TextAlignmentRole).toInt();
        if (tabular)
            drawTabular(painter, box, alignment, text);
        else
            painter->drawText(box, alignment | Qt::TextSingleLine,
                              painter->fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
    }
    painter->restore();
}

bool ActivityDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), plainToolTip(fullText(index)), view->viewport());
    return true;
}

} // namespace glasshouse
