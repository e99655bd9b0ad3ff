// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feedback/feedbackdetail.h"

#include "base/textsafety.h"
#include "ui/feedback/replayview.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"
#include "ui/sources/rule.h"
#include "ui/transcript/rawview.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
constexpr int MessageLines = 5; ///< in sight at once; more scrolls
constexpr int CodeLine = 18;
} // namespace

FeedbackDetailPane::FeedbackDetailPane(Backend &backend, QWidget *parent)
    : QWidget(parent),
      m_title(new PlainLabel(TextRole::Title, Token::Text, this)),
      m_origin(new PlainLabel(TextRole::Label, Token::Text3, this)),
      m_message(new PlainTextArea(this)),
      m_grid(new QGridLayout),
      m_replay(new ReplayView(backend, this))
{
    m_message->setAccessibleName(tr("Message"));
    auto *head = new QVBoxLayout;
    head->setContentsMargins(metrics::Gap12, metrics::Gap4, metrics::Gap12, metrics::Gap8);
    head->setSpacing(metrics::Gap4);
    head->addWidget(m_title);
    head->addWidget(m_origin);
    m_grid->setContentsMargins(metrics::Gap12, metrics::Gap4, metrics::Gap12, metrics::Gap12);
    m_grid->setHorizontalSpacing(metrics::Gap16);
    m_grid->setVerticalSpacing(metrics::Gap4);
    m_grid->setColumnStretch(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_message);
    column->addLayout(m_grid);
    column->addWidget(new Rule(Qt::Horizontal, this));
    column->addWidget(m_replay, 1);
    clear();
}

void FeedbackDetailPane::clear()
{
    m_title->setPlain({});
    m_origin->setPlain({});
    m_message->setText({});
    m_message->hide();
    showFacts({});
    m_replay->clear();
}

void FeedbackDetailPane::showReport(const FeedbackDetail &detail, const FeedbackWords &words)
{
    const QString &message = detail.item.report.message;
    m_title->setPlain(message.section(u'\n', 0, 0));
    m_origin->setPlain(words.origin(detail.item));
    const int lines = int(message.count(u'\n')) + 1 + int(message.size() / 80);
    m_message->setVisible(lines > 1); // else the title says it all
    m_message->setText(escapeControls(message, true));
    m_message->setFixedHeight(std::min(lines, MessageLines) * CodeLine + metrics::Gap16);
    showFacts(words.facts(detail));
    m_replay->setFormat(words.format());
    m_replay->showReport(detail);
}

void FeedbackDetailPane::showFacts(const std::vector<FeedbackWords::Fact> &facts)
{
    while (m_facts.size() < facts.size()) {
        const int row = int(m_facts.size());
        auto *name = new PlainLabel(TextRole::Body, Token::Text2, this);
        auto *value = new PlainLabel(TextRole::Body, Token::Text, this);
        m_grid->addWidget(name, row, 0);
        m_grid->addWidget(value, row, 1);
        m_facts.emplace_back(name, value);
    }
    for (std::size_t i = 0; i < m_facts.size(); ++i) {
        const auto &[name, value] = m_facts[i];
        const bool shown = i < facts.size();
        name->setVisible(shown);
        value->setVisible(shown);
        name->setPlain(shown ? facts[i].first : QString());
        value->setPlain(shown ? facts[i].second : QString());
    }
}

QString FeedbackDetailPane::message() const
{
    return m_message->isHidden() ? m_title->text() : m_message->text();
}

QString FeedbackDetailPane::fact(const QString &name) const
{
    for (const auto &[label, value] : m_facts) {
        if (label->text() == name && !label->isHidden())
            return value->text();
    }
    return {};
}

} // namespace glasshouse
