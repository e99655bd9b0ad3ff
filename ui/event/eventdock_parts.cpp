// SPDX-License-Identifier: GPL-3.0-or-later
// The half of EventDock that makes its widgets.
#include "ui/event/eventdock.h"

#include "charts/panelstate.h"
#include "charts/waterfallchart.h"
#include "ui/button.h"
#include "ui/event/codeview.h"
#include "ui/event/diffview.h"
#include "ui/event/eventfields.h"
#include "ui/event/relatedlist.h"
#include "ui/event/section.h"
#include "ui/metrics.h"
#include "ui/segmentedcontrol.h"
#include "ui/style.h"

#include <QMenu>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

Button *quietButton(Icon icon, const QString &text, QWidget *parent)
{
    auto *button = new Button(Button::Look::Quiet, text, parent);
    button->setSmall(true);
    button->setLeadingIcon(icon);
    return button;
}

} // namespace

QWidget *EventDock::createBody()
{
    auto *body = new QWidget(this);
    auto *frame = new QVBoxLayout(body);
    frame->setContentsMargins(1, 0, 1, metrics::Gap4); // the panel's border and its round corners stay free
    m_scroll = new QScrollArea(body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    frame->addWidget(m_scroll);

    auto *content = new QWidget(m_scroll);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, metrics::Gap4, 0, 0);
    column->setSpacing(0);
    m_fields = new EventFields(content);
    column->addWidget(m_fields);
    column->addSpacing(metrics::Gap8);
    for (Section *section : {m_change = createChange(content), m_trace = createTrace(content),
                            m_json = createJson(content), m_relatedSection = createRelated(content)})
        column->addWidget(section);
    column->addStretch(1);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false); // the panel shows through
    m_scroll->viewport()->setAutoFillBackground(false);
    m_state = new StateOverlay(m_scroll); // inside the panel's border
    return body;
}

Section *EventDock::createChange(QWidget *parent)
{
    auto *section = new Section(tr("Before and after"), parent);
    m_looks = new SegmentedControl({tr("Split"), tr("Unified")}, section);
    m_looks->setAccessibleName(tr("How changes are shown"));
    section->addControl(m_looks);
    m_diff = new DiffView(section);
    m_diff->setAccessibleName(tr("Changes"));
    section->setBody(m_diff);
    return section;
}

Section *EventDock::createJson(QWidget *parent)
{
    auto *section = new Section(tr("Event", "section of the event pane"), parent);
    m_rawButton = quietButton(Icon::Eye, tr("Show raw"), section);
    m_rawButton->setCheckable(true);
    m_rawButton->setToolTip(tr("Show what is masked. This is kept in the audit trail."));
    section->addControl(m_rawButton);
    auto *copy = quietButton(Icon::Copy, tr("Copy"), section);
    QMenu *menu = makeMenu(copy);
    menu->addAction(tr("JSON"), this, [this] { copyAs(u"json"_s, EventWords::indentedJson(m_detail.event)); });
    menu->addAction(tr("CSV"), this, [this] { copyAs(u"csv"_s, EventWords::csv(m_detail.event)); });
    menu->addAction(tr("curl"), this,
                    [this] { copyAs(u"curl"_s, EventWords::curl(m_detail.event, m_backend.listenState())); });
    copy->setPopup(menu);
    copy->setAccessibleName(tr("Copy the event"));
    section->addControl(copy);
    m_code = new CodeView(section);
    m_code->setAccessibleName(tr("Event as JSON"));
    section->setBody(m_code);
    return section;
}

Section *EventDock::createTrace(QWidget *parent)
{
    auto *section = new Section(tr("Trace"), parent);
    m_waterfall = new WaterfallChart(section);
    section->setBody(m_waterfall);
    return section;
}

Section *EventDock::createRelated(QWidget *parent)
{
    auto *section = new Section(tr("Correlated"), parent);
    auto *filter = new Button(Button::Look::Quiet, tr("Filter to these"), section);
    filter->setSmall(true);
    connect(filter, &Button::clicked, this,
            [this] { Q_EMIT correlationRequested(fromUtf8(m_detail.event.correlation)); });
    section->addControl(filter);
    m_related = new RelatedList(section);
    section->setBody(m_related);
    return section;
}

} // namespace glasshouse
