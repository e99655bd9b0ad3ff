// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/acknowledgedialog.h"

#include "domain/alertcheck.h"
#include "ui/button.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace glasshouse {

namespace {
constexpr int AcknowledgeWidth = 420;
}

AcknowledgeDialog::AcknowledgeDialog(Backend &backend, std::vector<qint64> firings, const QString &about,
                                     QWidget *parent)
    : QDialog(parent),
      m_backend(backend),
      m_firings(std::move(firings)),
      m_note(new QLineEdit(this)),
      m_trouble(new PlainLabel(TextRole::Label, Token::Error, this)),
      m_done(new Button(Button::Look::Primary, tr("Acknowledge"), this))
{
    setWindowTitle(tr("Acknowledge"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Gap16, metrics::Gap16, metrics::Gap16, metrics::Gap16);
    column->setSpacing(metrics::Gap8);
    column->addWidget(new PlainLabel(tr("Acknowledge %n alert(s)", nullptr, int(m_firings.size())), TextRole::Title,
                                     Token::Text, this));
    auto *words = new PlainLabel(about, TextRole::Body, Token::Text2, this);
    words->setWordWrap(true);
    column->addWidget(words);
    column->addWidget(new PlainLabel(tr("Note, for the others"), TextRole::Label, Token::Text2, this));
    m_note->setFixedHeight(metrics::Control);
    m_note->setMaxLength(int(MostAlertNote));
    m_note->setAccessibleName(tr("Note, for the others"));
    column->addWidget(m_note);
    m_trouble->setWordWrap(true);
    column->addWidget(m_trouble);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::Gap8);
    auto *cancel = new Button(Button::Look::Outlined, tr("Cancel"), this);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_done);
    column->addLayout(buttons);
    setMinimumWidth(AcknowledgeWidth);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_done, &Button::clicked, this, &AcknowledgeDialog::acknowledge);
    connect(m_note, &QLineEdit::returnPressed, this, &AcknowledgeDialog::acknowledge);
}

void AcknowledgeDialog::acknowledge()
{
    m_done->setEnabled(false);
    m_backend.act(AcknowledgeAlerts{m_firings, m_note->text().trimmed()}, this, [this](const Result<ActDone> &done) {
        if (done)
            return accept();
        m_done->setEnabled(true);
        m_trouble->setPlain(done.error().message);
    });
}

} // namespace glasshouse
