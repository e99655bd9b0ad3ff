// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feedback/removedialog.h"

#include "ui/button.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"

#include <QVBoxLayout>

namespace glasshouse {

RemoveDialog::RemoveDialog(int reports, QWidget *parent)
    : QDialog(parent),
      m_remove(new Button(Button::Look::Primary, tr("Delete %n report(s)", nullptr, reports), this))
{
    setWindowTitle(tr("Delete reports"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Gap16, metrics::Gap16, metrics::Gap16, metrics::Gap16);
    column->setSpacing(metrics::Gap12);
    column->addWidget(new PlainLabel(tr("Delete for ever?"), TextRole::Title, Token::Text, this));
    column->addWidget(new PlainLabel(tr("Message and session excerpt go. The activity keeps that they were there."),
                                     TextRole::Body, Token::Text2, this));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::Gap8);
    auto *cancel = new Button(Button::Look::Outlined, tr("Cancel"), this);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_remove);
    column->addLayout(buttons);
    connect(m_remove, &Button::clicked, this, &QDialog::accept);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    cancel->setFocus();
}

} // namespace glasshouse
