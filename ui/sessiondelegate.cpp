// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessiondelegate.h"

#include "base/textsafety.h"
#include "charts/drawtabular.h"
#include "charts/fonts.h"
#include "charts/icons.h"
#include "charts/paint.h"
#include "models/sessionmodel.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int IconColumn = 28; ///< room of the outcome icon in front of the title

qint64 number(const QModelIndex &index)
{
    return index.data(SessionModel::ValueRole).toLongLong();
}

bool isKnown(const QModelIndex &index)
{
    return index.data(SessionModel::ValueRole).isValid();
}

bool isUnpriced(const QModelIndex &index)
{
    return index.column() == SessionModel::Cost && !isKnown(index)
        && index.data(SessionModel::UnpricedRole).toLongLong() > 0;
}

Token tokenOf(Severity severity)
{
    return severity == Severity::Error ? Token::Error : severity == Severity::Warning ? Token::Warning : Token::Text3;
}

Icon iconOf(Severity severity)
{
    return severity == Severity::Error ? Icon::ErrorCircle : severity == Severity::Warning ? Icon::Warning : Icon::Info;
}

Token tokenOf(const QModelIndex &index, bool absent)
{
    if (absent)
        return Token::Text3;
    switch (index.column()) {
    case SessionModel::Errors:
        return Token::Error;
    case SessionModel::Tokens:
    case SessionModel::Cost:
        return Token::Text;
    default:
        return Token::Text2;
    }
}

} // namespace

QString monogram(const QString &agent)
{
    if (agent == u"claude-code"_s)
        return u"CC"_s;
    if (agent.startsWith(u"codex"_s))
        return u"CX"_s;
    if (agent.startsWith(u"gemini"_s))
        return u"GM"_s;
    return agent.left(2).toUpper();
}

QString projectName(const QString &path)
{
    // Transcripts travel: a path may come from a system with the other separator.
    const QString slashed = QString(path).replace(u'\\', u'/');
    const QString last = slashed.section(u'/', -1, -1, QString::SectionSkipEmpty);
    return last.isEmpty() ? path : last;
}

SessionDelegate::SessionDelegate(QObject *parent) : QStyledItemDelegate(parent) {}

void SessionDelegate::setFormat(const Format &format, qint64 nowMs)
{
    m_format = format;
    m_nowMs = nowMs;
}

QString SessionDelegate::displayText(const QModelIndex &index) const
{
    const QString text = index.data(SessionModel::ValueRole).toString();
    switch (index.column()) {
    case SessionModel::Title:
        // Several of them stand one under the other: which is which is told by the beginning of the id.
        return text.isEmpty()
            ? tr("Untitled session %1").arg(escapeControls(index.data(SessionModel::SessionIdRole).toString().left(8)))
            : escapeControls(text);
    case SessionModel::Project:
        return text.isEmpty() ? Format::absent() : escapeControls(projectName(text));
    case SessionModel::Agent:
        return escapeControls(monogram(text));
    case SessionModel::Model:
        return text.isEmpty() ? Format::absent() : escapeControls(text);
    case SessionModel::LastActive:
        return isKnown(index) ? m_format.relative(number(index), m_nowMs) : Format::absent();
    case SessionModel::Duration:
        return isKnown(index) ? m_format.duration(number(index)) : Format::absent();
    case SessionModel::Tokens:
        return m_format.countShort(number(index), index.data(SessionModel::LowerBoundRole).toBool());
    case SessionModel::Cost: {
        UsageFigures figures;
        if (isKnown(index))
            figures.cost = NanoUsd{number(index)};
        figures.unpricedTokens = index.data(SessionModel::UnpricedRole).toLongLong();
        return m_format.costShort(figures);
    }
    case SessionModel::Errors:
        return number(index) > 0 ? tr("%n error(s)", nullptr, int(number(index))) : Format::absent();
    case SessionModel::Findings:
        return number(index) > 0 ? m_format.countShort(number(index)) : Format::absent();
    default:
        return m_format.count(number(index));
    }
}

