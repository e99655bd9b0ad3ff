// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/aboutdialog.h"

#include "ui/button.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace glasshouse {

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("About Glasshouse"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Gap16, metrics::Gap16, metrics::Gap16, metrics::Gap16);
    column->setSpacing(metrics::Gap8);
    column->addWidget(new PlainLabel(tr("Glasshouse %1").arg(QStringLiteral(GLASSHOUSE_VERSION)), TextRole::Title,
                                     Token::Text, this));
    column->addWidget(new PlainLabel(tr("What AI agents did, what it cost and where they failed."), TextRole::Body,
                                     Token::Text2, this));
    column->addWidget(new PlainLabel(tr("Free software under the GNU General Public License, version 3 or later."),
                                     TextRole::Body, Token::Text2, this));
    column->addWidget(
        new PlainLabel(tr("Qt %1").arg(QLatin1StringView(qVersion())), TextRole::Label, Token::Text3, this));
    column->addSpacing(metrics::Gap8);
    auto *buttons = new QHBoxLayout;
    auto *close = new Button(Button::Look::Primary, tr("Close"), this);
    buttons->addStretch(1);
    buttons->addWidget(close);
    column->addLayout(buttons);
    connect(close, &Button::clicked, this, &QDialog::accept);
}

} // namespace glasshouse
