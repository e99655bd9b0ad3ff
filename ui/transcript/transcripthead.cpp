// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/transcripthead.h"

#include "base/textsafety.h"
#include "charts/drawtabular.h"
#include "charts/fonts.h"
#include "charts/icons.h"
#include "ui/button.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"
#include "ui/transcript/entrywords.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace glasshouse {

namespace {
constexpr int Height = 56;
constexpr int TitleLine = 28;
constexpr int FactLine = 20;
constexpr int FactGap = 14;
} // namespace

TranscriptHead::TranscriptHead(QWidget *parent)
    : QWidget(parent),
      m_raw(new Button(Button::Look::Quiet, tr("Raw"), this))
{
    m_raw->setLeadingIcon(Icon::Code);
    m_raw->setCheckable(true);
    m_raw->setToolTip(tr("Show the record of the current entry as it stands in the file"));
    m_title = tr("Transcript");
}

void TranscriptHead::setSession(const std::optional<SessionSummary> &session, const Format &format)
{
    m_facts.clear();
    m_tip.clear();
    m_title = tr("Transcript");
    if (session) {
        m_title = escapeControls(session->title.isEmpty() ? session->id : session->title);
        if (const QString name = session->project.section(u'/', -1, -1, QString::SectionSkipEmpty); !name.isEmpty())
            m_facts.push_back({escapeControls(name)});
        if (!session->branch.isEmpty())
            m_facts.push_back({escapeControls(session->branch), true});
        if (!session->model.isEmpty())
            m_facts.push_back({escapeControls(EntryWords::shortModel(session->model))});
        m_facts.push_back(
            {session->prompts == 1 ? tr("1 turn") : tr("%1 turns").arg(format.countFull(session->prompts))});
        m_facts.push_back({tr("%1 tokens").arg(format.countShort(session->usage.tokens.total()))});
        m_facts.push_back({format.costShort(session->usage)});
        if (session->usage.lowerBound)
            m_facts.push_back({tr("lower bound"), false, true});
        m_tip = session->title + u'\n' + session->project + u'\n' + format.cost(session->usage) + u'\n' + session->id;
    }
    setAccessibleName(m_title);
    update();
}

QString TranscriptHead::factsText() const
{
    QStringList texts;
    for (const Fact &fact : m_facts)
        texts.append(fact.text);
    return texts.join(u'|');
}

QSize TranscriptHead::sizeHint() const
{
    return {400, Height};
}

QSize TranscriptHead::minimumSizeHint() const
{
    return {240, Height};
}

void TranscriptHead::resizeEvent(QResizeEvent *)
{
    const QSize button = m_raw->sizeHint();
    m_raw->setGeometry(width() - button.width() - metrics::Gap12, metrics::Gap8, button.width(), button.height());
}

QRect TranscriptHead::titleRect() const
{
    return {metrics::Gap16 - 2, metrics::Gap4 + 1, m_raw->x() - metrics::Gap16 - metrics::Gap8, TitleLine};
}

void TranscriptHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    painter.setFont(glasshouse::font(TextRole::Title));
    painter.setPen(theme.colour(Token::Text));
    painter.drawText(titleRect(), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(m_title, Qt::ElideRight, titleRect().width()));
    painter.setFont(glasshouse::font(TextRole::Label));
    const QFontMetricsF metrics(painter.font());
    double x = titleRect().left();
    const double y = titleRect().bottom() + 1;
    const double right = width() - metrics::Gap12;
    for (const Fact &fact : m_facts) {
        const double wanted = tabularWidth(metrics, fact.text) + 1;
        const double icon = fact.isBranch ? 18 : 0;
        if (x + icon + 24 > right)
            break;
        if (fact.isBranch)
            paintIcon(&painter, QRectF(x, y + 3, 14, 14), Icon::SubAgent, theme.colour(Token::Text3));
        painter.setPen(theme.colour(fact.isWeak ? Token::Text3 : Token::Text2));
        const double room =
            qMin(wanted, qMin(right - x - icon, fact.isBranch || &fact == &m_facts.front() ? 180.0 : right));
        const QString text = room < wanted ? metrics.elidedText(fact.text, Qt::ElideMiddle, room) : fact.text;
        drawTabular(&painter, QRectF(x + icon, y, room, FactLine), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += icon + room + FactGap;
    }
}

bool TranscriptHead::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && !m_tip.isEmpty()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(m_tip), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace glasshouse