QString SessionDelegate::fullText(const QModelIndex &index) const
{
    const QVariant value = index.data(SessionModel::ValueRole);
    switch (index.column()) {
    case SessionModel::LastActive:
        return value.isValid() ? m_format.exact(value.toLongLong()) : tr("No time in its records");
    case SessionModel::Duration:
        return tr("From first to last record");
    case SessionModel::Prompts:
    case SessionModel::ToolCalls:
        return m_format.countFull(value.toLongLong());
    case SessionModel::Tokens:
        return index.data(SessionModel::LowerBoundRole).toBool()
            ? tr("%1 or more: some output counts are unfinished").arg(m_format.countFull(value.toLongLong()))
            : m_format.countFull(value.toLongLong());
    case SessionModel::Cost: {
        const QString unpriced = m_format.unpricedTokens(index.data(SessionModel::UnpricedRole).toLongLong());
        return unpriced.isEmpty() ? displayText(index) : tr("%1, of models without a price").arg(unpriced);
    }
    case SessionModel::Errors:
        return displayText(index);
    case SessionModel::Findings:
        return findingsInWords(index);
    default:
        return value.toString();
    }
}

QString SessionDelegate::findingsInWords(const QModelIndex &index) const
{
    const QVariant gravest = index.data(SessionModel::GravestRole);
    if (!gravest.isValid())
        return tr("Nothing was noticed in it");
    const QString count = tr("%n finding(s)", nullptr, int(number(index)));
    switch (Severity(gravest.toInt())) {
    case Severity::Error:
        return tr("%1, the gravest is an error").arg(count);
    case Severity::Warning:
        return tr("%1, the gravest is a warning").arg(count);
    case Severity::Info:
        break;
    }
    return tr("%1, none of them grave").arg(count);
}

int SessionDelegate::columnWidth(int column) const
{
    const QFontMetricsF fm(font(TextRole::Body));
    const auto text = [&fm](const QString &widest) {
        return int(std::ceil(tabularWidth(fm, widest))) + 2 * metrics::Gap8;
    };
    switch (column) {
    case SessionModel::Title:
        return 260;
    case SessionModel::Project:
        return text(u"checkout-web-api"_s);
    case SessionModel::Agent:
        return 40;
    case SessionModel::Model:
        return text(u"claude-opus-4-5-20251101"_s);
    case SessionModel::LastActive:
        return std::max(text(m_format.day(QDate(2024, 9, 30), QDate(2026, 1, 1))),
                        text(m_format.relative(0, 3'540'000)));
    case SessionModel::Duration:
        return text(u"59 m 59 s"_s);
    case SessionModel::Errors:
        return text(tr("%n error(s)", nullptr, 888));
    case SessionModel::Findings:
        return text(u"888,888"_s) + metrics::IconSize + metrics::Gap8;
    case SessionModel::Cost:
        return text(u"$8,888.88 +"_s);
    case SessionModel::Tokens:
        return text(u"≥ 888.8 M"_s);
    default:
        return text(u"88,888"_s);
    }
}

QSize SessionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return QSize(columnWidth(index.column()), metrics::Row);
}

void SessionDelegate::paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                               const Theme &theme) const
{
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect,
                          theme.colour(option.state & QStyle::State_Active && option.widget && option.widget->hasFocus()
                                           ? Token::Selection
                                           : Token::Idle));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, theme.colour(Token::Hover));
    if (index.column() == SessionModel::Title && index.data(SessionModel::FailedRole).toBool())
        painter->fillRect(QRect(option.rect.topLeft(), QSize(metrics::ErrorStrip, option.rect.height())),
                          theme.colour(Token::Error));
}

