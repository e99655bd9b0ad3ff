// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/sourcedetail.h"

#include "ui/button.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"
#include "ui/sources/refusalview.h"
#include "ui/sources/rule.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace glasshouse {

SourceDetail::SourceDetail(Backend &backend, QWidget *parent)
    : QWidget(parent),
      m_grid(new QGridLayout),
      m_refusals(new RefusalView(backend, this))
{
    m_grid->setContentsMargins(metrics::Gap12, metrics::Gap4, metrics::Gap12, metrics::Gap12);
    m_grid->setHorizontalSpacing(metrics::Gap16);
    m_grid->setVerticalSpacing(metrics::Gap8);
    m_grid->setColumnStretch(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(createHead());
    column->addLayout(m_grid);
    column->addWidget(new Rule(Qt::Horizontal, this));
    column->addWidget(m_refusals, 1);
}

QWidget *SourceDetail::createHead()
{
    auto *head = new QWidget(this);
    m_name = new PlainLabel(TextRole::Title, Token::Text, head);
    m_name->setElideMode(Qt::ElideMiddle);
    m_kind = new PlainLabel(TextRole::Label, Token::Text3, head);
    m_silence = new PlainLabel(TextRole::Label, Token::Warning, head);
    auto *activity = new Button(Button::Look::Link, tr("Activity of this source"), head);
    activity->setSmall(true);
    connect(activity, &Button::clicked, this, &SourceDetail::activityRequested);
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::Gap8);
    line->addWidget(m_kind);
    line->addWidget(m_silence);
    line->addStretch(1);
    line->addWidget(activity);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(metrics::Gap12, metrics::Gap4, metrics::Gap8, metrics::Gap4);
    column->setSpacing(0);
    column->addWidget(m_name);
    column->addLayout(line);
    return head;
}

void SourceDetail::setSource(const SourceSummary &source, const SourceWords &words)
{
    m_name->setPlain(source.name);
    m_kind->setPlain(SourceWords::kind(source.kind));
    m_silence->setPlain(words.silence(source));
    m_silence->setVisible(source.silent);
    showFacts(words.facts(source));
    m_refusals->setWords(words);
    m_refusals->setSource(source.name, source.rejected + source.quarantined);
}

void SourceDetail::showFacts(const std::vector<SourceWords::Fact> &facts)
{
    while (m_facts.size() < facts.size()) {
        const int row = int(m_facts.size());
        auto *name = new PlainLabel(TextRole::Body, Token::Text2, this);
        auto *value = new PlainLabel(TextRole::Body, Token::Text, this);
        m_grid->addWidget(name, row, 0);
        m_grid->addWidget(value, row, 1);
        m_facts.emplace_back(name, value);
    }
    for (size_t i = 0; i < m_facts.size(); ++i) {
        const auto &[name, value] = m_facts[i];
        const bool shown = i < facts.size();
        name->setVisible(shown);
        value->setVisible(shown);
        if (shown) {
            name->setPlain(facts[i].first);
            value->setPlain(facts[i].second);
        }
    }
}

QString SourceDetail::fact(const QString &name) const
{
    for (const auto &[label, value] : m_facts)
        if (label->text() == name && !label->isHidden())
            return value->text();
    return {};
}

} // namespace glasshouse
