// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel.h"

#include "base/jsonwriter.h"

#include "charts/paint.h"
#include "ui/button.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace glasshouse {

namespace {

class PanelFrame : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            auto *dock = static_cast<QDockWidget *>(watched);
            QPainter painter(dock);
            const Theme &theme = themeOf(dock);
            painter.fillRect(dock->rect(), theme.colour(Token::Window));
            paintSurface(&painter, dock->rect(), metrics::PanelRadius, theme.colour(Token::Panel),
                         theme.colour(Token::Border));
        }
        return false;
    }
};

} // namespace

PanelTitle::PanelTitle(const QString &title, QWidget *parent)
    : QWidget(parent),
      m_title(new PlainLabel(title, TextRole::PanelTitle, Token::Text, this)),
      m_stale(new PlainLabel(TextRole::Label, Token::Warning, this)),
      m_subtitle(new PlainLabel(TextRole::Label, Token::Text3, this)),
      m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(metrics::Gap12, metrics::Gap4, metrics::Gap8, 0);
    m_row->setSpacing(metrics::Gap8);
    m_row->addWidget(m_title);
    m_stale->setTabular(true);
    m_stale->hide();
    m_row->addWidget(m_stale);
    m_row->addWidget(m_subtitle, 1);
    auto *expand = new Button(Button::Look::Quiet, {}, this);
    expand->setSmall(true);
    expand->setLeadingIcon(Icon::Expand);
    expand->setToolTip(plainToolTip(tr("Show %1 alone, or go back").arg(title)));
    expand->setAccessibleName(tr("Expand %1").arg(title));
    connect(expand, &Button::clicked, this, &PanelTitle::expandRequested);
    m_row->addWidget(expand);
    setFixedHeight(metrics::DockTitle);
}

void PanelTitle::setSubtitle(const QString &text)
{
    m_subtitle->setPlain(text);
}

void PanelTitle::setStale(const QString &text)
{
    m_stale->setPlain(text);
    m_stale->setVisible(!text.isEmpty());
}

QString PanelTitle::staleText() const
{
    return m_stale->text();
}

void PanelTitle::addControl(QWidget *control)
{
    m_row->insertWidget(m_row->count() - 1, control);
}

QSize PanelTitle::sizeHint() const
{
    return {QWidget::sizeHint().width(), metrics::DockTitle};
}

QSize PanelTitle::minimumSizeHint() const
{
    return {QWidget::minimumSizeHint().width(), metrics::DockTitle};
}

QString PanelTitle::title() const
{
    return m_title->text();
}

void framePanel(QDockWidget *dock)
{
    dock->installEventFilter(new PanelFrame(dock));
}

Panel::Panel(const QString &objectName, const QString &title, const PanelServices &services, QWidget *parent)
    : QDockWidget(title, parent),
      m_services(services),
      m_head(new PanelTitle(title, this))
{
    setObjectName(objectName);
    setTitleBarWidget(m_head);
    setFeatures(DockWidgetMovable | DockWidgetClosable);
    framePanel(this);
    connect(m_head, &PanelTitle::expandRequested, this, &Panel::expandRequested);
    connect(&services.filter, &FilterController::changed, this, [this] { requestRefresh(true); });
    connect(&services.backend, &Backend::opened, this, [this] {
        m_opened = true;
        requestRefresh(true);
    });
    connect(&services.backend, &Backend::troubleChanged, this, [this] {
        m_opened = true;
        requestRefresh(false);
    });
    connect(&services.backend, &Backend::dataChanged, this, [this] { requestRefresh(false); });
    connect(&services.backend, &Backend::freshnessChanged, this, &Panel::showFreshness);
    showFreshness(services.backend.freshness());
}

void Panel::dropAsked()
{
    ++m_asked;
    m_waiting = false;
    backend().drop(objectName());
}

void Panel::showFreshness(const Freshness &freshness)
{
    const QString since = filter().format().timeOfDay(freshness.sinceMs);
    m_head->setStale(freshness.stale ? tr("as of %1").arg(since) : QString());
}

void Panel::requestRefresh(bool supersede)
{
    // While an import runs, rows arrive faster than a large question is answered: such a panel finishes first, then asks again.
    if (!m_opened || (!isVisible() && !m_alwaysFresh) || (m_waiting && !supersede)) {
        m_stale = true;
        return;
    }
    m_stale = false;
    refresh();
}

void Panel::setAlwaysFresh(bool fresh)
{
    m_alwaysFresh = fresh;
    if (fresh && m_stale)
        requestRefresh(true);
}

void Panel::askAgainIfStale()
{
    if (m_stale && !m_waiting)
        requestRefresh(false);
}

void Panel::showEvent(QShowEvent *event)
{
    QDockWidget::showEvent(event);
    if (m_stale)
        requestRefresh(true);
}

void Panel::noteCopy(int rows)
{
    AuditNote note;
    note.client = QStringLiteral("console");
    note.action = QStringLiteral("rows.copied");
    note.resource = objectName();
    JsonWriter params;
    params.beginObject().field("rows", rows).endObject();
    note.params = params.take();
    backend().note(note);
}

QString Panel::emptyText() const
{
    Filter other = filter().step().filter;
    if (other != Filter())
        return tr("Nothing matches the filter.");
    if (filter().step().range != RangeChoice::allTime())
        return tr("No sessions in this range.");
    return tr("No sessions here yet.");
}

QString Panel::emptyAction() const
{
    if (filter().step().filter != Filter())
        return tr("Clear filter");
    if (filter().step().range != RangeChoice::allTime())
        return tr("Widen to all time");
    return {};
}

void Panel::widen()
{
    if (filter().step().filter != Filter())
        filter().clear();
    else
        filter().setRange(RangeChoice::allTime());
}

} // namespace glasshouse
