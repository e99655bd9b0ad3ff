// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keeplisteningdialog.h"

#include "backend/backend.h"
#include "ui/button.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace glasshouse {

namespace {
constexpr qint64 RecentMs = 3'600'000;
constexpr int Width = 440;
} // namespace

bool worthKeeping(const Backend &backend, qint64 nowMs)
{
    const ListenState state = backend.listenState();
    const qint64 last = backend.receivedMs();
    return state.listens() && !state.elsewhere && last > 0 && nowMs - last < RecentMs;
}

KeepListeningDialog::KeepListeningDialog(QWidget *parent)
    : QDialog(parent),
      m_remember(new QCheckBox(tr("Do not ask again"), this)),
      m_keep(new Button(Button::Look::Primary, tr("Keep listening"), this)),
      m_stop(new Button(Button::Look::Outlined, tr("Stop"), this))
{
    setWindowTitle(tr("Keep listening?"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Gap16, metrics::Gap16, metrics::Gap16, metrics::Gap16);
    column->setSpacing(metrics::Gap12);
    column->addWidget(new PlainLabel(tr("Keep listening in the background?"), TextRole::Title, Token::Text, this));
    auto *why = new PlainLabel(TextRole::Body, Token::Text2, this);
    why->setWordWrap(true);
    why->setPlain(tr("Agents have sent telemetry here within the last hour. When nobody listens, they try again for a "
                     "while and then drop it."));
    why->setFixedWidth(Width);
    column->addWidget(why);
    column->addWidget(m_remember);
    column->addSpacing(metrics::Gap4);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::Gap8);
    buttons->addStretch(1);
    buttons->addWidget(m_stop);
    buttons->addWidget(m_keep);
    column->addLayout(buttons);
    const auto decide = [this](bool keep) {
        accept();
        Q_EMIT decided(keep, m_remember->isChecked());
    };
    connect(m_keep, &Button::clicked, this, [decide] { decide(true); });
    connect(m_stop, &Button::clicked, this, [decide] { decide(false); });
    m_keep->setFocus();
}

} // namespace glasshouse