void SessionDelegate::paintTitle(QPainter *painter, const QRect &cell, const QModelIndex &index,
                                 const Theme &theme) const
{
    const bool failed = index.data(SessionModel::FailedRole).toBool();
    const QRectF iconRect(cell.left() + metrics::Gap8 + 2, cell.center().y() - metrics::IconSize / 2.0 + 0.5,
                          metrics::IconSize, metrics::IconSize);
    paintIcon(painter, iconRect, failed ? Icon::ErrorCircle : Icon::CheckCircle,
              theme.colour(failed ? Token::Error : Token::Text3));
    const QRect text = cell.adjusted(metrics::Gap8 + IconColumn, 0, -metrics::Gap8, 0);
    painter->setFont(font(TextRole::Name));
    painter->setPen(
        theme.colour(index.data(SessionModel::ValueRole).toString().isEmpty() ? Token::Text3 : Token::Text));
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(displayText(index), Qt::ElideRight, text.width()));
}

void SessionDelegate::paintBadge(QPainter *painter, const QRect &cell, int alignment, const QString &text,
                                 const Theme &theme) const
{
    painter->setFont(font(TextRole::Badge));
    const double width = std::ceil(painter->fontMetrics().horizontalAdvance(text)) + metrics::Gap4 * 2 + 2;
    const double left =
        alignment & Qt::AlignRight ? cell.right() + 1 - metrics::Gap8 - width : cell.left() + metrics::Gap8;
    const QRectF box(left, std::round(cell.center().y() - metrics::Badge / 2.0 + 1), width, metrics::Badge);
    paintSurface(painter, box, metrics::BadgeRadius, theme.colour(Token::Hover), theme.colour(Token::Hover));
    painter->setPen(theme.colour(Token::Text2));
    painter->drawText(box, Qt::AlignCenter | Qt::TextSingleLine, text);
}

void SessionDelegate::paintText(QPainter *painter, const QRect &cell, const QModelIndex &index,
                                const Theme &theme) const
{
    const QString text = displayText(index);
    const QRect box = cell.adjusted(metrics::Gap8, 0, -metrics::Gap8, 0);
    painter->setFont(font(TextRole::Body));
    painter->setPen(theme.colour(tokenOf(index, text == Format::absent())));
    const int alignment = index.data(Qt::TextAlignmentRole).toInt();
    if (SessionModel::isMeasure(index.column()))
        drawTabular(painter, box, alignment, text);
    else
        painter->drawText(box, alignment | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
}

/// How many, and a mark for the gravest: its shape says it as well as its colour.
void SessionDelegate::paintFindings(QPainter *painter, const QRect &cell, const QModelIndex &index,
                                    const Theme &theme) const
{
    paintText(painter, cell, index, theme);
    const QVariant gravest = index.data(SessionModel::GravestRole);
    if (!gravest.isValid())
        return;
    const Severity severity = Severity(gravest.toInt());
    // Marks stand under each other; figures of three digits push theirs aside.
    const QFontMetricsF figures(font(TextRole::Body));
    const double width = std::max(tabularWidth(figures, displayText(index)), tabularWidth(figures, u"88"_s));
    const QRectF box(cell.right() + 1 - metrics::Gap8 - std::ceil(width) - metrics::Gap4 - metrics::IconSize,
                     cell.center().y() - metrics::IconSize / 2.0 + 0.5, metrics::IconSize, metrics::IconSize);
    paintIcon(painter, box, iconOf(severity), theme.colour(tokenOf(severity)));
}

void SessionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    painter->save();
    paintRow(painter, option, index, theme);
    if (index.column() == SessionModel::Title)
        paintTitle(painter, option.rect, index, theme);
    else if (index.column() == SessionModel::Agent)
        paintBadge(painter, option.rect, Qt::AlignLeft, displayText(index), theme);
    else if (index.column() == SessionModel::Findings)
        paintFindings(painter, option.rect, index, theme);
    else if (isUnpriced(index))
        paintBadge(painter, option.rect, Qt::AlignRight, displayText(index), theme);
    else
        paintText(painter, option.rect, index, theme);
    painter->restore();
}

bool SessionDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), plainToolTip(fullText(index)), view->viewport());
    return true;
}

} // namespace glasshouse
