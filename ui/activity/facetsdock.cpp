// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/facetsdock.h"

#include "charts/panelstate.h"
#include "ui/activity/facetsection.h"
#include "ui/button.h"
#include "ui/filterfields.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"

#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int AskedValues = 20;     ///< of a facet that shows its top
constexpr int ExpandedValues = 100; ///< of one that shows all

bool isChosen(const Filter &filter, const QString &field)
{
    return !choiceOf(filter, field).isEmpty();
}

} // namespace

FacetsDock::FacetsDock(const PanelServices &services, QWidget *parent)
    : Panel(u"facets"_s, tr("Facets"), services, parent),
      m_clear(new Button(Button::Look::Quiet, tr("Clear"), this))
{
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(metrics::Gap12, metrics::Gap4, metrics::Gap12, metrics::Gap12);
    column->setSpacing(metrics::Gap8);
    const QStringList open{u"class"_s, u"outcome"_s, u"actor"_s, u"client"_s};
    for (const QString &field : filterFields())
        addSection(field, open.contains(field), column);
    column->addStretch(1);
    auto *body = new QWidget(this);
    auto *around = new QVBoxLayout(body);
    around->setContentsMargins(1, 0, 1, 1);
    auto *scroll = new QScrollArea(body);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    scroll->setMinimumWidth(inside->minimumSizeHint().width() + metrics::Gap12); // counts are never cut
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    around->addWidget(scroll);
    setWidget(body);
    m_state = new StateOverlay(body);
    m_clear->setSmall(true);
    m_clear->setToolTip(plainToolTip(tr("Remove what was chosen here")));
    head().addControl(m_clear);
    connect(m_clear, &Button::clicked, this, &FacetsDock::clearChoices);
    connect(m_state, &StateOverlay::actionTriggered, this, [this] { refresh(); });
}

void FacetsDock::addSection(const QString &field, bool open, QVBoxLayout *column)
{
    auto *section = new FacetSection(field, open, this);
    m_sections.push_back(section);
    column->addWidget(section);
    connect(section, &FacetSection::changed, this, [this, section] {
        if (section->isExpanded() && section->isOpen())
            askExpanded(section);
        else
            refresh();
    });
    connect(section, &FacetSection::toggled, this,
            [this, field](const QString &value) { toggle(field, value, false); });
    connect(section, &FacetSection::excludeToggled, this,
            [this, field](const QString &value) { toggle(field, value, true); });
}

FacetSection *FacetsDock::section(const QString &field) const
{
    for (FacetSection *section : m_sections) {
        if (section->field() == field)
            return section;
    }
    return nullptr;
}

void FacetsDock::refresh()
{
    FacetsQuestion question;
    question.filter = filter().filter();
    question.zone = filter().zoneId();
    question.top = AskedValues;
    for (FacetSection *section : m_sections) {
        if (!section->isOpen())
            continue;
        if (section->isExpanded())
            askExpanded(section);
        else
            question.fields << section->field();
    }
    bool chosen = filter().filter().events.failures;
    for (const QString &field : filterFields())
        chosen = chosen || isChosen(filter().filter(), field);
    m_clear->setEnabled(chosen);
    if (question.fields.isEmpty())
        return m_state->setReady();
    m_state->setLoading();
    ask(
        question, [this](const FacetsAnswer &answer) { showAnswer(answer); },
        [this](const QString &reason) { m_state->setError(reason); });
}

void FacetsDock::showAnswer(const FacetsAnswer &answer)
{
    for (const Facet &facet : answer.facets)
        showFacet(facet, answer);
    m_state->setReady();
}

void FacetsDock::showFacet(const Facet &facet, const FacetsAnswer &answer)
{
    FacetSection *shown = section(facet.field);
    if (!shown)
        return;
    const Format format = filter().format();
    QString note;
    if (!facet.exact) {
        qint64 counted = 0;
        for (const FacetValue &value : facet.values)
            counted += value.events;
        note = facet.more == 0 || answer.countedToMs == NoTime
            ? tr("of the newest %1").arg(format.count(counted))
            : tr("of the newest, back to %1").arg(format.dayAndTime(answer.countedToMs, filter().nowMs()));
    }
    shown->setFacet(facet, answer.failures, filter().filter(), format, note);
}

void FacetsDock::askExpanded(FacetSection *section)
{
    FacetsQuestion question;
    question.filter = filter().filter();
    question.zone = filter().zoneId();
    question.fields = {section->field()};
    question.top = ExpandedValues;
    question.search = section->search();
    backend().ask(question, section, u"facets."_s + section->field(), [this](const Result<FacetsAnswer> &answer) {
        if (answer && !answer->facets.empty())
            showFacet(answer->facets.front(), *answer);
        else if (!answer && answer.error().code != Error::Code::Cancelled)
            m_state->setError(answer.error().message);
    });
}

void FacetsDock::toggle(const QString &field, const QString &value, bool exclude)
{
    filter().change([&](FilterStep &step) {
        if (field == u"class"_s && value == failuresValue()) {
            if (!exclude)
                step.filter.events.failures = !step.filter.events.failures;
            return;
        }
        const Choice choice = choiceOf(step.filter, field);
        if (choice.values.contains(value) && choice.excluded == exclude)
            removeValue(step.filter, field, value);
        else if (exclude)
            excludeValue(step.filter, field, value);
        else if (choice.excluded && choice.values.contains(value))
            removeValue(step.filter, field, value); // a click on what is excluded lets it in again
        else
            includeValue(step.filter, field, value);
    });
}

void FacetsDock::clearChoices()
{
    filter().change([](FilterStep &step) {
        step.filter.events.failures = false;
        for (const QString &field : filterFields())
            setChoice(step.filter, field, {});
    });
}

} // namespace glasshouse
