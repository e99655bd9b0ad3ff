// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pointagentdialog.h"

#include "ui/button.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"

#include <QClipboard>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QListView>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStringListModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

const QSize DefaultSize(960, 520);
constexpr int ListPadding = 5 * metrics::Gap8; ///< frame, margins and the items' own padding, with a little air

QString nameOf(const AgentSettings &agent)
{
    if (agent.id == u"claude-code-shell"_s)
        return PointAgentDialog::tr("Claude Code, in a shell");
    return agent.name.isEmpty() ? PointAgentDialog::tr("Any OpenTelemetry SDK") : agent.name;
}

QString placeOf(const AgentSettings &agent)
{
    return agent.where.isEmpty() ? PointAgentDialog::tr("In the environment the agent starts in") : agent.where;
}

QString noteOf(const AgentSettings &agent)
{
    if (agent.id == u"claude-code"_s)
        return PointAgentDialog::tr("Where the file has an “env” already, add the lines to it.");
    if (agent.id == u"claude-code-shell"_s)
        return PointAgentDialog::tr("For this shell alone, or in the shell’s start-up file for all.");
    if (agent.id == u"codex"_s)
        return PointAgentDialog::tr("Replaces an “[otel]” section that is there. Prompts are not sent.");
    if (agent.id == u"gemini-cli"_s)
        return PointAgentDialog::tr(
            "Its settings file has no place for a token, so all of it is in the environment. Prompts are not sent.");
    return PointAgentDialog::tr("These variables are the same for all SDKs of OpenTelemetry that read them.");
}

} // namespace

PointAgentDialog::PointAgentDialog(Backend &backend, QWidget *parent)
    : QDialog(parent),
      m_backend(backend),
      m_names(new QStringListModel(this)),
      m_list(new QListView(this)),
      m_state(new PlainLabel(TextRole::Body, Token::Text2, this)),
      m_where(new PlainLabel(TextRole::Heading, Token::Text, this)),
      m_note(new PlainLabel(TextRole::Label, Token::Text2, this)),
      m_fingerprint(new PlainLabel(TextRole::Label, Token::Text2, this)),
      m_copied(new PlainLabel(TextRole::Body, Token::Success, this)),
      m_settings(new QPlainTextEdit(this)),
      m_show(new Button(Button::Look::Outlined, tr("Show token"), this)),
      m_copy(new Button(Button::Look::Primary, tr("Copy"), this))
{
    setWindowTitle(tr("Point an agent here"));
    resize(DefaultSize);
    build();
    connect(&backend, &Backend::listenStateChanged, this, &PointAgentDialog::refresh);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &PointAgentDialog::showAgent);
    connect(m_show, &Button::clicked, this, [this] {
        m_clear = !m_clear;
        m_show->setText(m_clear ? tr("Hide token") : tr("Show token"));
        m_show->updateGeometry();
        showAgent();
    });
    connect(m_copy, &Button::clicked, this, &PointAgentDialog::copy);
    refresh();
    m_list->setFocus();
}

void PointAgentDialog::build()
{
    m_list->setObjectName(u"agents"_s);
    m_list->setModel(m_names);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Agents"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Gap16, metrics::Gap16, metrics::Gap16, metrics::Gap16);
    column->setSpacing(metrics::Gap12);
    auto *head = new QVBoxLayout;
    head->setSpacing(metrics::Gap4);
    head->addWidget(new PlainLabel(tr("Point an agent here"), TextRole::Title, Token::Text, this));
    head->addWidget(m_state);
    column->addLayout(head);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(metrics::Gap12);
    middle->addWidget(m_list);
    middle->addWidget(block(), 1);
    column->addLayout(middle, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::Gap8);
    auto *close = new Button(Button::Look::Outlined, tr("Close"), this);
    connect(close, &Button::clicked, this, &QDialog::accept);
    buttons->addWidget(m_show);
    buttons->addStretch(1);
    buttons->addWidget(m_copied);
    buttons->addWidget(close);
    buttons->addWidget(m_copy);
    column->addLayout(buttons);
}

QWidget *PointAgentDialog::block()
{
    m_settings->setReadOnly(true);
    m_settings->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_settings->setTabChangesFocus(true);
    m_settings->setFont(glasshouse::font(TextRole::Code));
    m_settings->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_settings->document()->setDocumentMargin(metrics::Gap8);
    m_settings->setAccessibleName(tr("Settings"));
    m_where->setElideMode(Qt::ElideMiddle);
    m_fingerprint->setWordWrap(true);
    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::Gap8);
    column->addWidget(m_where);
    column->addWidget(m_settings, 1);
    column->addWidget(m_note);
    column->addWidget(m_fingerprint);
    return body;
}

const AgentSettings *PointAgentDialog::current() const
{
    const auto row = size_t(m_list->currentIndex().row());
    return row < m_agents.size() ? &m_agents[row] : nullptr;
}

/// Where somebody listens may change while the dialog is open, and with it every block.
void PointAgentDialog::refresh()
{
    const int row = qMax(0, m_list->currentIndex().row());
    m_agents = m_backend.agentSettings();
    QStringList names;
    int widest = 0;
    for (const AgentSettings &agent : m_agents) {
        names << nameOf(agent);
        widest = qMax(widest, QFontMetrics(m_list->font()).horizontalAdvance(names.last()));
    }
    m_list->setFixedWidth(widest + ListPadding);
    if (names != m_names->stringList())
        m_names->setStringList(names);
    m_list->setCurrentIndex(m_names->index(row));
    showState();
    showAgent();
}

void PointAgentDialog::showState()
{
    const ListenState state = m_backend.listenState();
    m_state->setPlain(state.listens()
                          ? tr("Copy a block to where the agent reads its settings, and start the agent anew.")
                          : tr("Nobody listens now. Agents try again for a while, then drop what they have."));
    m_state->setColour(state.listens() ? Token::Text2 : Token::Warning);
    m_fingerprint->setPlain(state.fingerprint.isEmpty() ? QString()
                                                        : tr("Certificate (SHA-256): %1").arg(state.fingerprint));
    m_fingerprint->setVisible(!state.fingerprint.isEmpty());
}

void PointAgentDialog::showAgent()
{
    const AgentSettings *agent = current();
    m_copied->setPlain({});
    m_copy->setEnabled(agent);
    m_show->setEnabled(agent && !agent->secret.isEmpty());
    m_where->setPlain(agent ? placeOf(*agent) : QString());
    m_note->setPlain(agent ? noteOf(*agent) : QString());
    const QString text = !agent ? QString() : m_clear ? agent->text : agent->hidden();
    if (text.trimmed() != m_settings->toPlainText())
        m_settings->setPlainText(text.trimmed());
}

void PointAgentDialog::copy()
{
    if (const AgentSettings *agent = current()) {
        QGuiApplication::clipboard()->setText(agent->text);
        m_copied->setPlain(tr("Copied"));
    }
}

QString PointAgentDialog::stateText() const
{
    return m_state->text();
}

QString PointAgentDialog::fingerprintText() const
{
    return m_fingerprint->text();
}

} // namespace glasshouse
